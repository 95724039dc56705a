import { createHash } from 'node:crypto'
import css from './style.css?raw'

/** The style sheet of the public pages, UTF-8, `text/css`. */
export const cssBytes: Buffer = Buffer.from(css, 'utf8')

/** Its address, which changes with its content: to be served `public, max-age=31536000, immutable`. */
export const cssPath = `/assets/portal-${createHash('sha256').update(cssBytes).digest('hex').slice(0, 12)}.css`
