import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { opinionsQuery } from '../api/opinions.ts'
import type { PickerProps } from './pickers.tsx'
import { useSettled } from './use-settled.ts'

/** Another opinion by its number or by words in it. */
export function OpinionPicker({ onChange, value, ...props }: PickerProps) {
  const { t } = useTranslation('opinion')
  const [text, setText] = useState('')
  const q = useSettled(text)
  const { data, isFetching } = useInfiniteQuery(opinionsQuery(q === '' ? {} : { q }, 20))
  const options = (data?.pages[0]?.items ?? []).map((item) => ({ value: item.id, label: `${item.number} ${item.title}` }))
  return (
    <Select<string>
      {...props}
      value={value ?? null}
      options={options}
      loading={isFetching}
      placeholder={t('field.search')}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(next: string | undefined) => onChange?.(next)}
    />
  )
}
