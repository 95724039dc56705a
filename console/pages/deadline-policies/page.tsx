import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { createRecord } from '../../api/records.ts'
import { deadlinePoliciesQuery } from '../../api/reference.ts'
import type { RowOf } from '../../api/contract.ts'
import { choicesOf } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import type { FieldSpec, Values } from '../../ui/field-spec.ts'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { RecordPage } from '../../ui/record-page.tsx'

type Policy = RowOf<'/api/v1/deadline-policies'>

/** How long each step may take, by which rule, since when; a change is a new line, never an overwritten one. */
export function DeadlinePoliciesPage() {
  const { t } = useTranslation('reference')
  const { record } = useSearch({ from: '/signed-in/deadline-policies' })
  const rows = useQuery(deadlinePoliciesQuery)
  return (
    <RecordPage<Policy>
      to="/deadline-policies"
      title={t('deadlinePolicies.title')}
      hint={t('deadlinePolicies.hint')}
      addLabel={t('deadlinePolicies.add')}
      empty={t('deadlinePolicies.empty')}
      rows={rows}
      record={record}
      columns={[
        { label: t('field.step'), cell: (row) => t(`step.${row.step}`) },
        { label: t('field.amount'), cell: (row) => `${row.amount} ${t(`periodUnit.${row.unit}`)}` },
        { label: t('field.maxRounds'), cell: (row) => row.maxRounds ?? '—' },
        { label: t('field.sourceRule'), cell: (row) => row.sourceRule },
        { label: t('field.validFrom'), cell: (row) => row.validFrom },
        { label: t('field.endsOn'), cell: (row) => row.validTo ?? '—' },
      ]}
      drawer={(policy, onClose) => <PolicyDrawer key={policy?.id ?? 'new'} policy={policy} onClose={onClose} />}
    />
  )
}

function isRehandling({ step }: Values): boolean {
  return step === 'rehandling'
}

function PolicyDrawer({ policy, onClose }: { policy: Policy | null; onClose: () => void }) {
  const { t } = useTranslation('reference')
  const specs: FieldSpec[] = [
    { name: 'step', label: t('field.step'), input: 'choice', choices: choicesOf('step', t), required: true },
    { name: 'amount', label: t('field.amount'), input: 'number', min: 1, max: 3650, required: true },
    { name: 'unit', label: t('field.periodUnit'), input: 'choice', choices: choicesOf('periodUnit', t), required: true },
    { name: 'maxRounds', label: t('field.maxRounds'), input: 'number', min: 0, max: 9, when: isRehandling },
    { name: 'sourceRule', label: t('field.sourceRule'), input: 'long', max: 200, required: true },
    { name: 'validFrom', label: t('field.validFrom'), input: 'date', required: true },
  ]
  const start = policy === null ? { unit: 'day' } : { step: policy.step, amount: policy.amount, unit: policy.unit, maxRounds: policy.maxRounds, sourceRule: policy.sourceRule }
  return (
    <RecordDrawer
      kind="deadline-policies"
      title={t('deadlinePolicies.add')}
      hint={t('deadlinePolicies.hint')}
      specs={specs}
      initial={{ ...start, validFrom: today() }}
      onClose={onClose}
      onSave={async (body) => createRecord('deadline-policies', body)}
    />
  )
}
