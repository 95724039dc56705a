import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import type { Rule } from 'antd/es/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
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
  switch (spec.input) {
    case 'text':
      return <Input {...(spec.max === undefined ? {} : { maxLength: spec.max })} />
    case 'long':
      return <Input.TextArea rows={3} maxLength={spec.max} showCount />
    case 'number':
      return <InputNumber min={spec.min} max={spec.max} precision={0} />
    case 'choice':
      return spec.choices.length > MANY ? <Select options={[...spec.choices]} /> : <Radio.Group options={[...spec.choices]} optionType="button" buttonStyle="solid" />
    case 'unit':
      return <UnitPicker filter={spec.filter?.(values) ?? {}} />
    default:
      return plainInputs[spec.input]()
  }
}

const plainInputs = {
  date: () => <Input type="date" className="date" />,
  switch: () => <Switch />,
  area: () => <AreaPicker />,
  category: () => <CategoryPicker />,
  station: () => <StationPicker />,
  deputy: () => <DeputyPicker />,
  opinion: () => <OpinionPicker />,
  units: () => <UnitsPicker />,
} as const
