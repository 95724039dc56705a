import { common } from './en/common.ts'
import { opinion } from './en/opinion.ts'
import { pages } from './en/pages.ts'
import { reference } from './en/reference.ts'
import type { Wording } from './wording.ts'
import type { zh } from './zh.ts'

export const en: Wording<typeof zh> = { common, opinion, pages, reference }
