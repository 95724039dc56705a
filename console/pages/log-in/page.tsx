import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { logIn, sessionQuery } from '../../api/session.ts'
import { LanguageButton } from '../../shell/masthead.tsx'
import { Failure } from '../../ui/failure.tsx'

interface Credentials {
  login: string
  password: string
}

export function LogInPage() {
  const { t } = useTranslation(['pages', 'common'])
  const { next } = useSearch({ from: '/log-in' })
  const cache = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate()
  const entering = useMutation({
    mutationFn: logIn,
    async onSuccess(session) {
      cache.clear()
      cache.setQueryData(sessionQuery.queryKey, session)
      // The router names its addresses without the base path, the history with it.
      if (next?.startsWith('/')) router.history.push(`${router.basepath}${next}`)
      else await navigate({ to: '/' })
    },
  })
  return (
    <main className="page narrow">
      <header className="page-head">
        <h1>{t('common:product')}</h1>
        <LanguageButton />
      </header>
      <section className="panel">
        <h2>{t('pages:logIn.title')}</h2>
        <p className="hint">{t('pages:logIn.intro')}</p>
        {entering.error ? <Failure error={entering.error} /> : null}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => entering.mutate(values)}>
          <Form.Item name="login" label={t('pages:logIn.login')} rules={[{ required: true, message: t('common:required', { label: t('pages:logIn.login') }) }]}>
            <Input autoComplete="username" autoCapitalize="none" size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('pages:logIn.password')} rules={[{ required: true, message: t('common:required', { label: t('pages:logIn.password') }) }]}>
            <Input type="password" autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>
            {t('pages:logIn.submit')}
          </Button>
        </Form>
      </section>
      <p className="muted">{t('pages:logIn.trouble')}</p>
    </main>
  )
}
