import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import type { Rule } from 'antd/es/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from './choices.ts'
import type { FieldSpec, Values } from './field-spec.ts'
import { OpinionPicker } from './opinion-picker.tsx'
import { AreaPicker, CategoryPicker, DeputyPicker, StationPicker, UnitPicker, UnitsPicker } from './pickers.tsx'

const MANY = 6

/** The fields of a form, drawn from their specifications. */
export function Fields({ specs, values }: { specs: readonly FieldSpec[]; values: Values }) {
  return specs.filter((spec) => spec.when?.(values) ?? true).map((spec) => <Field key={spec.name} spec={spec} values={values} />)
}

function Field({ spec, values }: { spec: FieldSpec; values: Values }) {
  const { t } = useTranslation()
  const rules: Rule[] = []
  if (spec.required) rules.push({ required: true, message: t('required', { label: spec.label }) })
  if ((spec.input === 'text' || spec.input === 'long') && spec.min !== undefined) {
    rules.push({ min: spec.min, message: t('tooShort', { label: spec.label, min: spec.min }) })
  }
  return (
    <Form.Item name={spec.name} label={spec.label} rules={rules} {...(spec.hint ? { extra: spec.hint } : {})} {...(spec.input === 'switch' ? { valuePropName: 'checked' } : {})}>
      {inputOf(spec, values)}
    </Form.Item>
  )
}

function inputOf(spec: FieldSpec, values: Values): ReactNode {
  if (spec.input === 'text') return <Input {...(spec.max === undefined ? {} : { maxLength: spec.max })} />
  if (spec.input === 'long') return <Input.TextArea rows={3} maxLength={spec.max} showCount />
  if (spec.input === 'number') return <InputNumber min={spec.min} max={spec.max} precision={0} />
  if (spec.input === 'choice') return <ChoiceInput choices={spec.choices} />
  if (spec.input === 'unit') return <UnitPicker filter={spec.filter?.(values) ?? {}} />
  return plainInputs[spec.input]()
}

interface ChoiceInputProps {
  choices: readonly Choice[]
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** A few choices are all in sight; many fold into a list. */
function ChoiceInput({ choices, value, onChange, ...rest }: ChoiceInputProps) {
  if (choices.length > MANY) return <Select {...rest} value={value ?? null} options={[...choices]} onChange={(next: string | null) => onChange?.(next ?? '')} />
  return <Radio.Group {...rest} value={value} options={[...choices]} optionType="button" buttonStyle="solid" onChange={(event) => onChange?.(String(event.target.value))} />
}

const plainInputs = {
  date: () => <Input type="date" />,
  switch: () => <Switch />,
  area: () => <AreaPicker />,
  category: () => <CategoryPicker />,
  station: () => <StationPicker />,
  deputy: () => <DeputyPicker />,
  opinion: () => <OpinionPicker />,
  units: () => <UnitsPicker />,
} as const
