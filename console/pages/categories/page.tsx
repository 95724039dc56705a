import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { changeRecord, createRecord } from '../../api/records.ts'
import { categoriesQuery } from '../../api/reference.ts'
import type { RowOf } from '../../api/contract.ts'
import type { FieldSpec } from '../../ui/field-spec.ts'
import { InUse } from '../../ui/in-use.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { RecordPage } from '../../ui/record-page.tsx'

type Category = RowOf<'/api/v1/categories'>

export function CategoriesPage() {
  const { t } = useTranslation(['reference', 'common'])
  const { record } = useSearch({ from: '/signed-in/categories' })
  const rows = useQuery(categoriesQuery)
  return (
    <RecordPage<Category>
      to="/categories"
      title={t('categories.title')}
      addLabel={t('categories.add')}
      empty={t('categories.empty')}
      rows={rows}
      record={record}
      columns={[
        { label: t('field.name'), cell: (row) => row.name },
        { label: t('field.nameEn'), cell: (row) => row.nameEn },
        { label: t('field.sensitive'), cell: (row) => (row.sensitive ? t('common:yes') : t('common:no')) },
        { label: t('field.status'), cell: (row) => <InUse active={row.active} /> },
      ]}
      drawer={(category, onClose) => <CategoryDrawer key={category?.id ?? 'new'} category={category} onClose={onClose} />}
    />
  )
}

function CategoryDrawer({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { t } = useTranslation('reference')
  const specs: FieldSpec[] = [
    ...(category === null ? [{ name: 'code', label: t('field.code'), input: 'text', min: 2, max: 40, required: true, hint: 'roads, waterSupply' } as const] : []),
    { name: 'name', label: t('field.name'), input: 'text', max: 30, required: true },
    { name: 'nameEn', label: t('field.nameEn'), input: 'text', max: 60, required: true },
    { name: 'sensitive', label: t('field.sensitive'), input: 'switch' },
    ...(category === null ? [] : [{ name: 'active', label: t('field.active'), input: 'switch' } as const]),
  ]
  return (
    <RecordDrawer
      kind="categories"
      title={category?.name ?? t('categories.add')}
      specs={specs}
      initial={category === null ? {} : { ...category }}
      onClose={onClose}
      onSave={async (body) => (category === null ? createRecord('categories', body) : changeRecord('categories', category, body))}
    />
  )
}
