import type { ReactNode } from 'react'
import { Notice } from '../../portal/blocks.tsx'
import { Checkbox, ErrorSummary, errorFor, Field, type FieldError, FileField, Form, HiddenField, Select, Submit, TextArea } from '../../portal/forms.tsx'
import { useSay } from '../../portal/language.ts'
import type { PublicCategory } from '../categories/schema.ts'
import type { Area } from '../regions/schema.ts'
import { noticeVersion } from './intake-schema.ts'

/** A town of the form with its villages. */
interface TownChoice {
  readonly town: Area
  readonly villages: readonly Area[]
}

/** What the form offers, and what has been typed into it. */
export interface SubmissionForm {
  readonly action: string
  readonly towns: readonly TownChoice[]
  readonly categories: readonly PublicCategory[]
  /** The station whose QR code led here. */
  readonly station?: { readonly name: string } | undefined
  readonly idempotencyKey: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

type Part = Pick<SubmissionForm, 'values' | 'errors'>

/** The form by which a resident says something: three fields are enough. */
export function SubmissionPage(form: SubmissionForm): ReactNode {
  const words = useSay()
  const { station, values, errors } = form
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words({ zh: '提交意见建议', en: 'Give an opinion' })}</h1>
      {station !== undefined && (
        <p>
          {words({ zh: '您正在向这个联络站反映：', en: 'You are writing to this station: ' })}
          <strong lang="zh-CN">{station.name}</strong>
        </p>
      )}
      <Notice kind="warning">
        <p>
          {words({
            zh: '遇到危险或急病，请马上打电话：110 报警、119 火警、120 急救。请不要在这里写国家秘密。',
            en: 'In danger or an emergency, call at once: 110 police, 119 fire, 120 ambulance. Do not write state secrets here.',
          })}
        </p>
      </Notice>
      <Form action={form.action} method="post" files>
        <HiddenField name="idempotencyKey" value={form.idempotencyKey} />
        <TextArea
          name="content"
          label={{ zh: '您要反映什么', en: 'What you want to say' }}
          hint={{ zh: '用自己的话写：什么事、多久了、希望怎么办。', en: 'In your own words: what, since when, and what should be done.' }}
          error={errorFor(errors, 'content')}
          value={values['content']}
          required
        />
        <Where {...form} />
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={{ zh: '您的电话', en: 'Your phone' }}
          hint={{ zh: '方便答复您。不留电话也可以，我们会给您一个查询密码。', en: 'So that we can answer you. Without a phone you get a PIN to look up the answer.' }}
          error={errorFor(errors, 'phone')}
          value={values['phone']}
        />
        <More {...form} />
        <Confidentiality values={values} errors={errors} />
        <FileField
          name="photo"
          label={{ zh: '照片', en: 'Photos' }}
          hint={photoHint(errors.length > 0)}
          error={errorFor(errors, 'photo')}
          accept="image/jpeg,image/png,image/webp"
          multiple
        />
        <PrivacyNotice />
        <Submit label={{ zh: '提交', en: 'Send' }} />
      </Form>
    </>
  )
}

function Where({ towns, values, errors }: SubmissionForm): ReactNode {
  return (
    <>
      <Select
        name="town"
        label={{ zh: '事情在哪个乡镇（街道）', en: 'In which town or street' }}
        options={towns.map(({ town }) => ({ value: town.code, label: town.name }))}
        error={errorFor(errors, 'town')}
        value={values['town']}
        required
      />
      <Select
        name="village"
        label={{ zh: '哪个村（社区）', en: 'Which village or neighbourhood' }}
        groups={towns.map(({ town, villages }) => ({ label: town.name, options: villages.map(({ code, name }) => ({ value: code, label: name })) }))}
        error={errorFor(errors, 'village')}
        value={values['village']}
      />
    </>
  )
}

/** Closed details would hide what was typed, or what is wrong with it. */
function isFilled(names: readonly string[], { values, errors }: Part): boolean {
  return names.some((name) => values[name] !== undefined || errorFor(errors, name) !== undefined)
}

const moreFields = ['place', 'name', 'categoryId']

