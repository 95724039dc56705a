import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { revealContact } from '../../api/opinions.ts'
import type { Contact, Opinion } from '../../api/contract.ts'
import { Failure } from '../../ui/failure.tsx'

type Shown = Contact | Opinion['contact']

/** Masked until somebody writes down why the full data are needed. */
export function ContactPanel({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('pages')
  const { contact } = opinion
  const [revealed, setRevealed] = useState<Contact | null>(null)
  const hasAny = [contact.name, contact.phone, contact.address].some((each) => each !== null && each !== '')
  return (
    <section className="panel">
      <h2>{t('opinion.contact')}</h2>
      {opinion.anonymous ? <p className="muted">{t('opinion.anonymousNote')}</p> : null}
      {contact.withheld && !opinion.anonymous ? <p className="muted">{t('opinion.withheld')}</p> : null}
      <ContactFacts contact={revealed ?? contact} />
      {hasAny && !contact.withheld && revealed === null ? <RevealForm id={opinion.id} onRevealed={setRevealed} /> : null}
    </section>
  )
}

function ContactFacts({ contact }: { contact: Shown }) {
  const { t } = useTranslation('opinion')
  const facts = [
    [t('field.contactName'), contact.name],
    [t('field.phone'), contact.phone],
    [t('field.address'), contact.address],
    [t('field.sex'), contact.sex ? t(`sex.${contact.sex}`) : null],
    [t('field.ageBand'), contact.ageBand ? t(`ageBand.${contact.ageBand}`) : null],
  ].filter(([, value]) => value)
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function RevealForm({ id, onRevealed }: { id: string; onRevealed: (contact: Contact) => void }) {
  const { t } = useTranslation(['pages', 'common'])
  const [isOpen, setOpen] = useState(false)
  const revealing = useMutation({ mutationFn: async ({ reason }: { reason: string }) => revealContact(id, reason), onSuccess: onRevealed })
  if (!isOpen) {
    return (
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('pages:opinion.reveal')}
      </button>
    )
  }
  return (
    <Form<{ reason: string }> layout="vertical" name="reveal" onFinish={(values) => revealing.mutate(values)}>
      {revealing.error ? <Failure error={revealing.error} /> : null}
      <Form.Item name="reason" label={t('pages:opinion.revealReason')} rules={[{ required: true, min: 2, message: t('common:required', { label: t('pages:opinion.revealReason') }) }]}>
        <Input maxLength={200} placeholder={t('pages:opinion.revealHint')} autoFocus />
      </Form.Item>
      <Button htmlType="submit" loading={revealing.isPending}>
        {t('pages:opinion.revealSubmit')}
      </Button>
    </Form>
  )
}
