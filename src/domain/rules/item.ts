import type { CalendarDate } from '../records/calendarDate.ts'
import type { Commitment } from '../records/commitment.ts'
import type { Id } from '../records/id.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Update } from '../records/update.ts'
import type { Order } from '../log/newest.ts'
import type { Projection } from '../log/visibleTo.ts'
import { lastDay } from './dates.ts'
import { awaitsConfirmation } from './stages.ts'

/** What has a status: commitments and milestones. */
export type Item = Commitment | Milestone

/** The date an item is held to: the agreed one, else the one it is expected by. */
export const dueOf = (item: Item): CalendarDate | null => item.dates.agreed ?? item.dates.expected

/** The date it is now expected by: the newest given. */
export const expectedOf = (item: Item): CalendarDate | null => item.dates.expected ?? item.dates.agreed

/** The focus areas an item stands in; none: the whole engagement. */
export const areasOf = (item: Item): readonly string[] =>
  item.kind === 'commitment' ? item.focusAreaIds : item.focusAreaId === null ? [] : [item.focusAreaId]

/** When it was delivered or reached; null while it was not. */
export const finishedOf = (item: Item): CalendarDate | null =>
  item.kind === 'commitment' ? item.dates.delivered : item.dates.reached

/** The day from which word is expected: its agreed start, else the day it was made. */
export function startOf(item: Item): string | null {
  const start = item.startsOn ?? (item.kind === 'commitment' ? item.madeOn : null)
  return start?.on ?? null
}

/**
 * What its agency last said of an item itself: whether its date will hold. A word given before the delivery was about a
 * date that has been met since, so it says nothing of an item that waits to be confirmed.
 */
export function lastReport(item: Item, projection: Projection): Update | undefined {
  const said = projection.newest('update', item.id, newestReport)
  const delivered = item.kind === 'commitment' && awaitsConfirmation(item) ? item.dates.delivered : null
  return said && delivered && said.saidOn.on <= lastDay(delivered) ? undefined : said
}

/**
 * The update by which an item was last heard of; for a milestone also one about a commitment it rests on. A word of which
 * only the month is known counts from its end, but never from a day to come.
 */
export function lastUpdate(item: Item, projection: Projection, today: string): Update | undefined {
  const subjects = item.kind === 'milestone' ? [item.id, ...item.restsOnIds] : [item.id]
  let last: Update | undefined
  for (const id of subjects) {
    let update = projection.newest('update', id, latestHeard)
    if (update && lastDay(update.saidOn) > today) {
      // All that reach until today, or beyond it, are as late as each other.
      update = projection
        .about('update', id)
        .filter((each) => saidBy(each, today) === today)
        .sort(newestSaid)[0]!
    }
    if (!update) continue
    const later = last ? compare(saidBy(last, today), saidBy(update, today)) || newestSaid(update, last) : -1
    if (later < 0) last = update
  }
  return last
}

/** The last day that a word counted by `lastUpdate` reaches; null where there is none. */
export function heardUntil(item: Item, projection: Projection): string | null {
  let last: string | null = null
  for (const id of item.kind === 'milestone' ? [item.id, ...item.restsOnIds] : [item.id]) {
    const update = projection.newest('update', id, latestHeard)
    if (update && (last === null || lastDay(update.saidOn) > last)) last = lastDay(update.saidOn)
  }
  return last
}

/** The newest update about a record. */
export const lastSaid = (id: Id, projection: Projection): Update | undefined =>
  projection.newest('update', id, newestUpdate)

/** The day by which an update had been said. */
export function saidBy(update: Update, today: string): string {
  const last = lastDay(update.saidOn)
  return last < today ? last : today
}

/** The order of texts, and so of ISO days: below 0 where the first comes before the second. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Newest said first; of one day the one entered last, then by id, so that the order never depends on arrival. */
export const newestSaid = (one: Update, other: Update): number =>
  compare(other.saidOn.on, one.saidOn.on) ||
  compare(other.enteredOn ?? '', one.enteredOn ?? '') ||
  compare(other.id, one.id)

const newestUpdate: Order<Update> = { compare: newestSaid }
const newestReport: Order<Update> = { compare: newestSaid, counts: (update) => update.willHold !== null }
const latestHeard: Order<Update> = {
  compare: (one, other) => compare(lastDay(other.saidOn), lastDay(one.saidOn)) || newestSaid(one, other),
}
