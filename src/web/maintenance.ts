import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** Lets the command line of this machine in. */
export interface MaintenanceDoor {
  admits(request: FastifyRequest): boolean
}

/** Admits requests from the loopback address that carry `token` as bearer. */
export function maintenanceDoor(token: string): MaintenanceDoor {
  const expected = Buffer.from(`Bearer ${token}`)
  return {
    admits(request) {
      const given = Buffer.from(request.headers.authorization ?? '')
      const address = request.socket.remoteAddress ?? ''
      const isLocal = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/u.test(address)
      return isLocal && given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
