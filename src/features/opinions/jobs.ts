import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { JobDefinition } from '../../kernel/jobs.ts'
import { Id } from '../../kernel/shapes.ts'
import { returnFromClosedUnit } from './closed-unit-service.ts'
import { foldCounts } from './counts-service.ts'

const UnitClosed = Type.Object({ unitId: Id })

/** Background work on opinions. */
export const opinionJobs: readonly JobDefinition[] = [
  { name: 'opinions.fold-counts', everySeconds: 10, run: foldCounts },
  {
    name: 'opinions.return-from-closed-unit',
    on: 'unit.closed',
    run: async (ctx, payload) => returnFromClosedUnit(ctx, Value.Parse(UnitClosed, payload).unitId),
  },
]
