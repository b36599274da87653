import type { Agency } from '../records/agency.ts'

/** Who receives a commitment unless somebody says otherwise: the sheriff's station, which is the county's host. */
export const stationOf = <A extends Pick<Agency, 'part' | 'sector'>>(agencies: readonly A[]): A | undefined =>
  agencies.find(({ part, sector }) => part === 'host' && sector === 'county')
