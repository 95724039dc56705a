import { listCategories } from '../features/categories/service.ts'
import { listUnits } from '../features/congresses/service.ts'
import { listDeputies } from '../features/deputies/service.ts'
import { areaOfTenant, type Area } from '../features/regions/schema.ts'
import { areasBelow } from '../features/regions/service.ts'
import { listStations } from '../features/stations/service.ts'
import type { Ctx } from '../kernel/context.ts'

/** What records refer to. */
export interface Place {
  villages: { code: string; name: string; town: Area }[]
  categories: Map<string, { id: string; sensitive: boolean }>
  /** County units by short name. */
  countyUnits: Map<string, string>
  /** The government of each town by the town's code. */
  townUnits: Map<string, { id: string; name: string }>
  /** The centre station of each town, with its deputies. */
  stations: Map<string, { id: string; deputies: { id: string; name: string }[] }>
}

/** Reads the county as it was loaded. */
export async function readPlace(ctx: Ctx): Promise<Place> {
  const county = areaOfTenant(ctx.actor.tenant)
  const [towns, villages, categories, units, stations, deputies] = await Promise.all([
    areasBelow(ctx, county, ['town']),
    areasBelow(ctx, county, ['village']),
    listCategories(ctx),
    listUnits(ctx, { limit: 2000 }),
    listStations(ctx, { kind: 'centre', limit: 200 }),
    listDeputies(ctx, { limit: 2000 }),
  ])
  const townOf = new Map(towns.map((town) => [town.code, town]))
  return {
    villages: villages.flatMap(({ code, name, parentCode }) => {
      const town = townOf.get(parentCode ?? '')
      return town ? [{ code, name: spoken(name), town }] : []
    }),
    categories: new Map(categories.map(({ code, id, sensitive }) => [code, { id, sensitive }])),
    countyUnits: new Map(units.items.filter(({ kind }) => kind === 'countyUnit').map(({ shortName, id }) => [shortName, id])),
    townUnits: new Map(units.items.filter(({ kind }) => kind === 'town').map(({ areaCode, id, name }) => [areaCode, { id, name }])),
    stations: new Map(
      stations.items.map(({ id, townCode }) => [
        townCode,
        { id, deputies: deputies.items.filter((deputy) => deputy.stations.some(({ stationId }) => stationId === id)).map(nameOnly) },
      ]),
    ),
  }
}

function nameOnly({ id, name }: { id: string; name: string }): { id: string; name: string } {
  return { id, name }
}

/** As people say it: 水濠洼村, not 水濠洼村民委员会. */
function spoken(name: string): string {
  return name.replace(/民委员会$|委会$/u, '').replace(/居$/u, '')
}
