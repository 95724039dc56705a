import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language, Text } from '../kernel/text.ts'
import { cssPath } from './assets.ts'
import { LanguageContext, say } from './language.ts'
import { portalPaths, preferencePath } from './paths.ts'

/** The place whose portal this is. */
export interface PortalTenant {
  /** Six-digit code of the place, which starts its addresses. */
  readonly code: string
  /** In Chinese, as the body itself writes it; `bodyName` likewise. */
  readonly name: string
  /** The congress body that answers for the portal, such as 怀安县人民代表大会常务委员会. */
  readonly bodyName: string
  readonly phone?: string | undefined
  /** The operator's own mark, an image on this site. The state emblem is not ours to show. */
  readonly mark?: { readonly src: string; readonly alt: string } | undefined
}

type PortalSection = 'home' | 'submit' | 'track' | 'stations' | 'answers' | 'statistics'

/** What a public page is about, and how its reader wants it. */
export interface PageProps {
  readonly language: Language
  readonly largeType: boolean
  /** Of the page alone; the name of the portal is added. */
  readonly title: string
  readonly tenant: PortalTenant
  /** Path and query of this page for a GET request: where the preference links lead back to. */
  readonly path: string
  readonly current?: PortalSection | undefined
  /** Address of an Atom feed with what this page lists. */
  readonly feedUrl?: string | undefined
  /** The page shows a form that was refused; its title says so first. */
  readonly hasErrors?: boolean | undefined
}

const SECTIONS: readonly { section: Exclude<PortalSection, 'answers' | 'statistics'>; label: Text }[] = [
  { section: 'home', label: { zh: '首页', en: 'Home' } },
  { section: 'submit', label: { zh: '提交意见', en: 'Give an opinion' } },
  { section: 'track', label: { zh: '查询进度', en: 'Track progress' } },
  { section: 'stations', label: { zh: '找代表和联络站', en: 'Deputies and stations' } },
]

const PORTAL_NAME: Text = { zh: '人大代表联系群众服务平台', en: 'Your deputies to the people’s congress' }

function PortalName({ language, tenant }: Pick<PageProps, 'language' | 'tenant'>): ReactNode {
  if (language === 'zh-CN') return portalName(tenant, language)
  return (
    <>
      {PORTAL_NAME.en} · <span lang="zh-CN">{tenant.name}</span>
    </>
  )
}

function portalName(tenant: PortalTenant, language: Language): string {
  const name = say(PORTAL_NAME, language)
  return language === 'en' ? `${name} · ${tenant.name}` : `${tenant.name}${name}`
}

function Head(props: PageProps): ReactNode {
  const prefix = props.hasErrors === true ? say({ zh: '错误：', en: 'Error: ' }, props.language) : ''
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${prefix}${props.title} - ${portalName(props.tenant, props.language)}`}</title>
      <link rel="stylesheet" href={cssPath} />
      {props.feedUrl !== undefined && <link rel="alternate" type="application/atom+xml" href={props.feedUrl} />}
    </head>
  )
}

function Preferences({ language, largeType, path }: Pick<PageProps, 'language' | 'largeType' | 'path'>): ReactNode {
  const other = language === 'en' ? { tag: 'zh-CN', name: '中文' } : { tag: 'en', name: 'English' }
  const type = largeType
    ? { value: 'normal', label: { zh: '标准字号', en: 'Standard type' } }
    : { value: 'large', label: { zh: '大字版', en: 'Large type' } }
  return (
    <p className="preferences">
      <a href={preferencePath('type', type.value, path)} rel="nofollow">
        {say(type.label, language)}
      </a>
      <a href={preferencePath('lang', other.tag, path)} rel="nofollow" lang={other.tag} hrefLang={other.tag}>
        {other.name}
      </a>
    </p>
  )
}

function Masthead(props: PageProps): ReactNode {
  const { language, tenant } = props
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="brand" href={portalPaths(tenant.code).home}>
          {tenant.mark !== undefined && <img src={tenant.mark.src} alt={tenant.mark.alt} width="48" height="48" />}
          <span>
            <strong>
              <PortalName language={language} tenant={tenant} />
            </strong>
            <span lang="zh-CN">{tenant.bodyName}</span>
          </span>
        </a>
        <Preferences {...props} />
      </div>
    </header>
  )
}

function Navigation({ language, tenant, current }: PageProps): ReactNode {
  const paths = portalPaths(tenant.code)
  return (
    <nav className="navigation" aria-label={say({ zh: '主导航', en: 'Main' }, language)}>
      <ul className="wrap">
        {SECTIONS.map(({ section, label }) => (
          <li key={section}>
            <a href={paths[section]} aria-current={section === current ? 'page' : undefined}>
              {say(label, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Footer({ language, tenant, feedUrl }: PageProps): ReactNode {
  const paths = portalPaths(tenant.code)
  return (
    <footer className="footer">
      <div className="wrap">
        <ul>
          <li>
            <a href={paths.answers}>{say({ zh: '公开答复', en: 'Published answers' }, language)}</a>
          </li>
          <li>
            <a href={paths.statistics}>{say({ zh: '公开统计', en: 'Open statistics' }, language)}</a>
          </li>
          {feedUrl !== undefined && (
            <li>
              <a href={feedUrl}>{say({ zh: '订阅（Atom）', en: 'Subscribe (Atom)' }, language)}</a>
            </li>
          )}
        </ul>
        <p>
          <span lang="zh-CN">{tenant.bodyName}</span>
        </p>
        {tenant.phone !== undefined && (
          <p>
            {say({ zh: '服务电话：', en: 'Telephone: ' }, language)}
            <a href={`tel:${tenant.phone.replaceAll(/[^\d+]/gu, '')}`}>{tenant.phone}</a>
          </p>
        )}
      </div>
    </footer>
  )
}

function Page({ children, ...props }: PageProps & { readonly children: ReactNode }): ReactNode {
  return (
    <LanguageContext value={props.language}>
      <html lang={props.language} className={props.largeType ? 'large' : undefined}>
        <Head {...props} />
        <body>
          <a className="skip" href="#main">
            {say({ zh: '跳到正文', en: 'Skip to the content' }, props.language)}
          </a>
          <Masthead {...props} />
          <Navigation {...props} />
          <main id="main" className="wrap" tabIndex={-1}>
            {children}
          </main>
          <Footer {...props} />
        </body>
      </html>
    </LanguageContext>
  )
}

/** A whole public page as an HTML document: no script, no inline style, nothing from another host. */
export function renderPage(props: PageProps, children: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(<Page {...props}>{children}</Page>)}`
}

/** A page of the platform that belongs to no place yet, such as the choice of one. */
export function renderPlacelessPage({ language, largeType, title, path }: Pick<PageProps, 'language' | 'largeType' | 'title' | 'path'>, children: ReactNode): string {
  const markup = renderToStaticMarkup(
    <LanguageContext value={language}>
      <html lang={language} className={largeType ? 'large' : undefined}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{title}</title>
          <link rel="stylesheet" href={cssPath} />
        </head>
        <body>
          <header className="masthead">
            <div className="wrap">
              <span className="brand">
                <strong>{say(PORTAL_NAME, language)}</strong>
              </span>
              <Preferences language={language} largeType={largeType} path={path} />
            </div>
          </header>
          <main id="main" className="wrap">
            {children}
          </main>
        </body>
      </html>
    </LanguageContext>,
  )
  return `<!doctype html>${markup}`
}
