import { describe, expect, test } from 'vitest'
import { testEngines, withTestDatabase } from '../../../test/database-harness.ts'
import { requireScopedRole } from './scoped-role.ts'

describe.each(testEngines)('the role of the application on %s', (engine) => {
  const t = withTestDatabase(engine)

  test('serves under the application’s role and refuses the owner', async () => {
    const { database, owner } = t.current
    await expect(requireScopedRole(database)).resolves.toBeUndefined()
    const asOwner = { unscoped: async ({ sql }: { sql: string }) => owner.query(sql) }
    await expect(requireScopedRole(asOwner)).rejects.toMatchObject({ kind: 'unavailable', code: 'database.roleUnscoped' })
  })
})