function More({ categories, values, errors }: SubmissionForm): ReactNode {
  const words = useSay()
  return (
    <details open={isFilled(moreFields, { values, errors })}>
      <summary>{words({ zh: '补充地点、姓名、类别（选填）', en: 'Add the exact place, your name, a category (optional)' })}</summary>
      <Field
        name="place"
        label={{ zh: '具体地点', en: 'Exact place' }}
        hint={{ zh: '例如：村委会东边的路口', en: 'For example: the crossing east of the village hall' }}
        error={errorFor(errors, 'place')}
        value={values['place']}
      />
      <Field name="name" autoComplete="name" label={{ zh: '您的姓名', en: 'Your name' }} error={errorFor(errors, 'name')} value={values['name']} />
      {categories.length > 0 && (
        <Select
          name="categoryId"
          label={{ zh: '属于哪一类', en: 'Category' }}
          hint={{ zh: '不清楚可以不选。', en: 'Leave it if you are not sure.' }}
          options={categories.map(({ id, name, nameEn }) => ({ value: id, label: { zh: name, en: nameEn === '' ? name : nameEn } }))}
          error={errorFor(errors, 'categoryId')}
          value={values['categoryId']}
        />
      )}
    </details>
  )
}

function photoHint(again: boolean) {
  return {
    zh: `最多 3 张，每张不超过 10 MB。照片里的位置信息会被去掉。${again ? '刚才选的照片请重新选一次。' : ''}`,
    en: `At most 3, up to 10 MB each. Position data inside is removed.${again ? ' Please choose your photos again.' : ''}`,
  }
}

function Confidentiality({ values, errors }: Part): ReactNode {
  const words = useSay()
  return (
    <details open={isFilled(['hideFromUnit', 'anonymous'], { values, errors })}>
      <summary>{words({ zh: '保密要求（选填）', en: 'Confidentiality (optional)' })}</summary>
      <Checkbox
        name="hideFromPublic"
        value="true"
        label={{ zh: '不公开我的姓名', en: 'Do not make my name public' }}
        checked={errors.length === 0 || values['hideFromPublic'] === 'true'}
      />
      <Checkbox
        name="hideFromUnit"
        value="true"
        label={{ zh: '不让办理的单位知道我的姓名和电话', en: 'Do not give my name and phone to the unit that handles it' }}
        checked={values['hideFromUnit'] === 'true'}
      />
      <Checkbox
        name="anonymous"
        value="true"
        label={{ zh: '匿名：姓名和电话都不保存', en: 'Anonymous: keep neither name nor phone' }}
        hint={{ zh: '匿名后我们无法打电话给您，请凭回执上的查询密码看答复。', en: 'We cannot call you then; use the PIN on your receipt to see the answer.' }}
        checked={values['anonymous'] === 'true'}
      />
    </details>
  )
}

function PrivacyNotice(): ReactNode {
  const words = useSay()
  return (
    <details>
      <summary>{words({ zh: '我们怎样使用和保护您的信息', en: 'How we use and protect your data' })}</summary>
      <p>
        {words({
          zh: '用途：只用于登记、转办、答复您反映的事情，由本地人大常委会依法定职责处理。姓名、电话、住址加密保存，工作人员查看会留下记录，绝不公开。',
          en: 'Purpose: only to register, pass on and answer what you say, by the standing committee of this place under its statutory duty. Name, phone and address are kept encrypted; every look at them is recorded; they are never published.',
        })}
      </p>
      <p>
        {words({
          zh: '保存：按群众意见办理档案规定的期限保存，期满删除。',
          en: 'Kept: for the period set for the files of residents’ opinions, then deleted.',
        })}
      </p>
      <p>
        {words({
          zh: '权利：您可以查阅、复制、更正、删除自己的信息。凭回执可以自己查进度、撤回意见；其他请到联络站办理，或拨打本页底部的电话。',
          en: 'Rights: you may see, copy, correct and delete your data. With your receipt you can track and withdraw your opinion yourself; for the rest go to a station or call the telephone below.',
        })}
      </p>
      <p>
        {words({ zh: `告知书版本：${noticeVersion}。`, en: `Version of this notice: ${noticeVersion}.` })}
      </p>
    </details>
  )
}
