import { Type } from 'typebox'
import type { DemoAccount } from '../demo/accounts.ts'
import { scenarioNames } from './pack.ts'

export const ScenarioChoice = Type.Object({ name: Type.Enum(scenarioNames) }, { additionalProperties: false })

/** A line of the answer: how many opinions of how many are stored. */
export interface ScenarioStep {
  stage: 'county' | 'accounts' | 'opinions'
  at: number
  total: number
  /** Made just now, with their one-time passwords; once. */
  accounts?: readonly DemoAccount[]
}

/** The last line; with what went wrong when it is not done. */
export interface ScenarioEnd {
  done: boolean
  code?: string
  detail?: string
}
