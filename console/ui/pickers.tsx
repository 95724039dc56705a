import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areaQuery, areaSearchQuery, categoriesQuery, deputiesQuery, stationsQuery, unitsQuery } from '../api/reference.ts'
import type { QueryOf } from '../api/contract.ts'
import { useSession } from '../shell/use-session.ts'
import { useSettled } from './use-settled.ts'

/** What a form's field hands to its input. */
export interface PickerProps {
  id?: string
  value?: string | undefined
  onChange?: (value: string | undefined) => void
  'aria-label'?: string
}

interface Option {
  value: string
  label: string
}

interface SearchingProps extends PickerProps {
  options: readonly Option[]
  isLoading: boolean
  onSearch: (text: string) => void
  placeholder?: string
}

/** A list that the server searches while one types. */
function Searching({ options, isLoading, onSearch, placeholder, onChange, value, ...rest }: SearchingProps) {
  const { t } = useTranslation()
  return (
    <Select<string, Option>
      {...rest}
      value={value ?? null}
      options={[...options]}
      loading={isLoading}
      allowClear
      placeholder={placeholder ?? t('chooseFirst')}
      showSearch={{ filterOption: false, onSearch }}
      onChange={(next: string | undefined) => onChange?.(next)}
    />
  )
}

/** A village or town of the position's own area by name, pinyin initials or code; the town is shown behind the name. */
export function AreaPicker({ value, ...props }: PickerProps) {
  const { t } = useTranslation('pages')
  const [text, setText] = useState('')
  const { position } = useSession()
  const { data, isFetching } = useQuery(areaSearchQuery(useSettled(text)))
  const chosen = useQuery(areaQuery(value ?? ''))
  const within = (data?.items ?? []).filter(({ code }) => position.areaFrom <= code && code < position.areaTo)
  const found = within.map((area) => ({ value: area.code, label: area.parentName ? `${area.name}（${area.parentName}）` : area.name }))
  const known = value === undefined || found.some((option) => option.value === value)
  const options = known ? found : [{ value, label: chosen.data?.name ?? value }, ...found]
  return <Searching {...props} value={value} options={options} isLoading={isFetching} onSearch={setText} placeholder={t('registration.villageHint')} />
}

interface UnitPickerProps extends PickerProps {
  filter?: QueryOf<'/api/v1/units'>
}

export function UnitPicker({ filter = {}, ...props }: UnitPickerProps) {
  const [text, setText] = useState('')
  const q = useSettled(text)
  const { data, isFetching } = useQuery(unitsQuery({ active: true, ...filter, ...(q === '' ? {} : { q }) }))
  const options = (data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  return <Searching {...props} options={options} isLoading={isFetching} onSearch={setText} />
}

interface UnitsPickerProps {
  id?: string
  value?: string[]
  onChange?: (value: string[]) => void
}

export function UnitsPicker({ onChange, ...props }: UnitsPickerProps) {
  const { t } = useTranslation()
  const { data, isFetching } = useQuery(unitsQuery({ active: true }))
  const options = (data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  return (
    <Select<string[], Option>
      {...props}
      mode="multiple"
      options={options}
      loading={isFetching}
      placeholder={t('optional')}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(value) => onChange?.(value)}
    />
  )
}

export function StationPicker(props: PickerProps) {
  const [text, setText] = useState('')
  const q = useSettled(text)
  const { data, isFetching } = useQuery(stationsQuery(q === '' ? {} : { q }))
  const options = (data?.items ?? []).map((station) => ({ value: station.id, label: station.name }))
  return <Searching {...props} options={options} isLoading={isFetching} onSearch={setText} />
}

export function DeputyPicker(props: PickerProps) {
  const [text, setText] = useState('')
  const q = useSettled(text)
  const { data, isFetching } = useQuery(deputiesQuery(q === '' ? {} : { q }))
  const options = (data?.items ?? []).map((deputy) => ({ value: deputy.id, label: deputy.name }))
  return <Searching {...props} options={options} isLoading={isFetching} onSearch={setText} />
}

export function CategoryPicker({ onChange, value, ...props }: PickerProps) {
  const { t, i18n } = useTranslation()
  const { data, isFetching } = useQuery(categoriesQuery)
  const options = (data?.items ?? []).filter((each) => each.active).map((each) => ({ value: each.id, label: i18n.language === 'en' ? each.nameEn : each.name }))
  return (
    <Select<string, Option>
      {...props}
      value={value ?? null}
      options={options}
      loading={isFetching}
      allowClear
      placeholder={t('chooseFirst')}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next: string | undefined) => onChange?.(next)}
    />
  )
}
