import { Type, type Static } from 'typebox'
import { scenarioNames } from './pack.ts'

export const ScenarioChoice = Type.Object({ name: Type.Enum(scenarioNames) }, { additionalProperties: false })

/** One line of the answer: how many opinions of how many are stored. */
export const ScenarioProgress = Type.Object({
  stage: Type.Enum(['county', 'opinions', 'done', 'failed'] as const),
  done: Type.Integer(),
  total: Type.Integer(),
  /** Why it failed. */
  detail: Type.Optional(Type.String()),
})
export type ScenarioProgress = Static<typeof ScenarioProgress>
