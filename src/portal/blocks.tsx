import { type ReactNode, useContext } from 'react'
import { type Text, formatInstant } from '../kernel/text.ts'
import { LanguageContext, type Words, useSay } from './language.ts'

type StepState = 'done' | 'current' | 'pending'

/** A step on the way of a matter. */
export interface Step {
  readonly key: string
  readonly title: Words
  readonly state: StepState
  readonly at?: Date | undefined
  readonly detail?: ReactNode
}

const STEP_MARKS: Readonly<Record<StepState, { readonly sign: string; readonly words: Text }>> = {
  done: { sign: '✓', words: { zh: '已完成', en: 'Done' } },
  current: { sign: '●', words: { zh: '进行中', en: 'In progress' } },
  pending: { sign: '○', words: { zh: '未开始', en: 'Not yet' } },
}

/** Where a matter is: its steps in order, each with a sign and a word for its state. */
export function Timeline({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const language = useContext(LanguageContext)
  const words = useSay()
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <li key={step.key} className={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="sign" aria-hidden="true">
            {STEP_MARKS[step.state].sign}
          </span>
          <p className="step">
            <strong>{words(step.title)}</strong> <span className="state">{words(STEP_MARKS[step.state].words)}</span>
          </p>
          {step.at !== undefined && (
            <p className="when">
              <time dateTime={step.at.toISOString()}>{formatInstant(step.at, language)}</time>
            </p>
          )}
          {step.detail !== undefined && <div>{step.detail}</div>}
        </li>
      ))}
    </ol>
  )
}

/** A box with one matter or one thing to do; with `href` its title leads there. */
export function Panel(props: {
  readonly title: Words
  readonly href?: string | undefined
  readonly children?: ReactNode
}): ReactNode {
  const title = useSay()(props.title)
  return (
    <section className="panel">
      <h2>{props.href === undefined ? title : <a href={props.href}>{title}</a>}</h2>
      {props.children}
    </section>
  )
}

/** Panels side by side where there is room. */
export function Panels({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="panels">{children}</div>
}

type NoticeKind = 'information' | 'success' | 'warning'

const NOTICE_WORDS: Readonly<Record<NoticeKind, Text>> = {
  information: { zh: '提示', en: 'Note' },
  success: { zh: '成功', en: 'Success' },
  warning: { zh: '注意', en: 'Warning' },
}

/** Something the reader must not miss; its kind is said in a word. */
export function Notice(props: { readonly kind: NoticeKind; readonly children: ReactNode }): ReactNode {
  const words = useSay()
  return (
    <div className={`notice ${props.kind}`}>
      <strong>{words(NOTICE_WORDS[props.kind])}</strong>
      <div>{props.children}</div>
    </div>
  )
}

/** Text set off from its surroundings: an own sentence of a resident, the wording of a reply. */
export function InsetText({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="inset">{children}</div>
}

/** A state in a word; the colour only repeats it. */
export function StatusTag(props: {
  readonly tone: 'neutral' | 'active' | 'good' | 'warning' | 'bad'
  readonly children: Words
}): ReactNode {
  return <span className={`tag ${props.tone}`}>{useSay()(props.children)}</span>
}

/** What a resident takes along: number and code in large signs to be read out, made for A5 and A4 paper. */
export function Receipt(props: {
  readonly title: Words
  readonly numbers: readonly { readonly label: Words; readonly value: string }[]
  /** An image of the tracking address. */
  readonly qrCode?: ReactNode
  readonly children?: ReactNode
}): ReactNode {
  const words = useSay()
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h1 id="receipt-title">{words(props.title)}</h1>
      <div className="receipt-body">
        <dl>
          {props.numbers.map((number) => (
            <div key={words(number.label)}>
              <dt>{words(number.label)}</dt>
              <dd>{number.value}</dd>
            </div>
          ))}
        </dl>
        {props.qrCode}
      </div>
      {props.children}
    </section>
  )
}
