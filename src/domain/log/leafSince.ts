import type { Id } from '../records/id.ts'
import type { AnyRecord } from '../records/registry.ts'
import { dayOf } from './asOf.ts'
import { keysOf, leafOf, sameValue } from './leaves.ts'
import type { Projection } from './visibleTo.ts'

/** The day on which this class first saw the leaf with the value it has now; undefined for what it does not see. */
export function leafSince(projection: Projection, id: Id, leaf: string): string | undefined {
  const now = projection.get(id)
  const value = now && leafOf(now, leaf)
  return heldSince(projection, id, (record) => sameValue(leafOf(record, leaf), value), keysOf(leaf)[0])
}

/**
 * The day from which on the record, as this class saw it, has been so without a break; undefined where it is not so now.
 * @param name the leaf, or the group of leaves, that it goes by, if it goes by one alone
 */
export function heldSince(
  projection: Projection,
  id: Id,
  holds: (record: AnyRecord) => boolean,
  name?: string,
): string | undefined {
  const { sight, seq } = projection
  const history = sight.log.history(id)
  const zone = projection.engagement?.zone
  const now = projection.get(id)
  if (!history || !zone || !now || !holds(now)) return undefined
  let since: number | undefined
  for (const place of sight.placesOf(history, seq, name)) {
    const at = history.seqs[place]!
    const seen = sight.seen(history, at, place)
    if (!seen || !holds(seen)) break
    since = at
  }
  return since === undefined ? undefined : dayOf(sight.log.at(since), zone)
}
