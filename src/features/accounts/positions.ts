import type { Role } from '../../kernel/access.ts'
import { areaRange, isWithin } from '../../kernel/areas.ts'
import { invalidField } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { keepsAdministratorsApart } from './policy.ts'
import type { NewPosition, Position } from './schema.ts'

/**
 * A checked position with its area's range, from today on unless it says otherwise.
 * @throws AppError invalid about the field
 */
export function positionOf(input: NewPosition, { tenant, today }: { tenant: string; today: string }): Position {
  const { areaFrom, areaTo } = areaRange(input.areaCode)
  if (!isWithin({ areaFrom, areaTo }, areaRange(tenant))) {
    throw invalidField('areaCode', 'position.areaElsewhere', {
      zh: '地区不在本平台辖区内，请重新选择。',
      en: 'The area lies outside this platform’s own area. Choose another.',
    })
  }
  requireAttachment(input)
  const { role, title, unitId = null, stationId = null, deputyId = null, validFrom = today, validTo = null } = input
  if (validTo !== null && validTo < validFrom) {
    throw invalidField('validTo', 'position.endsBeforeStart', { zh: '截止日期不能早于起始日期，请修改。', en: 'The end lies before the beginning. Change one of the dates.' })
  }
  return { id: newId(), role, title: title.trim(), areaFrom, areaTo, unitId, stationId, deputyId, validFrom, validTo }
}

/** Some roles mean nothing without the unit or deputy they belong to. */
function requireAttachment({ role, unitId, deputyId }: NewPosition): void {
  if ((role === 'unitClerk' || role === 'unitHead') && unitId === undefined) {
    throw invalidField('unitId', 'position.unitMissing', { zh: '承办单位人员要选择所属的承办单位。', en: 'Staff of a handling unit need their unit. Choose it.' })
  }
  if (role === 'deputy' && deputyId === undefined) {
    throw invalidField('deputyId', 'position.deputyMissing', { zh: '人大代表身份要选择对应的代表。', en: 'The position of a deputy needs the deputy. Choose one.' })
  }
}

/** The three administrators are three persons. @throws AppError invalid */
export function requireApart(held: readonly Role[]): void {
  if (held.length === 0 || keepsAdministratorsApart(held)) return
  throw invalidField('role', 'position.administratorsApart', {
    zh: '系统管理员、安全管理员、审计管理员必须由三个人分别担任，也不能兼任业务职务。请为此另建账号。',
    en: 'System administrator, security administrator and auditor must be three persons and hold no other position. Make a separate account.',
  })
}
