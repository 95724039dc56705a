import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { publicationDraftQuery, publish } from '../../api/opinions.ts'
import type { Opinion, PublicationText, Read } from '../../api/contract.ts'
import { fieldsOf } from '../../ui/drawer-form.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { showDone } from '../../ui/notices.tsx'
import { SideDrawer } from '../../ui/side-drawer.tsx'

type DraftText = Read<'/api/v1/opinions/{id}/publication-draft'>

interface PublicationDrawerProps {
  opinion: Opinion
  onClose: () => void
}

/** Editing on one side, on the other exactly what the public will read. */
export function PublicationDrawer({ opinion, onClose }: PublicationDrawerProps) {
  const { t } = useTranslation('pages')
  const { data, error, refetch } = useQuery(publicationDraftQuery(opinion.id))
  return (
    <SideDrawer title={`${t('opinion.publish')}：${opinion.number}`} isWide onClose={onClose}>
      <p className="hint">{t('opinion.publicationHint')}</p>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Review draft={data} opinion={opinion} onClose={onClose} /> : null}
      {data || error ? null : <Loading />}
    </SideDrawer>
  )
}

function Review({ draft, opinion, onClose }: PublicationDrawerProps & { draft: DraftText }) {
  const { t } = useTranslation(['pages', 'opinion'])
  const [form] = Form.useForm<PublicationText>()
  const cache = useQueryClient()
  const start: PublicationText = { title: draft.title, content: draft.content, answer: draft.answer }
  const text = { ...start, ...Form.useWatch([], form) }
  const publishing = useMutation({
    mutationFn: async (values: PublicationText) => publish(opinion.id, values),
    async onSuccess() {
      showDone(t('pages:opinion.publicationDone'))
      await cache.invalidateQueries({ queryKey: ['opinions'] })
      onClose()
    },
    onError: (error) => form.setFields(fieldsOf(error).map(({ name, errors }) => ({ name: name === 'title' || name === 'answer' ? name : 'content', errors }))),
  })
  return (
    <div className="review">
      <Form form={form} layout="vertical" name="publication" initialValues={start} onFinish={(values) => publishing.mutate(values)}>
        {publishing.error ? <Failure error={publishing.error} /> : null}
        <Found draft={draft} />
        <Form.Item name="title" label={t('opinion:field.title')} rules={[{ required: true, min: 2 }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="content" label={t('opinion:field.content')} rules={[{ required: true, min: 2 }]}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
        <Form.Item name="answer" label={t('opinion:field.answer')} rules={[{ required: true, min: 2 }]}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={publishing.isPending}>
          {t('pages:opinion.publicationSubmit')}
        </Button>
      </Form>
      <section className="preview" aria-label={t('pages:opinion.publicationPreview')}>
        <h2>{t('pages:opinion.publicationPreview')}</h2>
        <h3>{text.title}</h3>
        <p className="muted">
          {[opinion.townName, opinion.categoryName, opinion.unitName, opinion.outcome === null ? null : t(`opinion:outcome.${opinion.outcome}`)].filter(Boolean).join(' · ')}
        </p>
        <p className="own-words">{text.content}</p>
        <h3>{t('opinion:field.answer')}</h3>
        <p className="own-words">{text.answer}</p>
      </section>
    </div>
  )
}

/** What looks like a name, a phone, an address, marked before it can become public. */
function Found({ draft }: { draft: DraftText }) {
  const { t } = useTranslation('pages')
  const hits = [...draft.hits.title, ...draft.hits.content, ...draft.hits.answer]
  if (hits.length === 0) return <p className="muted">{t('opinion.clean')}</p>
  const texts = [...new Set(hits.map((hit) => hit.text))]
  return (
    <div className="failure" role="status">
      <strong>{t('opinion.publicationFound')}</strong>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <mark>{text}</mark>
          </li>
        ))}
      </ul>
    </div>
  )
}
