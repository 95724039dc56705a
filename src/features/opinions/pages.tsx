import type { App } from '../../kernel/http.ts'
import { answersPages } from './answers-pages.tsx'
import { receiptPages } from './receipt-pages.tsx'
import { submitPages } from './submit-pages.tsx'
import { trackPages } from './track-pages.tsx'
import { fieldLabels } from './words.ts'

/** The resident's side as pages: submit, track, rate, and what is public. */
export function opinionPages(app: App): void {
  app.labelFields({
    ...fieldLabels,
    town: { zh: '乡镇（街道）', en: 'Town or street' },
    village: { zh: '村（社区）', en: 'Village or neighbourhood' },
    phone: { zh: '电话', en: 'Phone' },
    value: { zh: '评价', en: 'Rating' },
    q: { zh: '搜索词', en: 'Words' },
  })
  submitPages(app)
  receiptPages(app)
  trackPages(app)
  answersPages(app)
}
