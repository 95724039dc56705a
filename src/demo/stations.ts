import { createDeputy } from '../features/deputies/register.ts'
import { areasBelow } from '../features/regions/service.ts'
import type { Area } from '../features/regions/schema.ts'
import { createPosting } from '../features/stations/postings.ts'
import { createStation } from '../features/stations/register.ts'
import type { TxCtx } from '../kernel/context.ts'
import { demoDeputies, type DemoDeputy } from './people.ts'

const firstCode = 728_001
const openingHours = '每月 15 日 9:00—11:30'

interface Place {
  county: Area
  towns: readonly Area[]
  congressId: string
}

interface TownStations {
  centreId: string
  villageId: string
}

/**
 * A centre station for every town and one in a village of each; sixty made-up deputies posted by the
 * usual rule: township deputies to the village, all others to the centre station of a town.
 */
export async function loadStationsAndDeputies(ctx: TxCtx, { county, towns, congressId }: Place): Promise<void> {
  const villages = await villageOfEachTown(ctx, county)
  const stations = new Map<string, TownStations>()
  for (const [index, town] of towns.entries()) {
    // One connection holds the transaction
    stations.set(town.code, await loadTownStations(ctx, { town, village: villages.get(town.code) ?? town, index }))
  }
  for (const one of demoDeputies({ county, towns, villages, congressId })) {
    // One connection holds the transaction
    await loadDeputy(ctx, one, stations)
  }
}

async function villageOfEachTown(ctx: TxCtx, county: Area): Promise<Map<string, Area>> {
  const villages = await areasBelow(ctx, county.code, ['village'])
  const rural = villages.filter(({ name }) => name.includes('村'))
  return new Map(rural.toReversed().map((village) => [village.parentCode ?? '', village]))
}

async function loadTownStations(ctx: TxCtx, { town, village, index }: { town: Area; village: Area; index: number }): Promise<TownStations> {
  const centre = await createStation(ctx, {
    kind: 'centre',
    name: `${town.name}人大代表中心联络站`,
    areaCode: town.code,
    code: String(firstCode + 2 * index),
    address: `${town.name}人民政府院内`,
    openingHours,
  })
  const inVillage = await createStation(ctx, {
    kind: 'village',
    name: `${town.name}${village.name.replace(/民委员会$|委会$/u, '')}代表联络站`,
    areaCode: village.code,
    code: String(firstCode + 2 * index + 1),
    address: `${village.name}办公室`,
    openingHours,
  })
  return { centreId: centre.id, villageId: inVillage.id }
}

async function loadDeputy(ctx: TxCtx, { deputy, level, town }: DemoDeputy, stations: ReadonlyMap<string, TownStations>): Promise<void> {
  const { id } = await createDeputy(ctx, deputy)
  const place = stations.get(town.code)
  if (place) await createPosting(ctx, level === 'township' ? place.villageId : place.centreId, { deputyId: id, startsOn: '2021-12-15' })
}
