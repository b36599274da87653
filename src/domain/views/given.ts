import { dayOf } from '../log/asOf.ts'
import type { Cause } from '../log/entry.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import { entrySeen } from '../log/seen.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Id } from '../records/id.ts'
import type { SeenActor } from '../rules/sight.ts'

/** Who gave a value as it stands now, and when: every fact leads to somebody's word. */
export interface Given {
  readonly leaf: string
  /** The day it was told, in the engagement's zone. */
  readonly on: string
  readonly who: SeenActor
  readonly entryId: Id
  readonly cause: Cause | null
}

/** Leaves that reasons rest on. */
const leaves = [
  'dates.agreed',
  'dates.expected',
  'dates.delivered',
  'dates.reached',
  'confirmedOn',
  'affirmBy',
  'returned.on',
  'inPlace.since',
  'madeOn',
  'updateEveryDays',
  'followUp.chasedOn',
  'followUp.notBefore',
] as const

/** For each leaf that has a value, the entry that gave it, as far as it shows to this class. */
export function givenOf(id: Id, projection: Projection): readonly Given[] {
  const { sight, seq } = projection
  const history = sight.log.history(id)
  const zone = projection.engagement?.zone
  const now = projection.get(id)
  if (!history || !zone || !now) return []
  return leaves.flatMap((leaf): readonly Given[] => {
    const value = leafOf(now, leaf)
    if (value == null) return []
    for (const place of sight.placesOf(history, seq)) {
      const at = history.seqs[place]!
      const after = sight.seen(history, at)
      if (!after || !sameValue(leafOf(after, leaf), value)) return []
      const before = sight.seen(history, at - 1)
      if (before && sameValue(leafOf(before, leaf), value)) continue
      const entry = entrySeen(sight, at)
      if (!entry) return []
      const cause = entry.changes.find((change) => change.id === id)?.cause ?? null
      return [{ leaf, on: dayOf(sight.log.at(at), zone), who: entry.who, entryId: entry.id, cause }]
    }
    return []
  })
}
