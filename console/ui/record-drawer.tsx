import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DrawerForm } from './drawer-form.tsx'
import type { FieldSpec, Values } from './field-spec.ts'
import { showDone } from './notices.tsx'

interface RecordDrawerProps {
  title: string
  hint?: string
  specs: readonly FieldSpec[]
  initial?: Values
  /** The first part of the query keys that show such records. */
  kind: string
  onSave: (body: Values) => Promise<unknown>
  onClose: () => void
  children?: ReactNode
}

/** The form of one record of reference data: saves, fetches the list anew, closes. */
export function RecordDrawer({ kind, onSave, onClose, ...props }: RecordDrawerProps) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  async function refresh(): Promise<void> {
    await cache.invalidateQueries({ queryKey: [kind] })
  }
  return (
    <DrawerForm
      {...props}
      submitLabel={t('save')}
      onClose={onClose}
      onStale={refresh}
      onSubmit={async (body) => {
        await onSave(body)
        await refresh()
        showDone(t('saved'))
        onClose()
      }}
    />
  )
}
