import type { Locale } from 'antd/es/locale'
import antdChinese from 'antd/locale/zh_CN'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { zh } from './zh.ts'

export type Language = 'zh-CN' | 'en'

const STORED = 'lianxin.language'

/** The language chosen on this computer; Chinese until somebody chooses. */
function chosenLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN'
}

/** Starts the translations in the chosen language; English is fetched only when it is chosen. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: ['common', 'opinion', 'pages', 'reference'],
    defaultNS: 'common',
    resources: { 'zh-CN': zh },
    interpolation: { escapeValue: false },
  })
  await switchLanguage(chosenLanguage())
}

/** Switches every label, the document's language and the dates; remembered on this computer. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'common')) {
    const { en } = await import('./en.ts')
    for (const [namespace, wording] of Object.entries(en)) i18next.addResourceBundle('en', namespace, wording)
  }
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

/** Ant Design's own words in `language`. */
export async function antdWords(language: Language): Promise<Locale> {
  return language === 'en' ? (await import('antd/locale/en_US')).default : antdChinese
}
