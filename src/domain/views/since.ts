import { seqAsOf } from '../log/asOf.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import { distance, type Distance } from '../rules/dates.ts'
import { movedSince } from '../rules/moves.ts'
import { finishedOf, type Item } from '../rules/item.ts'
import { judgeAll } from '../rules/rollUp.ts'
import { confirmingAgencyOf, hasEnded, isConfirmed } from '../rules/stages.ts'

/** An item that is told of when two days are compared. */
export interface SinceLine {
  readonly id: Id
  readonly kind: 'commitment' | 'milestone'
  readonly title: string
  readonly shortTitle: string | null
  /** Who gives it; of what was confirmed, who confirmed it. Null where nobody is named. */
  readonly agencyId: Id | null
}

/** A date that stands elsewhere than on the earlier day, however often it moved in between: old beside new. */
export interface MovedLine extends SinceLine {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly distance: Distance
}

/** What came between two days: confirmed and delivered first, then dates moved, then new, then ended. */
export interface Changes {
  readonly from: string
  readonly to: string
  readonly confirmed: readonly SinceLine[]
  readonly delivered: readonly SinceLine[]
  readonly reached: readonly SinceLine[]
  readonly later: readonly MovedLine[]
  readonly earlier: readonly MovedLine[]
  /** Moved between dates of unequal precision, so that later or earlier cannot be told. */
  readonly unclear: readonly MovedLine[]
  readonly made: readonly SinceLine[]
  readonly ended: readonly SinceLine[]
}

/** @param projection the state on the later day; the earlier one is taken from the same sight. */
export function changesBetween(projection: Projection, from: string, to: string): Changes {
  const older = asOf(projection, from)
  const pairs = judgeAll(projection, to).map(({ item }): Pair => ({ item, was: older.of(item.kind, item.id) }))
  // What the public record tells of is new when it becomes known; it is no act of these days.
  const kept = pairs.filter(({ item }) => item.provenance.kind !== 'record')
  const became = (test: (item: Item) => boolean, agencyOf = giverOf) =>
    kept
      .filter(({ item, was }) => test(item) && !(was && test(was)))
      .map(({ item }) => lineOf(item, agencyOf(item, projection)))
  const moved = pairs.flatMap(({ item }) => movedLine(item, projection, older) ?? [])
  return {
    from,
    to,
    confirmed: became((item) => item.kind === 'commitment' && isConfirmed(item), confirmerOf),
    delivered: became((item) => item.kind === 'commitment' && finishedOf(item) !== null),
    reached: became((item) => item.kind === 'milestone' && finishedOf(item) !== null),
    later: moved.filter((line) => line.distance.least > 0),
    earlier: moved.filter((line) => line.distance.most < 0),
    unclear: moved.filter((line) => line.distance.least <= 0 && line.distance.most >= 0),
    made: pairs.filter(({ was }) => !was).map(({ item }) => lineOf(item, giverOf(item, projection))),
    ended: became((item) => item.kind === 'commitment' && hasEnded(item)),
  }
}

/** An item as it is, and as it was on the earlier day; undefined where it was not there. */
interface Pair {
  readonly item: Item
  readonly was: Item | undefined
}

function asOf(projection: Projection, day: string): Projection {
  const zone = projection.engagement?.zone ?? 'America/Los_Angeles'
  return projection.sight.at(Math.min(seqAsOf(projection.sight.log, day, zone), projection.seq))
}

const lineOf = (item: Item, agencyId: Id | null): SinceLine => ({
  id: item.id,
  kind: item.kind,
  title: item.title.en,
  shortTitle: item.shortTitle.en,
  agencyId,
})

const giverOf = (item: Item, projection: Projection): Id | null =>
  item.kind === 'commitment' ? item.givingAgencyId : (projection.of('post', item.postId)?.agencyId ?? null)
const confirmerOf = (item: Item): Id | null => (item.kind === 'commitment' ? confirmingAgencyOf(item) : null)

/** Where the date stood before its first move in between, beside where it stands now. A move that was undone or corrected is none. */
function movedLine(item: Item, projection: Projection, older: Projection): MovedLine | undefined {
  const moved = movedSince(item.id, projection, older.seq)
  if (!moved) return undefined
  const far = distance(moved.from, moved.to)
  if (far.least === 0 && far.most === 0) return undefined
  return { ...lineOf(item, giverOf(item, projection)), ...moved, distance: far }
}
