import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import { isElsewhere } from '../rules/elsewhere.ts'
import { isLate } from '../rules/reason.ts'
import type { Judged } from '../rules/rollUp.ts'
import { withWhom } from '../rules/withWhom.ts'
import { isOpen } from '../rules/words.ts'

/** What one agency has promised and not finished. */
export interface AgencyRow {
  readonly id: Id
  readonly name: string
  readonly open: number
  /** Of those, past the agreed date or expected after it. */
  readonly late: number
  readonly noWord: number
  /** Of those, with another agency: to confirm, or to answer a request. */
  readonly waiting: number
}

/** Every agency that gives something, by name: an order by trouble would be a ranking. */
export function agencyRows(judged: readonly Judged[], projection: Projection, today: string): readonly AgencyRow[] {
  const commitments = judged.flatMap(({ item, status }) => (item.kind === 'commitment' ? [{ item, status }] : []))
  const byGiver = Map.groupBy(commitments, ({ item }) => item.givingAgencyId)
  return projection
    .all('agency')
    .flatMap((agency): AgencyRow[] => {
      const given = byGiver.get(agency.id)
      if (!given) return []
      const open = given.filter(({ status }) => isOpen(status.word))
      return [
        {
          id: agency.id,
          name: agency.name,
          open: open.length,
          late: open.filter(({ status }) => isLate(status.reasons)).length,
          noWord: open.filter(({ status }) => status.word === 'no-word').length,
          waiting: open.filter(({ item }) => isElsewhere(withWhom(item, projection, today), agency.id)).length,
        },
      ]
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
