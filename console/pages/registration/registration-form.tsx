import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { register } from '../../api/opinions.ts'
import { forgetSubmissionKey, submissionKey } from '../../api/submission-key.ts'
import type { Receipt } from '../../api/contract.ts'
import { useSession } from '../../shell/use-session.ts'
import { today } from '../../ui/dates.ts'
import { Failure } from '../../ui/failure.tsx'
import { bodyOfDraft, type Draft, dropDraft, hasWords, nextAfter, storeDraft, storedDraft } from './draft.ts'
import { FurtherFields, MainFields, PersonFields } from './registration-fields.tsx'
import { nameOfField } from './field-names.ts'

interface RegistrationFormProps {
  onTyped: (typed: { content: string; areaCode: string | undefined }) => void
  onRegistered: (receipt: Receipt) => void
}

export function RegistrationForm({ onTyped, onRegistered }: RegistrationFormProps) {
  const { t } = useTranslation(['pages', 'common'])
  const { account } = useSession()
  const [form] = Form.useForm<Draft>()
  const start = useStart()
  const [isRestored, setRestored] = useState(() => hasWords(start))
  const saving = useRegistration(onRegistered, (done) => begin(nextAfter(done)))

  function begin(next: Draft): void {
    dropDraft(account.id)
    const emptied = Object.fromEntries(Object.keys(form.getFieldsValue(true)).map((name) => [name, undefined]))
    form.resetFields()
    // A reset brings back what the form began with, a restored draft too; so every field is emptied by name.
    form.setFieldsValue({ ...emptied, ...next })
    setRestored(false)
    onTyped({ content: '', areaCode: next.areaCode })
    document.querySelector<HTMLElement>('#registration_content')?.focus()
  }

  function typed(all: Draft): void {
    storeDraft(account.id, all)
    onTyped({ content: all.content ?? '', areaCode: all.areaCode })
  }

  function submit(isLast: boolean): void {
    form
      .validateFields()
      .then(() => saving.mutate({ draft: form.getFieldsValue(true), isLast }))
      .catch(() => form.scrollToField(form.getFieldsError().find((field) => field.errors.length > 0)?.name ?? 'content', { focus: true }))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit(false)
  }

  useEffect(() => {
    if (saving.error) form.setFields(nameOfField(saving.error))
  }, [form, saving.error])

  return (
    <Form form={form} name="registration" layout="vertical" initialValues={start} onValuesChange={(_changed, all) => typed(all)} onKeyDown={onKeyDown} scrollToFirstError>
      {isRestored ? <RestoredNote onDrop={() => begin({ ...nextAfter(start) })} /> : null}
      {saving.error ? <Failure error={saving.error} /> : null}
      <MainFields />
      <PersonFields />
      <FurtherFields />
      <div className="buttons sticky">
        <Button type="primary" loading={saving.isPending} onClick={() => submit(false)}>
          {t('pages:registration.saveNext')}
        </Button>
        <Button disabled={saving.isPending} onClick={() => submit(true)}>
          {t('pages:registration.saveOpen')}
        </Button>
      </div>
    </Form>
  )
}

function RestoredNote({ onDrop }: { onDrop: () => void }) {
  const { t } = useTranslation('pages')
  return (
    <p role="status" className="restored">
      {t('registration.draftFound')}{' '}
      <button type="button" className="link" onClick={onDrop}>
        {t('registration.dropDraft')}
      </button>
    </p>
  )
}

/** The draft left behind, or a record that begins with what the position says. */
function useStart(): Draft {
  const { account, position } = useSession()
  const [start] = useState<Draft>(() => ({
    source: position.role === 'deputy' ? 'visit' : 'counter',
    receivedOn: today(),
    ...(position.stationId === null ? {} : { stationId: position.stationId }),
    ...(position.deputyId === null ? {} : { deputyId: position.deputyId }),
    ...storedDraft(account.id),
  }))
  return start
}

function useRegistration(onRegistered: (receipt: Receipt) => void, onNext: (done: Draft) => void) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async ({ draft }: { draft: Draft; isLast: boolean }) => {
      const body = bodyOfDraft(draft)
      return register(body, submissionKey(body))
    },
    async onSuccess(receipt, { draft, isLast }) {
      forgetSubmissionKey()
      onRegistered(receipt)
      onNext(draft)
      if (isLast) await navigate({ to: '/opinions/$id', params: { id: receipt.id } })
      await cache.invalidateQueries({ queryKey: ['opinions'] })
    },
  })
}
