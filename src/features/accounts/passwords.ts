import { hash, verify } from '@node-rs/argon2'
import { formatCode, newCode } from '../../kernel/ids.ts'

/** Argon2id, 19 MiB, two passes, one lane (OWASP Password Storage; RFC 9106 asks more memory than a shared server has). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const oneTimeLength = 15

/** PHC string of a password, Argon2id with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

let dummy: Promise<string> | undefined

/** Whether `password` belongs to `stored`; without a stored hash the same work is done for nothing, so that time tells nothing. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  dummy ??= hashPassword(newCode(oneTimeLength))
  const matches = await verify(stored ?? (await dummy), password.normalize('NFKC'))
  return stored !== undefined && matches
}

/** A random password fit to be read out and typed once, such as `ABCDE-FGHJK-34579`: 64 bits. */
export async function issuePassword(): Promise<{ oneTimePassword: string; passwordHash: string }> {
  const oneTimePassword = formatCode(newCode(oneTimeLength))
  return { oneTimePassword, passwordHash: await hashPassword(oneTimePassword) }
}
