import type { Agency } from '../records/agency.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Judged } from '../rules/rollUp.ts'
import { isOpen } from '../rules/words.ts'
import { waitingOn } from './agency.ts'
import { agencyRows, type AgencyRow } from './agencyRows.ts'

/** One agency among all: what it has promised and not finished, and what others wait on it for. */
export interface AgencyListed extends AgencyRow, Pick<Agency, 'shortName' | 'part' | 'provenance'> {
  /** Deliveries it is to confirm, requests it is to answer and decisions wanted of it; briefing partners are told of none. */
  readonly waitedOn: number
}

/** The page of all agencies. */
export interface Agencies {
  readonly today: string
  readonly agencies: readonly AgencyListed[]
}

/** Every agency in sight, by name, also those that have promised nothing: an order by trouble would be a ranking. */
export function agencies(judged: readonly Judged[], projection: Projection, today: string): Agencies {
  const rows = new Map<Id, AgencyRow>(agencyRows(judged, projection, today).map((row) => [row.id, row]))
  const open = projection.viewer.audience === 'agencies' ? judged.filter(({ status }) => isOpen(status.word)) : []
  return {
    today,
    agencies: projection
      .all('agency')
      .map(({ id, name, shortName, part, provenance }): AgencyListed => {
        const { toConfirm, requests, decisions } = waitingOn(open, projection, id)
        return {
          ...(rows.get(id) ?? { open: 0, late: 0, noWord: 0, waiting: 0 }),
          id,
          name,
          shortName,
          part,
          provenance,
          waitedOn: toConfirm.length + requests.length + decisions.length,
        }
      })
      .sort((one, other) => (one.name + one.id < other.name + other.id ? -1 : 1)),
  }
}
