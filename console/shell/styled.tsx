import { useQuery } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { antdWords, type Language } from '../i18n/language.ts'
import { theme } from '../theme.ts'

/** The nonce that the server put into the page, for the styles that Ant Design inserts under a strict CSP. */
function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
}

/** Ant Design's colours, words and nonce for everything inside. */
export function Styled({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const { data: words } = useQuery({ queryKey: ['antd-words', language], queryFn: async () => antdWords(language), staleTime: Infinity })
  const nonce = pageNonce()
  return (
    <ConfigProvider theme={theme} {...(words ? { locale: words } : {})} {...(nonce ? { csp: { nonce } } : {})} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
