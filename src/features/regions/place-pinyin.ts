import { pinyin } from 'pinyin-pro'

/** A place name in letters: `haz` and `huaianzhen` for 怀安镇. Only a-z and 0-9; ü is written v. */
interface Spelling {
  initials: string
  pinyin: string
}

/** In the names of places these are read in one way only; the library guesses the everyday word. */
const CHARACTERS: Readonly<Record<string, string>> = { 都: 'du', 什: 'shi' }

/** Counties whose customary reading the library does not know. */
const CUSTOMARY: Readonly<Record<string, string>> = {
  尉犁县: 'yu li xian',
  洪洞县: 'hong tong xian',
  蔚县: 'yu xian',
  乐亭县: 'lao ting xian',
  六合区: 'lu he qu',
  单县: 'shan xian',
  繁峙县: 'fan shi xian',
  泌阳县: 'bi yang xian',
  浚县: 'xun xian',
  涡阳县: 'guo yang xian',
  大埔县: 'da bu xian',
  歙县: 'she xian',
  牟定县: 'mou ding xian',
  筠连县: 'jun lian xian',
  乐清市: 'yue qing shi',
  乐陵市: 'lao ling shi',
  珲春市: 'hun chun shi',
  黄陂区: 'huang pi qu',
  吴堡县: 'wu bu xian',
  宕昌县: 'tan chang xian',
  称多县: 'chen duo xian',
  召陵区: 'shao ling qu',
  闵行区: 'min hang qu',
  曾都区: 'zeng du qu',
  民乐县: 'min le xian',
  蚌山区: 'beng shan qu',
}

/**
 * Spells a place name. Characters of several readings follow the library's reading in context,
 * the customary reading for the counties known to differ; punctuation is dropped.
 */
export function spellPlace(name: string): Spelling {
  const syllables = syllablesOf(name).map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  return { initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''), pinyin: syllables.join('') }
}

function syllablesOf(name: string): string[] {
  const customary = CUSTOMARY[name]
  if (customary !== undefined) return customary.split(' ')
  const characters = Array.from(name.normalize('NFKC'))
  const guessed = pinyin(characters.join(''), { toneType: 'none', type: 'array', v: true })
  return guessed.map((syllable, index) => CHARACTERS[characters[index] ?? ''] ?? syllable)
}
