import { changesOf, versionAt, type History } from '../log/histories.ts'
import { dayOf } from '../log/asOf.ts'
import { heldSince } from '../log/leafSince.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { AnyRecord } from '../records/registry.ts'
import { daysLater } from './dates.ts'
import type { Item } from './item.ts'

/** Days by which an item is expected later than agreed; 0 where it is not, or where one of the dates is missing. */
export function laterBy(record: AnyRecord): number {
  if (record.kind !== 'commitment' && record.kind !== 'milestone') return 0
  const { agreed, expected } = record.dates
  return agreed && expected ? Math.max(daysLater(agreed, expected), 0) : 0
}

/** By how many days an item was late at each place where its dates changed. It tells nothing: it is read where the dates themselves are. */
const lateness = new WeakMap<History, number[]>()

/** The day from which on an item has been expected so many days late, or more, without a break. */
export function lateSince(item: Item, days: number, projection: Projection): string | undefined {
  const { sight, seq, engagement } = projection
  const history = sight.log.history(item.id)
  if (!history || !engagement || !projection.isLogged || !sight.isLasting(history))
    return heldSince(projection, item.id, (record) => laterBy(record) >= days, 'dates')
  // Dates show whole to whoever sees the item, so that its course is the same for all of them and counted once.
  const places = changesOf(history, 'dates')
  let late = lateness.get(history)
  if (!late) lateness.set(history, (late = []))
  for (let n = late.length; n < places.length; n++) late.push(laterBy(history.versions[places[n]!]!))
  const newest = versionAt(history, seq)
  let n = places.length - 1
  while (n >= 0 && places[n]! > newest) n--
  let since: number | undefined
  for (; n >= 0 && late[n]! >= days; n--) since = history.seqs[places[n]!]
  return since === undefined ? undefined : dayOf(sight.log.at(since), engagement.zone)
}
