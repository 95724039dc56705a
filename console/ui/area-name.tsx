import { useQuery } from '@tanstack/react-query'
import { areaQuery } from '../api/reference.ts'

/** The name of an area; its code until the name is known. */
export function AreaName({ code }: { code: string }) {
  const { data } = useQuery(areaQuery(code))
  return data?.name ?? code
}
