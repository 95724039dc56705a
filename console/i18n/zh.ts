import { common } from './zh/common.ts'
import { opinion } from './zh/opinion.ts'
import { pages } from './zh/pages.ts'
import { reference } from './zh/reference.ts'

export const zh = { common, opinion, pages, reference } as const
