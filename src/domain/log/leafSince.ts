import type { Id } from '../records/id.ts'
import { dayOf } from './asOf.ts'
import { leafOf, sameValue } from './leaves.ts'
import type { Projection } from './visibleTo.ts'

/** The day on which this class first saw the leaf with the value it has now; undefined for what it does not see. */
export function leafSince(projection: Projection, id: Id, leaf: string): string | undefined {
  const { sight, seq } = projection
  const history = sight.log.history(id)
  const zone = projection.engagement?.zone
  const now = projection.get(id)
  if (!history || !zone || !now) return undefined
  const value = leafOf(now, leaf)
  let since: number | undefined
  for (let place = history.seqs.length - 1; place >= 0; place--) {
    const at = history.seqs[place]!
    if (at > seq) continue
    const seen = sight.seen(history, at)
    if (!seen || !sameValue(leafOf(seen, leaf), value)) break
    since = at
  }
  return since === undefined ? undefined : dayOf(sight.log.at(since), zone)
}
