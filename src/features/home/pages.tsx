import { type ReactNode, useContext } from 'react'
import { Type } from 'typebox'
import { dateInChina } from '../../kernel/clock.ts'
import type { App } from '../../kernel/http.ts'
import { TenantCode } from '../../kernel/shapes.ts'
import { formatDate } from '../../kernel/text.ts'
import { answerPage } from '../../portal/answer.ts'
import { Panel, Panels } from '../../portal/blocks.tsx'
import { LanguageContext, say, useSay } from '../../portal/language.ts'
import { renderPlacelessPage } from '../../portal/page.tsx'
import { type PortalPaths, portalPaths, tenantRoute } from '../../portal/paths.ts'
import { FigureRow } from '../../portal/tables.tsx'
import type { PublicAnswer } from '../opinions/publication-schema.ts'
import { listPublished } from '../opinions/publication-service.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import type { Tenant } from '../regions/schema.ts'
import { listTenants } from '../regions/service.ts'
import type { PublicStatistics } from '../statistics/schema.ts'
import { publicSums } from '../statistics/service.ts'

const latestAnswers = 5

/** The way in: each place's home page, and at `/` the only place or the choice of one. */
export function homePages(app: App): void {
  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const { ctx, largeType, url } = request
    const tenants = await listTenants(ctx)
    const [only] = tenants
    if (only && tenants.length === 1) return reply.redirect(portalPaths(only.code).home, 303)
    const title = say({ zh: '选择地区', en: 'Choose your place' }, ctx.language)
    const html = renderPlacelessPage({ language: ctx.language, largeType, title, path: url }, <ChoicePage tenants={tenants} />)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(html)
  })

  app.get(tenantRoute, { schema: { hide: true, params: Type.Object({ tenant: TenantCode }) } }, async (request, reply) => {
    const { ctx } = request
    const [tenant, tables, { items }] = await Promise.all([getPortalTenant(ctx), publicSums(ctx, ['month', 'outcome']), listPublished(ctx, { limit: latestAnswers })])
    const paths = portalPaths(tenant.code)
    const year = dateInChina(ctx.now).slice(0, 4)
    const page = { tenant, title: say({ zh: '首页', en: 'Home' }, ctx.language), current: 'home', feedUrl: `${paths.answers}.atom` } as const
    return answerPage(request, reply, page, <HomePage paths={paths} tables={tables} year={year} answers={items} />)
  })
}

function ChoicePage({ tenants }: { readonly tenants: readonly Tenant[] }): ReactNode {
  const words = useSay()
  return (
    <>
      <h1>{words({ zh: '选择地区', en: 'Choose your place' })}</h1>
      {tenants.length === 0 && (
        <p>{words({ zh: '平台还没有导入地区。请管理员运行 lianxin regions import 加六位区划代码。', en: 'No place has been loaded yet. The administrator runs lianxin regions import with its six-digit code.' })}</p>
      )}
      <Panels>
        {tenants.map(({ code, name, bodyName }) => (
          <Panel key={code} title={name} href={portalPaths(code).home}>
            <p>{bodyName}</p>
          </Panel>
        ))}
      </Panels>
    </>
  )
}

interface HomeProps {
  readonly paths: PortalPaths
  readonly tables: readonly PublicStatistics[]
  /** Of today in China, four digits. */
  readonly year: string
  readonly answers: readonly PublicAnswer[]
}

function HomePage({ paths, tables, year, answers }: HomeProps): ReactNode {
  const words = useSay()
  return (
    <>
      <h1>{words({ zh: '有事找代表，意见有回音', en: 'Tell your deputies, and get an answer' })}</h1>
      <Panels>
        <Panel title={{ zh: '提交意见', en: 'Give an opinion' }} href={paths.submit}>
          <p>{words({ zh: '写下事情和地点就行，不用注册。', en: 'Say what and where; no account is needed.' })}</p>
        </Panel>
        <Panel title={{ zh: '查询进度', en: 'Track progress' }} href={paths.track}>
          <p>{words({ zh: '凭回执上的查询码，看到哪一步、谁在办。', en: 'With the code on your receipt: where it is and who has it.' })}</p>
        </Panel>
        <Panel title={{ zh: '找代表和联络站', en: 'Deputies and stations' }} href={paths.stations}>
          <p>{words({ zh: '按村找到您的代表和最近的联络站。', en: 'Find the deputies and the station of your village.' })}</p>
        </Panel>
      </Panels>
      <NextSteps />
      <Figures paths={paths} tables={tables} year={year} />
      <Answers answers={answers} listPath={paths.answers} />
    </>
  )
}

function NextSteps(): ReactNode {
  const words = useSay()
  return (
    <section>
      <h2>{words({ zh: '提交以后', en: 'After you have sent it' })}</h2>
      <ol>
        <li>{words({ zh: '马上得到回执和查询码。', en: 'You get a receipt and a code at once.' })}</li>
        <li>{words({ zh: '联络站转给承办单位，限期办理。', en: 'The station forwards it to a unit, which has a deadline.' })}</li>
        <li>{words({ zh: '办理结果答复您。', en: 'You are told the result.' })}</li>
        <li>{words({ zh: '您评价满意不满意，评价直接送到人大常委会。', en: 'You rate it; the rating goes straight to the standing committee.' })}</li>
      </ol>
    </section>
  )
}

function Figures({ paths, tables, year }: Pick<HomeProps, 'paths' | 'tables' | 'year'>): ReactNode {
  const words = useSay()
  const received = tables.find(({ by }) => by === 'month')
  const outcomes = tables.find(({ by }) => by === 'outcome')
  if (!received || !outcomes || received.total === 0) return null
  const thisYear = received.rows.filter(({ key }) => key?.startsWith(year) === true).reduce((sum, { count }) => sum + count, 0)
  const unit = { zh: '件', en: '' }
  return (
    <section>
      <h2>{words({ zh: '数字', en: 'Figures' })}</h2>
      <FigureRow
        figures={[
          { label: { zh: '今年收到', en: 'Received this year' }, value: String(thisYear), unit },
          { label: { zh: '累计收到', en: 'Received in all' }, value: String(received.total), unit, href: paths.statistics },
          ...outcomes.rows.filter(({ key }) => key !== null).map(({ name, count }) => ({ label: { zh: `累计${name}`, en: `${name}, in all` }, value: String(count), unit })),
        ]}
      />
    </section>
  )
}

function Answers({ answers, listPath }: { readonly answers: readonly PublicAnswer[]; readonly listPath: string }): ReactNode {
  const words = useSay()
  const language = useContext(LanguageContext)
  if (answers.length === 0) return null
  return (
    <section>
      <h2>{words({ zh: '最新公开答复', en: 'Latest published answers' })}</h2>
      <ul>
        {answers.map(({ id, title, answeredOn }) => (
          <li key={id}>
            <a href={`${listPath}/${id}`}>{title}</a> <time dateTime={answeredOn}>{formatDate(answeredOn, language)}</time>
          </li>
        ))}
      </ul>
      <p>
        <a href={listPath}>{words({ zh: '全部公开答复', en: 'All published answers' })}</a>
      </p>
    </section>
  )
}
