import type { CalendarDate } from '../records/calendarDate.ts'
import type { Commitment } from '../records/commitment.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Update } from '../records/update.ts'
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
 * What its agency said of an item itself, newest first: what it says of its date. A word given before the delivery was
 * about a date that has been met since, so it says nothing of an item that waits to be confirmed.
 */
export function reportsOn(item: Item, projection: Projection): readonly Update[] {
  const delivered = item.kind === 'commitment' && awaitsConfirmation(item) ? item.dates.delivered : null
  return projection
    .about('update', item.id)
    .filter((update) => delivered === null || update.saidOn.on > lastDay(delivered))
    .sort(newestSaid)
}

/** Updates about an item, newest said first; for a milestone also those about the commitments it rests on. */
export function updatesAbout(item: Item, projection: Projection): readonly Update[] {
  const subjects = item.kind === 'milestone' ? [item.id, ...item.restsOnIds] : [item.id]
  return subjects.flatMap((id) => projection.about('update', id)).sort(newestSaid)
}

/** Newest said first; of one day the one entered last, then by id, so that the order never depends on arrival. */
export const newestSaid = (one: Update, other: Update): number =>
  compare(other.saidOn.on, one.saidOn.on) ||
  compare(other.enteredOn ?? '', one.enteredOn ?? '') ||
  compare(other.id, one.id)

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
