import { readConfig } from '../src/kernel/config.ts'
import { fail } from './failure.ts'
import { openPlatform } from './platform.ts'
import { stopOnSignals } from './serve.ts'

try {
  const config = readConfig(process.env)
  if (config.databaseUrl === '') throw new Error('嵌入式数据库的后台任务由 server 自己运行，无需单独的 worker · With the embedded database the server runs its jobs itself: no worker is needed')
  const platform = await openPlatform(config)
  stopOnSignals(platform.stop)
  await platform.startJobs()
  platform.log.info('working')
} catch (error) {
  fail(error)
}
