import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../src/client/problem.ts'
import { Failure } from './failure.tsx'
import { bodyOf, type FieldSpec, type Values } from './field-spec.ts'
import { Fields } from './fields.tsx'
import { SideDrawer } from './side-drawer.tsx'

interface DrawerFormProps {
  title: string
  hint?: string
  specs: readonly FieldSpec[]
  initial?: Values
  submitLabel: string
  /** Sends the body; a rejection is shown and the form stays as it was typed. */
  onSubmit: (body: Values) => Promise<void>
  /** Runs when the record on screen turned out to be old, to fetch the latest. */
  onStale?: () => Promise<void>
  onClose: () => void
  children?: ReactNode
}

/** A form in a drawer: errors at their fields, nothing typed is lost, Ctrl+Enter sends. */
export function DrawerForm({ title, hint, specs, initial = {}, submitLabel, onSubmit, onStale, onClose, children }: DrawerFormProps) {
  const [form] = Form.useForm<Values>()
  const values = { ...initial, ...Form.useWatch([], form) }
  const { sending, error, send } = useSending(onSubmit, onStale)
  const { t } = useTranslation()

  async function submit(filled: Values): Promise<void> {
    const problem = await send(bodyOf(specs, { ...initial, ...filled }, initial))
    if (problem) form.setFields(fieldsOf(problem))
  }

  const footer = (
    <div className="buttons">
      <Button type="primary" loading={sending} onClick={() => form.submit()}>
        {submitLabel}
      </Button>
      <Button onClick={onClose}>{t('cancel')}</Button>
    </div>
  )
  return (
    <SideDrawer title={title} onClose={onClose} footer={footer}>
      {hint ? <p className="hint">{hint}</p> : null}
      {error === null ? null : <SubmitFailure error={error} />}
      <Form
        form={form}
        layout="vertical"
        name="drawer"
        initialValues={initial}
        onFinish={(filled) => void submit(filled)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
        }}
      >
        <Fields specs={specs} values={values} />
      </Form>
      {children}
    </SideDrawer>
  )
}

function useSending(onSubmit: (body: Values) => Promise<void>, onStale?: () => Promise<void>) {
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function send(body: Values): Promise<unknown> {
    setSending(true)
    setError(null)
    try {
      await onSubmit(body)
      return null
    } catch (error_) {
      setError(error_)
      if (isStale(error_)) await onStale?.()
      return error_
    } finally {
      setSending(false)
    }
  }
  return { sending, error, send }
}

function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 412
}

/** The problem's sentences at the fields they are about. */
export function fieldsOf(error: unknown): { name: string; errors: string[] }[] {
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  return fields.map(({ field, detail }) => ({ name: field.replace(/^\//u, ''), errors: [detail] }))
}

function SubmitFailure({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!isStale(error)) return <Failure error={error} />
  return (
    <div className="failure" role="alert">
      <p>{t('problem.stale')}</p>
    </div>
  )
}
