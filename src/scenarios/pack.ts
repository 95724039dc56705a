import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { packageFile } from '../kernel/package-files.ts'
import { DateOnly, TenantCode } from '../kernel/shapes.ts'

export const scenarioNames = ['huaian-2012'] as const
export type ScenarioName = (typeof scenarioNames)[number]

const Words = Type.Object({ zh: Type.String(), en: Type.String() })

/** A figure that the source states; `atLeast`: it says "more than". */
const Fact = Type.Object({ key: Type.String(), name: Words, value: Type.Integer(), atLeast: Type.Boolean(), unit: Words })

/** What residents say of one kind of trouble; `{village}`, `{person}` and `{town}` are filled in. */
const Template = Type.Object({
  text: Type.String(),
  demand: Type.String(),
  level: Type.Enum(['town', 'countyUnit'] as const),
  /** A county unit's short name, or `{town}`. */
  unit: Type.String(),
  results: Type.Object({ solved: Type.String(), inProgress: Type.String(), explained: Type.String() }),
})
export type Template = Static<typeof Template>

/** A file of data/scenarios: the facts of the source, and how its sample data are made. */
export const ScenarioPack = Type.Object({
  name: Type.Enum(scenarioNames),
  tenant: TenantCode,
  year: Type.Integer(),
  title: Words,
  source: Type.String(),
  reportedOn: DateOnly,
  seed: Type.Integer(),
  outcomes: Type.Object({ solved: Type.Integer(), inProgress: Type.Integer(), explained: Type.Integer() }),
  facts: Type.Array(Fact),
  phases: Type.Array(Words),
  sample: Type.Object({
    note: Type.String(),
    receivedFrom: DateOnly,
    receivedTo: DateOnly,
    endedOn: DateOnly,
    sources: Type.Object({ visit: Type.Integer(), phone: Type.Integer(), forum: Type.Integer() }),
    persons: Type.Array(Type.String(), { minItems: 1 }),
    categories: Type.Array(Type.Object({ code: Type.String(), weight: Type.Integer(), templates: Type.Array(Template, { minItems: 1 }) })),
  }),
})
export type ScenarioPack = Static<typeof ScenarioPack>

/**
 * Reads a scenario that comes with the product.
 * @throws Error naming the first wrong place of a damaged file
 */
export function readScenario(name: ScenarioName): ScenarioPack {
  const path = packageFile(`data/scenarios/${name}.json`)
  const pack: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const validator = Compile(ScenarioPack)
  if (validator.Check(pack)) return pack
  const [wrong] = validator.Errors(pack)
  throw new Error(`${path} ${wrong?.instancePath ?? ''} ${wrong?.message ?? 'is not a scenario'}`)
}
