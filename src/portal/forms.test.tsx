import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import {
  Checkbox, ErrorSummary, Field, FileField, Form, HiddenField, Radios, Select, Submit, TextArea, errorFor,
} from './forms.tsx'
import { LanguageContext } from './language.ts'

const ERRORS = [
  { field: 'text', message: { zh: '请写下您想反映的事情', en: 'Write what it is about' } },
  { field: 'phone', message: '手机号应为 11 位数字' },
]
const OPTIONS = [
  { value: 'no', label: { zh: '不公开', en: 'No' } },
  { value: 'yes', label: { zh: '公开', en: 'Yes' }, hint: { zh: '公开前审核', en: 'After review' } },
]

function english(node: ReactNode): string {
  return renderToStaticMarkup(<LanguageContext value="en">{node}</LanguageContext>)
}

test('label, hint and error stand in this order and the control refers to both', () => {
  const html = renderToStaticMarkup(
    <Field name="phone" type="tel" label="手机号" hint="不会公开" error={errorFor(ERRORS, 'phone')} value="123" />,
  )
  expect(html).toBe(
    '<div class="field invalid"><label for="phone">手机号<span class="need">（选填）</span></label>' +
      '<p class="hint" id="phone-hint">不会公开</p><p class="error" id="phone-error">错误：手机号应为 11 位数字</p>' +
      '<input id="phone" aria-describedby="phone-hint phone-error" aria-invalid="true" type="tel" name="phone" value="123"/></div>',
  )
})

test('a field without hint and error refers to nothing', () => {
  const html = renderToStaticMarkup(<Field name="place" label="地点" required />)
  expect(html).not.toMatch(/aria-|invalid|<p/u)
  expect(html).toContain('（必填）')
  expect(html).toContain('required=""')
})

test('what was typed or chosen is kept', () => {
  const text = '<b>路灯不亮</b>\n"三天"'
  expect(renderToStaticMarkup(<TextArea name="text" label="事情" value={text} />)).toContain(
    '&lt;b&gt;路灯不亮&lt;/b&gt;\n&quot;三天&quot;</textarea>',
  )
  expect(renderToStaticMarkup(<Select name="public" label="公开" options={OPTIONS} value="yes" />)).toMatch(
    /<option value="">请选择<\/option><option value="no">不公开<\/option><option value="yes" selected="">公开/u,
  )
  const radios = renderToStaticMarkup(<Radios name="public" label="公开" options={OPTIONS} value="yes" />)
  expect(radios.match(/<input[^>]*checked=""[^>]*>/gu)).toEqual([expect.stringContaining('value="yes"')])
  expect(renderToStaticMarkup(<Checkbox name="agree" label="同意" value="1" checked />)).toContain('checked=""')
  expect(renderToStaticMarkup(<HiddenField name="key" value='"k"' />)).toBe('<input type="hidden" name="key" value="&quot;k&quot;"/>')
})

test('a text area keeps a first empty line, which browsers drop', () => {
  expect(renderToStaticMarkup(<TextArea name="text" label="事情" value={'\n一'} />)).toContain('>\n\n一</textarea>')
})

test('radios are a group with a legend, its own description and one tab stop to link to', () => {
  const html = english(<Radios name="public" label="Publish?" options={OPTIONS} required error="Choose" hint="You may change it" />)
  expect(html).toMatch(/^<fieldset class="field invalid" aria-describedby="public-hint public-error"><legend>Publish\?/u)
  expect(html).toContain(' (required)')
  expect([...html.matchAll(/<input type="radio" id="([^"]*)"/gu)].map((match) => match[1])).toEqual(['public', 'public-2'])
  expect(html).toContain('aria-describedby="public-2-hint-own"')
  expect(html).toContain('id="public-2-hint-own">After review')
})

test('every link of the error summary leads to a control of the form', () => {
  const html = english(
    <>
      <ErrorSummary errors={[...ERRORS, { field: 'public', message: 'Choose' }]} />
      <TextArea name="text" label="What" error={errorFor(ERRORS, 'text')} />
      <Field name="phone" label="Mobile" error={errorFor(ERRORS, 'phone')} />
      <Radios name="public" label="Publish?" options={OPTIONS} error="Choose" />
    </>,
  )
  expect(html).toMatch(/^<div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1">/u)
  expect(html).toContain('3 things need to be corrected')
  const targets = [...html.matchAll(/<a href="#([^"]*)">/gu)].map((match) => match[1])
  expect(targets).toEqual(['text', 'phone', 'public'])
  for (const target of targets) expect(html).toMatch(new RegExp(`<(?:input|textarea)[^>]* id="${target}"`, 'u'))
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('')
})

test('a form leaves checking to the server and sends files when it has some', () => {
  const html = renderToStaticMarkup(
    <Form action="/130728/submit" method="post" files>
      <FileField name="photos" label="照片" accept="image/*" multiple />
      <Submit label={{ zh: '提交', en: 'Send' }} name="step" value="send" />
    </Form>,
  )
  expect(html).toMatch(/^<form noValidate="" action="\/130728\/submit" encType="multipart\/form-data" method="post">/u)
  expect(html).toContain('type="file" accept="image/*" multiple=""')
  expect(html).toContain('<button type="submit" value="send" name="step">提交</button>')
})
