import { randomInt } from 'node:crypto'
import { recordAudit } from '../audit/service.ts'
import { townOfCode } from '../regions/schema.ts'
import { requireArea } from '../regions/service.ts'
import { execute, first, inTransaction, rows, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { mayEditStation } from './policy.ts'
import * as queries from './queries.ts'
import type { NewStation, Station, StationChange } from './schema.ts'
import { stationWord } from './words.ts'

const drawn = 8

/** @throws AppError forbidden, invalid (area above the town), conflict (name or code in use), unavailable (no free code drawn) */
export async function createStation(ctx: Ctx, given: NewStation): Promise<Station> {
  requireEditor(ctx, given.areaCode)
  return inTransaction(ctx, async (ctx) => {
    await requireArea(ctx, 'areaCode', given.areaCode)
    const townCode = townOfCode(given.areaCode)
    if (townCode === undefined) throw aboveTown()
    await requireFreeName(ctx, given.name)
    const code = given.code === undefined ? await drawCode(ctx) : await requireFreeCode(ctx, given.code)
    const details = { address: '', phone: '', openingHours: '', longitude: null, latitude: null }
    const station: Station = { id: newId(), ...details, ...given, townCode, code, active: true, version: 1 }
    await execute(ctx, queries.insertStation(ctx.actor.tenant, station))
    recordAudit(ctx, { action: 'stations.create', objectKind: 'station', objectId: station.id, details: { ...given, code } })
    return station
  })
}

/** @throws AppError forbidden, missing, stale, conflict (name in use) */
export async function changeStation(ctx: Ctx, id: string, version: number, change: StationChange): Promise<Station> {
  return inTransaction(ctx, async (ctx) => {
    const station = await lockStation(ctx, id)
    requireEditor(ctx, station.areaCode)
    requireVersion(station.version, version)
    if (change.name !== undefined && change.name !== station.name) await requireFreeName(ctx, change.name)
    await execute(ctx, queries.updateStation(ctx.actor.tenant, id, change))
    recordAudit(ctx, { action: 'stations.change', objectKind: 'station', objectId: id, details: { ...change } })
    return { ...station, ...change, version: version + 1 }
  })
}

async function lockStation(ctx: TxCtx, id: string): Promise<Station> {
  const station = await first(ctx, queries.lockStation(ctx.actor.tenant, id))
  if (!station) throw missing(stationWord)
  return station
}

function requireEditor(ctx: Ctx, areaCode: string): void {
  if (!mayEditStation(ctx.actor, areaCode)) throw forbidden({ zh: '维护这里的联络站', en: 'change stations here' })
}

async function drawCode(ctx: TxCtx): Promise<string> {
  const codes = Array.from({ length: drawn }, () => String(randomInt(100_000, 1_000_000)))
  const used = new Set((await rows(ctx, queries.codesInUse(ctx.actor.tenant, codes))).map(({ code }) => code))
  const free = codes.find((code) => !used.has(code))
  if (free !== undefined) return free
  throw new AppError('unavailable', 'stations.noFreeCode', {
    zh: '暂时没有抽到空闲的站码。请再试一次，或自行填写一个六位站码。',
    en: 'No free station code was drawn. Try again or enter a code of six digits yourself.',
  })
}

async function requireFreeCode(ctx: TxCtx, code: string): Promise<string> {
  if (!(await first(ctx, queries.stationByCode(ctx.actor.tenant, code)))) return code
  throw new AppError(
    'conflict',
    'stations.codeInUse',
    { zh: `站码 ${code} 已被使用。请换一个六位数字，或留空由系统分配。`, en: `The station code ${code} is in use. Take another six digits or leave it empty.` },
    { field: 'code' },
  )
}

async function requireFreeName(ctx: TxCtx, name: string): Promise<void> {
  if (!(await first(ctx, queries.stationByName(ctx.actor.tenant, name)))) return
  throw new AppError(
    'conflict',
    'stations.nameInUse',
    { zh: `联络站名称“${name}”已被使用。请换一个名称。`, en: `The station name "${name}" is in use. Take another name.` },
    { field: 'name' },
  )
}

function aboveTown(): AppError {
  return invalidField('areaCode', 'stations.aboveTown', {
    zh: '联络站须设在乡镇、街道或村、社区。请选择具体的地点。',
    en: 'A station stands in a town, street, village or community. Choose the place.',
  })
}
