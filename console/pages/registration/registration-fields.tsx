import { Checkbox, Form, Input, Radio, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { choicesOf } from '../../ui/choices.ts'
import { AreaPicker, CategoryPicker, DeputyPicker, StationPicker } from '../../ui/pickers.tsx'
import type { Draft } from './draft.ts'

function useRequired(): (label: string) => { required: true; message: string } {
  const { t } = useTranslation()
  return (label) => ({ required: true, message: t('required', { label }) })
}

/** What every record needs, in the order in which people speak. */
export function MainFields() {
  const { t } = useTranslation(['opinion', 'pages', 'common'])
  const required = useRequired()
  return (
    <>
      <Form.Item<Draft> name="content" label={t('field.content')} extra={t('pages:registration.wordsHint')} rules={[required(t('field.content')), { min: 2 }]}>
        <Input.TextArea autoFocus rows={4} maxLength={4000} />
      </Form.Item>
      <div className="pair">
        <Form.Item<Draft> name="areaCode" label={t('field.area')} rules={[required(t('field.area'))]}>
          <AreaPicker />
        </Form.Item>
        <Form.Item<Draft> name="categoryId" label={t('field.category')}>
          <CategoryPicker />
        </Form.Item>
      </div>
    </>
  )
}

export function PersonFields() {
  const { t } = useTranslation(['opinion', 'pages'])
  const isAnonymous = Form.useWatch('anonymous') === true
  return (
    <div role="group" aria-label={t('pages:registration.person')}>
      {isAnonymous ? null : (
        <div className="pair">
          <Form.Item<Draft> name={['contact', 'name']} label={t('field.contactName')}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item<Draft> name={['contact', 'phone']} label={t('field.phone')}>
            <Input type="tel" maxLength={30} autoComplete="off" />
          </Form.Item>
        </div>
      )}
      <div className="switches">
        {(['hideFromPublic', 'hideFromUnit', 'anonymous'] as const).map((name) => (
          <Form.Item<Draft> key={name} name={name} valuePropName="checked" noStyle>
            <Checkbox>{t(`field.${name}`)}</Checkbox>
          </Form.Item>
        ))}
      </div>
    </div>
  )
}

export function FurtherFields() {
  const { t } = useTranslation(['opinion', 'pages'])
  const required = useRequired()
  return (
    <>
      <div className="pair">
        <Form.Item<Draft> name="source" label={t('field.source')} rules={[required(t('field.source'))]}>
          <Select options={choicesOf('source', t).filter((choice) => choice.value !== 'import' && choice.value !== 'portal')} />
        </Form.Item>
        <Form.Item<Draft> name="receivedOn" label={t('field.receivedOn')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item<Draft> name="stationId" label={t('field.station')}>
          <StationPicker />
        </Form.Item>
        <Form.Item<Draft> name="deputyId" label={t('field.deputy')}>
          <DeputyPicker />
        </Form.Item>
      </div>
      <details>
        <summary>{t('pages:registration.moreFields')}</summary>
        <RareFields />
      </details>
    </>
  )
}

function RareFields() {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <div className="pair rare">
      <Form.Item<Draft> name="title" label={t('field.title')} extra={t('pages:registration.titleHint')} rules={[{ min: 2 }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item<Draft> name="place" label={t('field.place')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item<Draft> name="demand" label={t('field.demand')} className="whole">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item<Draft> name="kind" label={t('field.kind')} className="whole">
        <Radio.Group optionType="button" options={choicesOf('kind', t)} />
      </Form.Item>
      <Form.Item<Draft> name="urgency" label={t('field.urgency')}>
        <Radio.Group optionType="button" options={choicesOf('urgency', t)} />
      </Form.Item>
      <Form.Item<Draft> name="lane" label={t('field.lane')}>
        <Radio.Group optionType="button" options={choicesOf('lane', t, ['unsorted', 'opinion'])} />
      </Form.Item>
      <Form.Item<Draft> name={['contact', 'address']} label={t('field.address')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item<Draft> name={['contact', 'ageBand']} label={t('field.ageBand')}>
        <Select allowClear options={choicesOf('ageBand', t)} />
      </Form.Item>
      <Form.Item<Draft> name={['contact', 'sex']} label={t('field.sex')}>
        <Radio.Group optionType="button" options={choicesOf('sex', t)} />
      </Form.Item>
      <Form.Item<Draft> name="confidential" label={t('field.confidential')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </div>
  )
}
