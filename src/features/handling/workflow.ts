import type { AssignmentState } from './schema.ts'

interface Step {
  readonly from: readonly AssignmentState[]
  readonly to: AssignmentState
}

/** The life of one assignment to one unit. A return or a recall never stops the matter's clock. */
export const steps = {
  accept: { from: ['assigned'], to: 'accepted' },
  return: { from: ['assigned', 'accepted'], to: 'returned' },
  draft: { from: ['accepted'], to: 'accepted' },
  giveOpinion: { from: ['assigned', 'accepted'], to: 'completed' },
  signOff: { from: ['accepted'], to: 'completed' },
  recall: { from: ['assigned', 'accepted', 'completed'], to: 'recalled' },
} as const satisfies Record<string, Step>

export type AssignmentStep = keyof typeof steps

/** True when an assignment in `state` may take `step`. */
export function mayTake(step: AssignmentStep, state: AssignmentState): boolean {
  const { from }: Step = steps[step]
  return from.includes(state)
}
