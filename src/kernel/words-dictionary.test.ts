import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { loadDictionary, loadSimplified, rarity } from './words-dictionary.ts'
import { packageFile } from './package-files.ts'

test.each([
  ['村口路灯不亮', ['村口', '路灯', '不亮']],
  ['公路灯光昏暗', ['公路', '灯光', '昏暗']],
  ['最低保障金没有发', ['最低保障', '金', '没有', '发']],
  ['农网改造后化粪池满了', ['农网改造', '后', '化粪池', '满', '了']],
  ['农村网络信号差', ['农村', '网络', '信号', '差']],
  ['水土路线', ['水土', '路线']],
])('%s is cut into %j', (text, words) => {
  expect(loadDictionary().cut(text)).toEqual(words)
})

test('every word of our own list survives being cut by itself', () => {
  const words = readFileSync(packageFile('data/words/domain.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ')[0] ?? '')
  expect(words.length).toBeGreaterThan(150)
  expect(new Set(words).size).toBe(words.length)
  expect(words.filter((word) => loadDictionary().cut(word).join('/') !== word)).toEqual([])
  expect(words.filter((word) => !loadDictionary().isDomain(word) || loadDictionary().isStop(word))).toEqual([])
})

test('rarity finds every line of the dictionary, first and last included', () => {
  const lines = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8').trimEnd().split('\n')
  const picked = lines.filter((_line, index) => index % 997 === 0 || index === lines.length - 1)
  const wrong = picked.filter((line) => {
    const [word = '', count = ''] = line.split(' ')
    return rarity(word) !== Math.min(12, Math.max(2, Math.log(60_101_964 / (Number(count) + 1))))
  })
  expect(picked.length).toBeGreaterThan(300)
  expect(wrong).toEqual([])
})

test('common words tell less than rare ones, and unknown ones most', () => {
  expect(rarity('的')).toBeLessThan(rarity('问题'))
  expect(rarity('问题')).toBeLessThan(rarity('路灯'))
  expect(rarity('张家屯西头')).toBe(12)
  expect(rarity('')).toBe(12)
})

test('simplified characters are left alone', () => {
  const table = loadSimplified()
  expect(table.size).toBeGreaterThan(3000)
  expect([...table].filter(([from, to]) => from === to || table.has(to) || Array.from(from + to).length !== 2)).toEqual([])
  expect('村口路灯不亮了三个月自来水发黄'.split('').filter((sign) => table.has(sign))).toEqual([])
})

test('a file that was not installed is named', () => {
  expect(() => packageFile('data/words/none.txt')).toThrow('data/words/none.txt')
})
