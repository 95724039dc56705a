import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { changePassword, sessionQuery } from '../../api/session.ts'
import { useSession } from '../../shell/use-session.ts'
import { Failure } from '../../ui/failure.tsx'
import { showDone } from '../../ui/notices.tsx'

interface Values {
  currentPassword: string
  newPassword: string
  again: string
}

/** Changing the own password; with a one-time password nothing else is open before. */
export function PasswordPage() {
  const { t } = useTranslation(['pages', 'common'])
  const session = useSession()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const changing = useMutation({
    mutationFn: async ({ currentPassword, newPassword }: Values) => changePassword({ currentPassword, newPassword }),
    async onSuccess() {
      await cache.refetchQueries(sessionQuery)
      showDone(t('pages:password.done'))
      await navigate({ to: '/' })
    },
  })
  function mustHave(label: string): { required: true; message: string } {
    return { required: true, message: t('common:required', { label }) }
  }
  return (
    <div className="page narrow">
      <header className="page-head">
        <h1>{t('pages:password.title')}</h1>
      </header>
      <section className="panel">
        {session.mustChangePassword ? <p>{t('pages:password.forced')}</p> : null}
        {changing.error ? <Failure error={changing.error} /> : null}
        <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => changing.mutate(values)}>
          <Form.Item name="currentPassword" label={t('pages:password.current')} rules={[mustHave(t('pages:password.current'))]}>
            <Input type="password" autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="newPassword" label={t('pages:password.next')} rules={[mustHave(t('pages:password.next'))]}>
            <Input type="password" autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('pages:password.again')}
            dependencies={['newPassword']}
            rules={[
              mustHave(t('pages:password.again')),
              ({ getFieldValue }) => ({
                async validator(_rule, value) {
                  if (value && value !== getFieldValue('newPassword')) throw new Error(t('pages:password.mismatch'))
                },
              }),
            ]}
          >
            <Input type="password" autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={changing.isPending}>
            {t('pages:password.submit')}
          </Button>
        </Form>
      </section>
    </div>
  )
}
