/** The addresses of a place's public pages. */
export interface PortalPaths {
  readonly home: string
  readonly submit: string
  readonly track: string
  readonly stations: string
  readonly answers: string
  readonly statistics: string
}

/** The public pages of the place with the six-digit code `tenant`, short enough to be printed and typed. */
export function portalPaths(tenant: string): PortalPaths {
  const home = `/${tenant}`
  return {
    home,
    submit: `${home}/submit`,
    track: `${home}/track`,
    stations: `${home}/stations`,
    answers: `${home}/answers`,
    statistics: `${home}/statistics`,
  }
}

/** Start of the routes of a place's pages: only six digits are a place, all else is an unknown address. */
export const tenantRoute = '/:tenant(^[0-9]{6}$)'

/** Where a reader changes one preference (`lang`: zh-CN, en; `type`: large, normal) and comes back to `back`. */
export function preferencePath(name: 'lang' | 'type', value: string, back: string): string {
  return `/preferences?${new URLSearchParams({ [name]: value, back }).toString()}`
}

/** `path` when it stays on this site, else `/`: against links that use a redirect to lead elsewhere (CWE-601). */
export function localPath(path: string): string {
  const origin = 'http://portal.invalid'
  if (!path.startsWith('/') || !URL.canParse(path, origin)) return '/'
  const url = new URL(path, origin)
  // A path of its own may start with two slashes, which a browser reads as another host.
  return url.origin === origin && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/'
}
