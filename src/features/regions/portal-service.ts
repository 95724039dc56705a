import type { Ctx } from '../../kernel/context.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Tenant } from './schema.ts'
import { findTenant } from './service.ts'

/** The place of a public page, with its phone only where it has one. */
export type PortalPlace = Omit<Tenant, 'phone'> & { phone?: string }

/**
 * The place whose public page is asked for, from the address.
 * @throws AppError missing when the platform does not serve it
 */
export async function getPortalTenant(ctx: Ctx): Promise<PortalPlace> {
  const tenant = await findTenant(ctx, ctx.actor.tenant)
  if (!tenant) {
    throw new AppError('missing', 'tenants.unknown', {
      zh: '本平台没有这个地区的页面。请检查网址开头的六位数字，或从首页选择地区。',
      en: 'This platform has no pages for that place. Check the six digits at the start of the address, or choose a place on the home page.',
    })
  }
  const { phone, ...place } = tenant
  return phone === '' ? place : { ...place, phone }
}
