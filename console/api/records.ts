import { answerOf } from '../../src/client/client.ts'
import { api } from './client.ts'
import { forgetSubmissionKey, submissionKey } from './submission-key.ts'

type Collection = 'units' | 'categories' | 'stations' | 'deputies'
type Creating = Collection | 'deadline-policies'

/** Makes a record once, however often the same body is sent. */
export async function createRecord(collection: Creating, body: object): Promise<void> {
  const init = { body, headers: { 'idempotency-key': submissionKey({ collection, ...body }) } }
  // The body's shape goes with the collection: each page's fields are those of its own, and the server checks them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await answerOf(api.POST(`/api/v1/${collection}` as '/api/v1/units', init as never))
  forgetSubmissionKey()
}

/** Changes a record that is still at `version`. */
export async function changeRecord(collection: Collection, { id, version }: { id: string; version: number }, body: object): Promise<void> {
  const init = { params: { path: { id } }, headers: { 'if-match': `"${version}"` }, body }
  // As above.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await answerOf(api.PATCH(`/api/v1/${collection}/{id}` as '/api/v1/units/{id}', init as never))
}
