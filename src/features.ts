import type { App } from './kernel/http.ts'
import { accounts } from './features/accounts/index.ts'
import { audit } from './features/audit/index.ts'
import { calendars } from './features/calendars/index.ts'
import { categories } from './features/categories/index.ts'
import { congresses } from './features/congresses/index.ts'
import { deputies } from './features/deputies/index.ts'
import { files } from './features/files/index.ts'
import { home } from './features/home/index.ts'
import { opinions } from './features/opinions/index.ts'
import { mayReadOpinion } from './features/opinions/service.ts'
import { regions } from './features/regions/index.ts'
import { reports } from './features/reports/index.ts'
import { statistics } from './features/statistics/index.ts'
import { stations } from './features/stations/index.ts'
import { scenarios } from './scenarios/index.ts'

/** The table of contents: every feature of the product, from the lowest floor up. */
export const features: readonly ((app: App) => void)[] = [regions, accounts, photosOfOpinions, audit, congresses, calendars, categories, deputies, stations, opinions, statistics, reports, scenarios, home]

/** Files stand on the lowest floor, so whose photos they are is told to them here. */
function photosOfOpinions(app: App): void {
  files(app, { opinion: mayReadOpinion })
}
