import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { consoleDir } from './console-fixture.ts'

const heaviest = 250 * 1024

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(consoleDir, '.vite/manifest.json'), 'utf8'))

/** The files that the browser must have before the first page stands: the entry and all it imports statically. */
function firstLoad(): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  function visit(name: string): void {
    const chunk = manifest[name]
    if (seen.has(name) || chunk === undefined) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  visit('index.html')
  return [...files]
}

test('the first load, with Today in it, stays below 250 KB gzip', () => {
  const sizes = firstLoad().map((file) => gzipSync(readFileSync(join(consoleDir, file)), { level: 9 }).length)
  expect(sizes.length).toBeGreaterThan(1)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(heaviest)
})

test('the chart library is not in it', () => {
  const contents = firstLoad().map((file) => readFileSync(join(consoleDir, file), 'utf8'))
  expect(contents.some((content) => content.includes('ZRender') || content.includes('echarts'))).toBe(false)
})
