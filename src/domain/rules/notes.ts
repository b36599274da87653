import type { Projection } from '../log/visibleTo.ts'
import { leafSince } from '../log/leafSince.ts'
import { addDays, daysBetween, daysLater, daysPast } from './dates.ts'
import { dueOf, startOf, type Item } from './item.ts'
import type { LastWord, Note, Thresholds } from './reason.ts'
import { answersDelivery, awaitsConfirmation, isContinuing, isInPlace } from './stages.ts'

/** What is worth saying beside a status and makes none. */
export function notesOn(
  item: Item,
  lastWord: LastWord,
  projection: Projection,
  today: string,
  { unconfirmedDays }: Thresholds,
): Note[] {
  const notes: Note[] = []
  const every = item.updateEveryDays
  const from = lastWord?.on ?? startOf(item)
  const settledFor = item.kind === 'commitment' && (awaitsConfirmation(item) || isInPlace(item, today))
  if (every !== null && from !== null && !settledFor && daysBetween(from, today) > every) {
    notes.push({
      code: 'update-due',
      facts: [{ id: item.id, leaf: 'updateEveryDays' }],
      values: { date: addDays(from, every) },
    })
  }
  if (item.dates.agreed && item.dates.expected && daysLater(item.dates.agreed, item.dates.expected) < 0) {
    notes.push({
      code: 'earlier',
      facts: [{ id: item.id, leaf: 'dates.expected' }],
      values: { date: item.dates.expected, n: -daysLater(item.dates.agreed, item.dates.expected) },
    })
  }
  const post = projection.of('post', item.postId)
  if (!post) {
    // Where the post itself was removed, no entry of the item dates it.
    const since = leafSince(projection, item.id, 'postId') ?? null
    notes.push({ code: 'no-contact', facts: [{ id: item.id, leaf: 'postId' }], values: { date: since } })
  }
  if (item.kind === 'milestone') return notes
  const { promised, delivered, unit } = item.quantity
  const waited = awaitsConfirmation(item) && item.dates.delivered ? daysPast(item.dates.delivered, today) : null
  // After that many days it is a reason, and is said there.
  if (waited !== null && (isContinuing(item) || waited < unconfirmedDays)) {
    notes.push({
      code: 'unconfirmed',
      facts: [{ id: item.id, leaf: 'dates.delivered' }],
      values: { date: item.dates.delivered, agencyId: answersDelivery(item, today), n: waited },
    })
  }
  if (!awaitsConfirmation(item) && promised !== null && delivered > 0 && delivered < promised) {
    notes.push({
      code: 'part',
      facts: [{ id: item.id, leaf: 'quantity.delivered' }],
      values: { d: delivered, p: promised, unit, date: dueOf(item) },
    })
  }
  if (isContinuing(item) && item.inPlace.since) {
    notes.push({
      code: 'in-place',
      facts: [{ id: item.id, leaf: 'inPlace.since' }],
      values: { date: item.inPlace.since, confirmed: item.confirmedOn },
    })
  }
  return notes
}
