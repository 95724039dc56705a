import { Type, type Static } from 'typebox'
import { kinds, otherLanes, ratingValues, sources, spotOutcomes, urgencies } from '../features/opinions/schema.ts'
import { readPack } from '../kernel/packs.ts'

export const fates = [
  'unsorted',
  'registered',
  'forwarded',
  'handling',
  'dueSoon',
  'late',
  'draft',
  'resultReported',
  'replied',
  'rated',
  'rehandled',
  'archived',
  'explained',
  'keptForReference',
  'lookAgain',
  'inProgress',
  'returnedAgain',
  'returned',
  'outside',
  'merged',
  'notAccepted',
  'withdrawn',
  'onSpot',
  'onSpotArchived',
  'praise',
  'tracked',
] as const
/** How far an opinion of the demonstration has come. */
export type Fate = (typeof fates)[number]

/** One made-up opinion; `{village}` is filled in. */
const Line = Type.Object({
  fate: Type.Enum(fates),
  /** `demo`: the town of the liaison officer's account; `deputy`: that of the deputy's; else any. */
  at: Type.Optional(Type.Enum(['demo', 'deputy'] as const)),
  category: Type.String(),
  /** Short name of a county unit, `town` for the town's government, `higherDeputy` for outside. */
  unit: Type.Optional(Type.String()),
  /** The unit that takes over what the first one returns. */
  second: Type.Optional(Type.String()),
  source: Type.Enum(sources),
  kind: Type.Optional(Type.Enum(kinds)),
  urgency: Type.Optional(Type.Enum(urgencies)),
  content: Type.String(),
  result: Type.Optional(Type.String()),
  outcome: Type.Optional(Type.Enum([...spotOutcomes, 'inProgress'] as const)),
  rating: Type.Optional(Type.Enum(ratingValues)),
  reason: Type.Optional(Type.String()),
  lane: Type.Optional(Type.Enum(otherLanes)),
  goTo: Type.Optional(Type.String()),
  /** First words of the opinion that it is merged into. */
  into: Type.Optional(Type.String()),
  publish: Type.Optional(Type.Boolean()),
  hide: Type.Optional(Type.Boolean()),
  confidential: Type.Optional(Type.Boolean()),
  anonymous: Type.Optional(Type.Boolean()),
})
export type Line = Static<typeof Line>

const Sample = Type.Object({ note: Type.String(), opinions: Type.Array(Line) })

/** The made-up opinions of the demonstration. @throws Error naming the first wrong place of a damaged file */
export function readSample(): Line[] {
  return readPack('demo-opinions', Sample).opinions
}
