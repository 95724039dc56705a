import { readFileSync } from 'node:fs'
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { packageFile } from './package-files.ts'

/**
 * Reads a rule pack that comes with the product, `data/packs/<file>.json`.
 * @throws Error naming the file and the first wrong place when it has not the shape of `schema`
 */
export function readPack<T extends TSchema>(file: string, schema: T): Static<T> {
  const path = packageFile(`data/packs/${file}.json`)
  const pack: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const validator = Compile(schema)
  if (validator.Check(pack)) return pack
  const [wrong] = validator.Errors(pack)
  throw new Error(`${path} ${wrong?.instancePath ?? ''} ${wrong?.message ?? 'is not a pack'}`)
}
