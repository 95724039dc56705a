import type { InputHTMLAttributes, ReactNode } from 'react'
import { type Words, useSay } from './language.ts'

/** What every field of a form has. Its `id` is its name, so that an error can link to it. */
interface FieldProps {
  readonly name: string
  readonly label: Words
  readonly hint?: Words | undefined
  readonly error?: Words | undefined
  /** Said in words beside the label: 必填 or 选填. */
  readonly required?: boolean | undefined
}

interface Choice {
  readonly value: string
  readonly label: Words
  readonly hint?: Words | undefined
}

/** One sentence about one field, as the form's handler found it. */
export interface FieldError {
  readonly field: string
  readonly message: Words
}

/** The sentence for `field`, to be handed to it as `error`. */
export function errorFor(errors: readonly FieldError[], field: string): Words | undefined {
  return errors.find((error) => error.field === field)?.message
}

function describedBy(field: FieldProps): string | undefined {
  const ids: string[] = []
  if (field.hint !== undefined) ids.push(`${field.name}-hint`)
  if (field.error !== undefined) ids.push(`${field.name}-error`)
  return ids.length > 0 ? ids.join(' ') : undefined
}

function controlAttributes(field: FieldProps) {
  return {
    id: field.name,
    name: field.name,
    required: field.required,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error === undefined ? undefined : true,
  }
}

function fieldClass(field: FieldProps): string {
  return field.error === undefined ? 'field' : 'field invalid'
}

function Need({ required }: { readonly required?: boolean | undefined }): ReactNode {
  const words = useSay()
  return (
    <span className="need">
      {words(required === true ? { zh: '（必填）', en: ' (required)' } : { zh: '（选填）', en: ' (optional)' })}
    </span>
  )
}

