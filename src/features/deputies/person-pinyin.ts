import { pinyin } from 'pinyin-pro'

/** Full spelling and initials of a person's name, `zhangshili zsl`; surnames have their own readings (单 shàn, 曾 zēng). */
export function spellPerson(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', surname: 'head', v: true }).map((syllable) =>
    syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
  )
  return `${syllables.join('')} ${syllables.map((syllable) => syllable.slice(0, 1)).join('')}`
}
