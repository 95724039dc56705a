import type { Actor, Position, Role } from '../../kernel/access.ts'
import type { Action } from './workflow.ts'

const station: readonly Role[] = ['liaisonOfficer', 'stationHead']
const congress: readonly Role[] = ['townPresidium', 'commission']
const desk: readonly Role[] = [...station, ...congress]
const unit: readonly Role[] = ['unitClerk', 'unitHead']

/** Which roles may take a step on an opinion that their scope shows them. */
const roles: Record<Action, readonly Role[]> = {
  answerOnSpot: desk,
  forward: [...desk, 'governmentOffice'],
  accept: unit,
  return: unit,
  draftReply: unit,
  giveAssistingOpinion: unit,
  reportResult: ['unitHead'],
  recordOutsideResult: desk,
  reply: [...desk, 'deputy'],
  replyToMerged: [...desk, 'deputy'],
  rate: [...desk, 'deputy'],
  rehandle: ['stationHead', ...congress],
  lookAgain: desk,
  lookAgainOutside: desk,
  archive: desk,
  withdraw: desk,
  merge: desk,
  notAccept: desk,
  correct: desk,
  correctArchived: ['commission'],
  reverse: desk,
  setConfidentiality: desk,
  upgrade: [...desk, 'deputy'],
  urge: [...desk, 'governmentOffice'],
}

/** What the policy looks at besides the actor. */
export interface Subject {
  unitId: string | null
  unitIds: readonly string[]
}

/** True when this position may take `action`; whether the matter's state allows it is the workflow's question. */
export function mayTake(action: Action, position: Position, subject: Subject): boolean {
  if (!roles[action].includes(position.role)) return false
  if (!unit.includes(position.role)) return true
  if (action === 'giveAssistingOpinion') return position.unitId !== subject.unitId && subject.unitIds.includes(position.unitId ?? '')
  return position.unitId === subject.unitId
}

/** Registration on a person's behalf: the desk, and a deputy after a visit. */
export function mayRegister(position: Position): boolean {
  return desk.includes(position.role) || position.role === 'deputy'
}

export function mayPublish(position: Position): boolean {
  return position.role === 'commission'
}

/**
 * Contact data opens to the desk, to the deputy who brought it, and to the unit that must call the person:
 * the lead unit of now, not one that gave it back or assists; a confidential one to the congress alone.
 */
export function mayReveal(position: Position, facts: { hideFromUnit: boolean; confidential: boolean; unitId: string | null }): boolean {
  if (unit.includes(position.role)) return position.unitId === facts.unitId && !facts.hideFromUnit && !facts.confidential
  if (facts.confidential) return congress.includes(position.role)
  return desk.includes(position.role) || position.role === 'deputy'
}

/** Whose opinions may be looked for by name or phone: finding somebody is seeing who it was. */
export function personsSought(actor: Actor): 'none' | 'open' | 'all' {
  if (actor.kind !== 'account' || !desk.includes(actor.position.role)) return 'none'
  return congress.includes(actor.position.role) ? 'all' : 'open'
}

/** A unit never sees a rating before it is final. */
export function seesRatings(actor: Actor): boolean {
  return actor.kind !== 'account' || !unit.includes(actor.position.role)
}

/** Roles that see opinions at all; the three administrators do not. */
export function mayList(position: Position): boolean {
  return [...desk, ...unit, 'deputy', 'governmentOffice'].includes(position.role)
}

/** True when the area lies inside the position's range. */
export function coversArea(position: Position, areaCode: string): boolean {
  return areaCode >= position.areaFrom && areaCode < position.areaTo
}
