import type { ReactNode } from 'react'
import { useContext } from 'react'
import { type Text, formatDate, formatInstant } from '../../kernel/text.ts'
import { InsetText, Notice, type Step, StatusTag, Timeline } from '../../portal/blocks.tsx'
import { ErrorSummary, errorFor, type FieldError, Form, HiddenField, Radios, Submit, TextArea } from '../../portal/forms.tsx'
import { LanguageContext, useSay } from '../../portal/language.ts'
import { SummaryList } from '../../portal/tables.tsx'
import type { State } from './schema.ts'
import type { Tracking } from './publication-schema.ts'
import { outcomeNames, ratingNames, stateNames } from './words.ts'

/** An opinion as the holder of its receipt sees it. */
export interface TrackedOpinion {
  readonly opinion: Tracking
  /** Stands for code and secret in the page's forms. */
  readonly token: string
  readonly trackPath: string
  readonly done?: 'rated' | 'withdrawn' | undefined
  readonly values: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

const doneWords: Record<NonNullable<TrackedOpinion['done']>, Text> = {
  rated: { zh: '谢谢，您的评价已经记下，直接送到人大常委会，承办单位看不到是谁评的。', en: 'Thank you. Your rating is recorded and goes straight to the standing committee.' },
  withdrawn: { zh: '您的意见已经撤回。', en: 'Your opinion has been taken back.' },
}

const tones: Partial<Record<State, 'active' | 'good' | 'neutral'>> = { replied: 'good', rated: 'good', answeredOnSpot: 'good', archived: 'good', withdrawn: 'neutral', notAccepted: 'neutral', merged: 'neutral' }

/** Where the opinion is, who has it, since when, until when, what was answered, and what its person may do now. */
export function TrackedPage(props: TrackedOpinion): ReactNode {
  const words = useSay()
  const { opinion, done, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      {done !== undefined && (
        <Notice kind="success">
          <p>{words(doneWords[done])}</p>
        </Notice>
      )}
      <h1>{opinion.title}</h1>
      <p>
        <StatusTag tone={tones[opinion.state] ?? 'active'}>{stateNames[opinion.state]}</StatusTag>
      </p>
      <Facts opinion={opinion} />
      <Answer opinion={opinion} />
      {opinion.mayRate && <RatingForm {...props} />}
      <section>
        <h2>{words({ zh: '经过', en: 'What has happened' })}</h2>
        <Timeline steps={stepsOf(opinion)} />
      </section>
      {opinion.mayWithdraw && <WithdrawalForm {...props} />}
      <Form action={`${props.trackPath}/end`} method="post">
        <Submit label={{ zh: '查完了，清除本机上的查询', en: 'Done: clear this from the device' }} secondary />
      </Form>
    </>
  )
}

const station: Text = { zh: '联络站（人大工作人员）', en: 'The station (staff of the congress)' }
const openStates: readonly State[] = ['registered', 'forwarded', 'returned', 'handling', 'resultReported']
const unitStates: readonly State[] = ['forwarded', 'handling']

function Facts({ opinion }: { readonly opinion: Tracking }): ReactNode {
  const isOpen = openStates.includes(opinion.state)
  const isWithUnit = unitStates.includes(opinion.state) && opinion.unitName !== null
  const language = useContext(LanguageContext)
  const words = useSay()
  const facts: { label: Text; value: ReactNode }[] = [
    { label: { zh: '编号', en: 'Number' }, value: opinion.number },
    { label: { zh: '收到日期', en: 'Received on' }, value: formatDate(opinion.receivedOn, language) },
  ]
  if (isOpen) {
    facts.push({ label: { zh: '现在由谁办', en: 'Who has it now' }, value: isWithUnit ? opinion.unitName : words(station) })
    facts.push({ label: { zh: '从什么时候起', en: 'Since' }, value: formatInstant(opinion.stateSince, language) })
  } else if (opinion.unitName !== null) {
    facts.push({ label: { zh: '承办单位', en: 'Handling unit' }, value: opinion.unitName })
  }
  if (isOpen && opinion.dueOn !== null) facts.push({ label: { zh: '最晚办到哪天', en: 'Due by' }, value: formatDate(opinion.dueOn, language) })
  if (opinion.answer !== null && opinion.outcome !== null) facts.push({ label: { zh: '结果', en: 'Outcome' }, value: words(outcomeNames[opinion.outcome]) })
  if (opinion.rating !== null) facts.push({ label: { zh: '您的评价', en: 'Your rating' }, value: words(ratingNames[opinion.rating]) })
  return <SummaryList items={facts} />
}


function Answer({ opinion }: { readonly opinion: Tracking }): ReactNode {
  const words = useSay()
  if (opinion.slip !== null) {
    return (
      <Notice kind="information">
        <p>{words({ zh: '这件事不在这里办理。', en: 'This cannot be handled here.' })}</p>
        <p>
          {words({ zh: '请到：', en: 'Please go to: ' })}
          <strong>{opinion.slip.goTo}</strong>
        </p>
        <p>
          {words({ zh: '原因：', en: 'Reason: ' })}
          {opinion.slip.reason}
        </p>
      </Notice>
    )
  }
  if (opinion.answer === null) return null
  return (
    <section>
      <h2>{words({ zh: '答复', en: 'The answer' })}</h2>
      <InsetText>{opinion.answer}</InsetText>
    </section>
  )
}

function RatingForm({ trackPath, token, values, errors }: TrackedOpinion): ReactNode {
  const words = useSay()
  return (
    <section>
      <h2>{words({ zh: '您满意吗', en: 'Are you satisfied?' })}</h2>
      <Form action={`${trackPath}/rating`} method="post">
        <HiddenField name="token" value={token} />
        <Radios
          name="value"
          label={{ zh: '对办理和答复', en: 'With the handling and the answer' }}
          options={(['satisfied', 'basicallySatisfied', 'dissatisfied'] as const).map((value) => ({ value, label: ratingNames[value] }))}
          value={values['value']}
          error={errorFor(errors, 'value')}
          required
        />
        <TextArea
          name="reason"
          rows={3}
          label={{ zh: '为什么', en: 'Why' }}
          hint={{ zh: '不满意时请写一句，方便再次办理。', en: 'If you are dissatisfied, a sentence helps to handle it again.' }}
          value={values['reason']}
          error={errorFor(errors, 'reason')}
        />
        <Submit label={{ zh: '提交评价', en: 'Send the rating' }} />
      </Form>
    </section>
  )
}

function WithdrawalForm({ trackPath, token, values, errors }: TrackedOpinion): ReactNode {
  const words = useSay()
  return (
    <details open={errors.length > 0}>
      <summary>{words({ zh: '撤回这件意见', en: 'Take this opinion back' })}</summary>
      <Form action={`${trackPath}/withdrawal`} method="post">
        <HiddenField name="token" value={token} />
        <TextArea
          name="reason"
          rows={3}
          label={{ zh: '撤回的理由', en: 'Why you take it back' }}
          hint={{ zh: '例如：问题已经解决。撤回后不再办理。', en: 'For example: it has been solved. It is then not handled any more.' }}
          value={values['reason']}
          error={errorFor(errors, 'reason')}
          required
        />
        <Submit label={{ zh: '撤回', en: 'Take back' }} secondary />
      </Form>
    </details>
  )
}

const stepWords: Readonly<Record<string, Text>> = {
  register: { zh: '收到并登记', en: 'Received and registered' },
  answerOnSpot: { zh: '当场答复', en: 'Answered on the spot' },
  forward: { zh: '转交办理', en: 'Forwarded' },
  accept: { zh: '承办单位接收，开始办理', en: 'Accepted by the unit' },
  return: { zh: '承办单位退回，将改交其他单位', en: 'Returned by the unit, to be forwarded again' },
  reportResult: { zh: '承办单位报告办理结果', en: 'The unit reported its result' },
  recordOutsideResult: { zh: '登记办理结果', en: 'Result recorded' },
  reply: { zh: '答复您', en: 'You were answered' },
  replyToMerged: { zh: '答复您', en: 'You were answered' },
  rate: { zh: '作出评价', en: 'Rated' },
  rehandle: { zh: '交二次办理', en: 'Sent to second handling' },
  lookAgain: { zh: '再次跟进', en: 'Looked at again' },
  lookAgainOutside: { zh: '再次跟进', en: 'Looked at again' },
  archive: { zh: '归档', en: 'Archived' },
  withdraw: { zh: '撤回', en: 'Taken back' },
  merge: { zh: '与同类意见合并办理', en: 'Merged with another opinion on the same matter' },
  notAccept: { zh: '不在这里受理，已告知去处', en: 'Not accepted here; you were told where to go' },
  reverse: { zh: '更正上一步', en: 'The last step was corrected' },
  upgrade: { zh: '转为代表建议', en: 'Became a deputy’s suggestion' },
}

const nextWords: Partial<Record<State, Text>> = {
  registered: { zh: '等待转交办理', en: 'Waiting to be forwarded' },
  forwarded: { zh: '等待承办单位接收', en: 'Waiting for the unit to accept it' },
  returned: { zh: '等待改交其他单位', en: 'Waiting to be forwarded again' },
  handling: { zh: '承办单位正在办理', en: 'The unit is handling it' },
  resultReported: { zh: '等待答复您', en: 'Waiting to be told to you' },
  replied: { zh: '等待您评价', en: 'Waiting for your rating' },
  answeredOnSpot: { zh: '等待您评价', en: 'Waiting for your rating' },
}

function stepsOf({ steps, state }: Tracking): Step[] {
  const done = steps.map(({ at, action, note }, index): Step => ({
    key: String(index),
    title: stepWords[action] ?? stateNames[state],
    state: 'done',
    at,
    detail: note === '' ? undefined : <p>{note}</p>,
  }))
  const next = nextWords[state]
  return next === undefined ? done : [...done, { key: 'next', title: next, state: 'current' }]
}
