const mobilePattern = /^1[3-9]\d{9}$/
/** 010 and 02x have eight-digit numbers, other areas seven or eight (numbering plan YD/T 1066). */
const landlinePattern = /^(0(?:10|2\d)|0[3-9]\d{2})([2-9]\d{6,7})$/
const shortLandline = /^0(?:10|2\d)\d{7}$/
const extensionPattern = /(?:转|分机|ext\.?|#|x)(\d{1,6})$/

const compoundSurnames = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐'.split(
    ' ',
  ),
)

/**
 * The one stored form of a mainland mobile or landline number however it was typed (full width,
 * +86, spaces, hyphens, brackets): `13812345678`, `03175561234`, with extension `03175561234x801`.
 * A landline needs its area code.
 * @returns null when it is no such number.
 */
export function normalisePhone(text: string): string | null {
  if (text.length > 60) return null
  const compact = text.normalize('NFKC').toLowerCase().replace(/[\s\p{Dash}().·/]/gu, '')
  const extension = extensionPattern.exec(compact)?.[1]
  const national = withoutCountry(extension === undefined ? compact : compact.replace(extensionPattern, ''))
  if (mobilePattern.test(national)) return extension === undefined ? national : null
  if (!landlinePattern.test(national) || shortLandline.test(national)) return null
  return extension === undefined ? national : `${national}x${extension}`
}

/**
 * A phone number fit to be shown: `138****5678`, `0317***1234`.
 * What is not a phone number is hidden whole.
 */
export function maskPhone(phone: string): string {
  const normal = normalisePhone(phone)?.replace(/x\d+$/, '')
  if (normal === undefined) return '*'.repeat(Math.min(phone.length, 8))
  const head = /^(?:1|010|02)/.test(normal) ? 3 : 4
  return `${normal.slice(0, head)}${'*'.repeat(normal.length - head - 4)}${normal.slice(-4)}`
}

/** A name fit to be shown: the surname, `张**`, `欧阳*`; at most three stars, so that length tells little. */
export function maskName(name: string): string {
  const signs = Array.from(name.trim())
  const head = signs.length > 2 && compoundSurnames.has(signs.slice(0, 2).join('')) ? 2 : 1
  if (signs.length === 0) return ''
  return signs.slice(0, head).join('') + '*'.repeat(Math.min(Math.max(signs.length - head, 1), 3))
}

function withoutCountry(digits: string): string {
  const rest = /^(?:\+|00)86(\d+)$/.exec(digits)?.[1]
  if (rest === undefined) return /^861[3-9]\d{9}$/.test(digits) ? digits.slice(2) : digits
  return rest.startsWith('0') || mobilePattern.test(rest) ? rest : `0${rest}`
}
