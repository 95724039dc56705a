import { readConfig } from '../src/kernel/config.ts'
import { fail } from './failure.ts'
import { serve } from './serve.ts'

try {
  const platform = await serve(readConfig(process.env), { jobs: process.env['LIANXIN_WORKER'] !== 'separate' })
  platform.log.info({ address: platform.app.listeningOrigin }, 'ready')
} catch (error) {
  fail(error)
}
