import { AppError } from '../src/kernel/errors.ts'

/** Ends the process with the error's own sentence in both languages; a fault of the program shows where it is. */
export function fail(error: unknown): never {
  const text = error instanceof AppError ? `${error.text.zh}\n${error.text.en}` : describe(error)
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'EADDRINUSE' ? `端口已被占用 · the port is in use: ${error.message}` : (error.stack ?? error.message)
}
