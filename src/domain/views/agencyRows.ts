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
  const rows = new Map<Id, { open: number; late: number; noWord: number; waiting: number }>()
  for (const { item, status } of judged) {
    if (item.kind !== 'commitment') continue
    let row = rows.get(item.givingAgencyId)
    if (!row) rows.set(item.givingAgencyId, (row = { open: 0, late: 0, noWord: 0, waiting: 0 }))
    if (!isOpen(status.word)) continue
    row.open += 1
    if (isLate(status.reasons)) row.late += 1
    if (status.word === 'no-word') row.noWord += 1
    if (isElsewhere(withWhom(item, projection, today), item.givingAgencyId)) row.waiting += 1
  }
  return projection
    .all('agency')
    .flatMap(({ id, name }): AgencyRow[] => {
      const row = rows.get(id)
      return row ? [{ id, name, ...row }] : []
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
