import { once } from 'node:events'
import { connect } from 'node:net'
import { tenant } from './county.ts'

/** A form with a photo whose bytes trickle in and never end. */
export interface SlowUpload {
  /** What came back until the connection was closed; empty when it was cut off. */
  answer: Promise<string>
}

/** Sends the head and the first fields of a form, then a byte of its photo ten times a second. */
export async function postSlowly(url: string): Promise<SlowUpload> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const received: string[] = []
  socket.on('data', (chunk) => received.push(String(chunk)))
  // A connection that is cut off raises an error here; what counts is that it ends.
  socket.on('error', () => socket.destroy())
  const boundary = 'slow'
  socket.write(
    [
      `POST /${tenant}/submit HTTP/1.1`,
      `host: ${hostname}:${port}`,
      'sec-fetch-site: same-origin',
      `content-type: multipart/form-data; boundary=${boundary}`,
      'content-length: 5000000',
      '',
      `--${boundary}`,
      'content-disposition: form-data; name="content"',
      '',
      '桥面有坑，夜里看不见。',
      `--${boundary}`,
      'content-disposition: form-data; name="photo"; filename="photo.jpg"',
      'content-type: image/jpeg',
      '',
      '\u0001',
    ].join('\r\n'),
  )
  const trickle = setInterval(() => socket.writable && socket.write('\u0001'), 100)
  const answer = new Promise<string>((resolve) => {
    socket.once('close', () => {
      clearInterval(trickle)
      resolve(received.join(''))
    })
  })
  return { answer }
}
