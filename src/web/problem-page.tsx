import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../kernel/text.ts'
import { cssPath } from '../portal/assets.ts'
import { Notice } from '../portal/blocks.tsx'
import { LanguageContext, say } from '../portal/language.ts'
import { portalPaths } from '../portal/paths.ts'
import type { ProblemBody } from './problems.ts'

/** An error as a whole HTML page; it asks the database nothing, so it can say that the database is away. */
export function problemPage(problem: ProblemBody, page: { language: Language; largeType: boolean; tenant: string }): string {
  const { language, largeType, tenant } = page
  const markup = renderToStaticMarkup(
    <LanguageContext value={language}>
      <html lang={language} className={largeType ? 'large' : undefined}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{problem.title}</title>
          <link rel="stylesheet" href={cssPath} />
        </head>
        <body>
          <main id="main" className="wrap">
            <h1>{problem.title}</h1>
            <Notice kind="warning">
              <p>{problem.detail}</p>
            </Notice>
            {problem.status >= 500 && <p>{say({ zh: `请求编号：${problem.requestId}`, en: `Request number: ${problem.requestId}` }, language)}</p>}
            <p>
              <a href={tenant === '' ? '/' : portalPaths(tenant).home}>{say({ zh: '返回首页', en: 'Back to the home page' }, language)}</a>
            </p>
          </main>
        </body>
      </html>
    </LanguageContext>,
  )
  return `<!doctype html>${markup}`
}