function HintAndError({ name, hint, error }: FieldProps): ReactNode {
  const words = useSay()
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {words(hint)}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${name}-error`}>
          {words({ zh: '错误：', en: 'Error: ' })}
          {words(error)}
        </p>
      )}
    </>
  )
}

function Labelled({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }): ReactNode {
  const words = useSay()
  return (
    <div className={fieldClass(field)}>
      <label htmlFor={field.name}>
        {words(field.label)}
        <Need required={field.required} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  )
}

/** A form whose checks are the server's, so that its sentences and not the browser's are read. */
export function Form(props: {
  readonly action: string
  readonly method: 'get' | 'post'
  /** The form carries a FileField. */
  readonly files?: boolean | undefined
  readonly children: ReactNode
}): ReactNode {
  return (
    <form
      action={props.action}
      method={props.method}
      encType={props.files === true ? 'multipart/form-data' : undefined}
      noValidate
    >
      {props.children}
    </form>
  )
}

/** One line of text. */
export function Field(
  props: FieldProps & {
    readonly value?: string | undefined
    readonly type?: 'text' | 'tel' | 'email' | 'search' | 'date' | 'password' | undefined
    readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
    readonly autoComplete?: string | undefined
    /** As wide as ten characters, for codes and numbers. */
    readonly short?: boolean | undefined
  },
): ReactNode {
  return (
    <Labelled field={props}>
      <input
        {...controlAttributes(props)}
        className={props.short === true ? 'short' : undefined}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete}
        defaultValue={props.value}
      />
    </Labelled>
  )
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps & { readonly value?: string | undefined; readonly rows?: number | undefined },
): ReactNode {
  return (
    <Labelled field={props}>
      <textarea {...controlAttributes(props)} rows={props.rows ?? 6} defaultValue={props.value} />
    </Labelled>
  )
}

interface ChoiceGroup {
  readonly label: Words
  readonly options: readonly Choice[]
}

function Option({ value, label }: Choice): ReactNode {
  return <option value={value}>{useSay()(label)}</option>
}

/** One of many. Nothing is chosen beforehand. `groups` follow the `options` under a heading each. */
export function Select(
  props: FieldProps & {
    readonly options?: readonly Choice[] | undefined
    readonly groups?: readonly ChoiceGroup[] | undefined
    readonly value?: string | undefined
  },
): ReactNode {
  const words = useSay()
  return (
    <Labelled field={props}>
      <select {...controlAttributes(props)} defaultValue={props.value ?? ''}>
        <option value="">{words({ zh: '请选择', en: 'Please choose' })}</option>
        {props.options?.map((option) => (
          <Option key={option.value} {...option} />
        ))}
        {props.groups?.map((group) => (
          <optgroup key={words(group.label)} label={words(group.label)}>
            {group.options.map((option) => (
              <Option key={option.value} {...option} />
            ))}
          </optgroup>
        ))}
      </select>
    </Labelled>
  )
}

/** One of a few, all in view. The first has the field's name as its id, for links from the error summary. */
export function Radios(
  props: FieldProps & { readonly options: readonly Choice[]; readonly value?: string | undefined },
): ReactNode {
  const words = useSay()
  return (
    <fieldset className={fieldClass(props)} aria-describedby={describedBy(props)}>
      <legend>
        {words(props.label)}
        <Need required={props.required} />
      </legend>
      <HintAndError {...props} />
      {props.options.map((option, index) => (
        <RadioRow
          key={option.value}
          id={index === 0 ? props.name : `${props.name}-${index + 1}`}
          name={props.name}
          choice={option}
          checked={option.value === props.value}
          required={props.required}
        />
      ))}
    </fieldset>
  )
}

/** A statement to agree with; sends `value` when ticked. */
export function Checkbox(
  props: FieldProps & { readonly value: string; readonly checked?: boolean | undefined },
): ReactNode {
  const words = useSay()
  return (
    <div className={fieldClass(props)}>
      <HintAndError {...props} />
      <label className="choice" htmlFor={props.name}>
        <input {...controlAttributes(props)} type="checkbox" value={props.value} defaultChecked={props.checked} />
        <span>
          {words(props.label)}
          <Need required={props.required} />
        </span>
      </label>
    </div>
  )
}

function RadioRow(props: {
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly checked: boolean
  readonly required?: boolean | undefined
}): ReactNode {
  const words = useSay()
  const hintId = props.choice.hint === undefined ? undefined : `${props.id}-hint-own`
  return (
    <>
      <label className="choice" htmlFor={props.id}>
        <input
          type="radio"
          id={props.id}
          name={props.name}
          value={props.choice.value}
          defaultChecked={props.checked}
          required={props.required}
          aria-describedby={hintId}
        />
        <span>{words(props.choice.label)}</span>
      </label>
      {props.choice.hint !== undefined && (
        <p className="hint choice-hint" id={hintId}>
          {words(props.choice.hint)}
        </p>
      )}
    </>
  )
}

/** Files to send. A browser never gives them back to a refused form: its page must ask for them again. */
export function FileField(
  props: FieldProps & { readonly accept: string; readonly multiple?: boolean | undefined },
): ReactNode {
  return (
    <Labelled field={props}>
      <input {...controlAttributes(props)} type="file" accept={props.accept} multiple={props.multiple} />
    </Labelled>
  )
}

/** A value the reader does not see: a token, an idempotency key. */
export function HiddenField({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return <input type="hidden" name={name} value={value} />
}

/** The button that sends the form; `name` and `value` tell several buttons of one form apart. */
export function Submit(props: {
  readonly label: Words
  readonly secondary?: boolean | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
}): ReactNode {
  const words = useSay()
  return (
    <button type="submit" className={props.secondary === true ? 'secondary' : undefined} name={props.name} value={props.value}>
      {words(props.label)}
    </button>
  )
}

/** All errors of a refused form, above its heading, each a link to its field; nothing when there are none. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }): ReactNode {
  const words = useSay()
  if (errors.length === 0) return null
  const many = errors.length > 1
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title">
        {words({
          zh: `有 ${errors.length} 处需要修改`,
          en: many ? `${errors.length} things need to be corrected` : 'One thing needs to be corrected',
        })}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${words(error.message)}`}>
            <a href={`#${error.field}`}>{words(error.message)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
