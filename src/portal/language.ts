import { createContext, useContext } from 'react'
import { type Language, type Text, pick } from '../kernel/text.ts'

/** Words of the product in both languages, or data (a name, an own sentence) that is shown as it is. */
export type Words = Text | string

/** The language of the page being rendered; `Page` sets it for everything inside. */
export const LanguageContext = createContext<Language>('zh-CN')

/** Words as one string of the given language. */
export function say(words: Words, language: Language): string {
  return typeof words === 'string' ? words : pick(words, language)
}

/** For components: a function that gives words in the page's language. */
export function useSay(): (words: Words) => string {
  const language = useContext(LanguageContext)
  return (words) => say(words, language)
}
