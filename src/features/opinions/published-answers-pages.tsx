import { type ReactNode, useContext } from 'react'
import type { Static } from 'typebox'
import { type Language, type Text, formatDate } from '../../kernel/text.ts'
import { InsetText, Panel } from '../../portal/blocks.tsx'
import { ErrorSummary, errorFor, Field, type FieldError, Form, Select, Submit } from '../../portal/forms.tsx'
import { LanguageContext, say, useSay } from '../../portal/language.ts'
import { Pager, SummaryList } from '../../portal/tables.tsx'
import type { PublicCategory } from '../categories/schema.ts'
import type { Area } from '../regions/schema.ts'
import type { PublicAnswer, PublishedQuery } from './publication-schema.ts'
import { outcomeNames, ratingNames } from './words.ts'

/** What a reader looks for, as it stands in the address. */
export type AskedAnswers = Static<typeof PublishedQuery>

interface ListProps {
  readonly asked: AskedAnswers
  readonly errors: readonly FieldError[]
  readonly towns: readonly Area[]
  readonly categories: readonly PublicCategory[]
  readonly listPath: string
  readonly items: readonly PublicAnswer[]
  readonly next: string | null
}

/** The search and what it finds. */
export function AnswersPage({ asked, errors, towns, categories, listPath, items, next }: ListProps): ReactNode {
  const words = useSay()
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words({ zh: '公开答复', en: 'Published answers' })}</h1>
      <p>{words({ zh: '这些意见和答复经审核公开，已去掉个人信息。', en: 'These opinions and answers were reviewed; personal data has been removed.' })}</p>
      <Form action={listPath} method="get">
        <Field name="q" type="search" label={{ zh: '搜索', en: 'Search' }} hint={{ zh: '例如：路灯', en: 'For example: 路灯' }} value={asked.q} error={errorFor(errors, 'q')} />
        <Select
          name="town"
          label={{ zh: '乡镇（街道）', en: 'Town or street' }}
          options={towns.map(({ code, name }) => ({ value: code, label: name }))}
          value={asked.town}
          error={errorFor(errors, 'town')}
        />
        {categories.length > 0 && (
          <Select
            name="category"
            label={{ zh: '类别', en: 'Category' }}
            options={categories.map(({ id, name, nameEn }) => ({ value: id, label: { zh: name, en: nameEn === '' ? name : nameEn } }))}
            value={asked.category}
            error={errorFor(errors, 'category')}
          />
        )}
        <Submit label={{ zh: '查找', en: 'Find' }} />
      </Form>
      <AnswerPanels items={items} listPath={listPath} isFiltered={isFiltered(asked)} />
      <Pager next={next === null ? undefined : `${listPath}?${new URLSearchParams({ ...filtersOf(asked), cursor: next }).toString()}`} />
    </>
  )
}

function filtersOf({ q, town, category }: AskedAnswers): Record<string, string> {
  return Object.fromEntries(Object.entries({ q, town, category }).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function isFiltered(asked: AskedAnswers): boolean {
  return Object.keys(filtersOf(asked)).length > 0
}

function AnswerPanels({ items, listPath, isFiltered: filtered }: { readonly items: readonly PublicAnswer[]; readonly listPath: string; readonly isFiltered: boolean }): ReactNode {
  const words = useSay()
  const language = useContext(LanguageContext)
  if (items.length === 0) {
    return (
      <p>
        {words(
          filtered
            ? { zh: '没有找到。请换个词，或不选乡镇和类别再查。', en: 'Nothing found. Try another word, or search without town and category.' }
            : { zh: '还没有公开的答复。', en: 'No answer has been published yet.' },
        )}
      </p>
    )
  }
  return (
    <>
      {items.map(({ id, title, townName, outcome, answeredOn }) => (
        <Panel key={id} title={title} href={`${listPath}/${id}`}>
          <p>
            {townName !== null && `${townName} · `}
            {words(outcomeNames[outcome])} · <time dateTime={answeredOn}>{formatDate(answeredOn, language)}</time>
          </p>
        </Panel>
      ))}
    </>
  )
}

/** One published answer. */
export function AnswerPage({ answer, listPath }: { readonly answer: PublicAnswer; readonly listPath: string }): ReactNode {
  const words = useSay()
  return (
    <>
      <h1>{answer.title}</h1>
      <SummaryList items={factsOf(answer, useContext(LanguageContext))} />
      <section>
        <h2>{words({ zh: '反映的事情', en: 'What was said' })}</h2>
        <InsetText>{answer.content}</InsetText>
      </section>
      <section>
        <h2>{words({ zh: '答复', en: 'The answer' })}</h2>
        <InsetText>{answer.answer}</InsetText>
      </section>
      <p>
        <a href={listPath}>{words({ zh: '看其他公开答复', en: 'Other published answers' })}</a>
      </p>
    </>
  )
}

function factsOf(answer: PublicAnswer, language: Language): { label: Text; value: string }[] {
  const facts: (readonly [Text, string | null])[] = [
    [{ zh: '乡镇（街道）', en: 'Town or street' }, answer.townName],
    [{ zh: '类别', en: 'Category' }, answer.categoryName],
    [{ zh: '承办单位', en: 'Handling unit' }, answer.unitName === '' ? null : answer.unitName],
    [{ zh: '结果', en: 'Outcome' }, say(outcomeNames[answer.outcome], language)],
    [{ zh: '群众评价', en: 'Rated' }, answer.rating === null ? null : say(ratingNames[answer.rating], language)],
    [{ zh: '收到日期', en: 'Received on' }, formatDate(answer.receivedOn, language)],
    [{ zh: '答复日期', en: 'Answered on' }, formatDate(answer.answeredOn, language)],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}
