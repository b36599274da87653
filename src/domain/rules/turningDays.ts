import type { Projection } from '../log/visibleTo.ts'
import { dayNumber, lastDay, lastDayInTime } from './dates.ts'
import { dueOf, heardUntil, startOf, type Item } from './item.ts'
import type { LastWord, Thresholds } from './reason.ts'
import { quarterlyDue } from './reasons.ts'
import { awaitsConfirmation, isContinuing } from './stages.ts'

/** Days, by their numbers, from one to before another. */
export interface Days {
  readonly from: number
  readonly until: number
}

/** Every day there is. */
export const always: Days = { from: -Infinity, until: Infinity }

/** The days around one day on which an answer is the same, found by naming the days on which it may turn. */
export class UnturnedDays implements Days {
  from = -Infinity
  until = Infinity
  readonly #today: number

  constructor(today: string) {
    this.#today = dayNumber(today)
  }

  /** It may be another from this day on. */
  turnsOn(day: number): void {
    if (day <= this.#today) this.from = Math.max(this.from, day)
    else this.until = Math.min(this.until, day)
  }

  /** It may be another after this day. */
  turnsAfter(day: string): void {
    this.turnsOn(dayNumber(day) + 1)
  }

  /** It is known of this day alone. */
  onlyToday(): void {
    this.turnsOn(this.#today)
    this.turnsOn(this.#today + 1)
  }

  /** It follows from something that is known for these days. */
  within(days: Days): void {
    this.from = Math.max(this.from, days.from)
    this.until = Math.min(this.until, days.until)
  }
}

/**
 * Names every day on which the status of an item may turn while nothing happens to it: where a date passes, a limit is
 * reached, a set-aside runs out. One too many costs a judging; one too few would be a wrong status, so that
 * `tests/domain/judgements.test.ts` asks of random pasts whether the rules ever turn on another day. What links add is
 * named where they are judged.
 */
export function nameTurningDays(
  days: UnturnedDays,
  item: Item,
  lastWord: LastWord,
  projection: Projection,
  today: string,
  thresholds: Thresholds,
): void {
  const after = (day: string, count: number) => days.turnsOn(dayNumber(day) + count)
  const heard = heardUntil(item, projection)
  if (heard !== null) {
    if (heard > today) days.onlyToday()
    else after(heard, 0)
  }
  for (const date of [dueOf(item), item.dates.agreed]) {
    if (date === null) continue
    days.turnsAfter(lastDayInTime(date))
    after(lastDay(date), thresholds.offTrackDays)
    after(lastDay(date), -thresholds.offTrackDays)
  }
  if (item.startsOn) after(item.startsOn.on, 0)
  const from = lastWord?.on ?? startOf(item)
  if (from !== null && item.updateEveryDays !== null) {
    after(from, 0)
    after(from, item.updateEveryDays + 1)
    after(from, Math.max(thresholds.noWordPeriods * item.updateEveryDays, thresholds.noWordLeastDays))
  }
  for (const { dueOn, answeredOn } of projection.about('request', item.id))
    if (dueOn && !answeredOn) days.turnsAfter(lastDayInTime(dueOn))
  for (const { until } of projection.about('set-aside', item.id)) days.turnsAfter(lastDay(until))
  if (item.kind === 'milestone') return
  if (item.affirmBy) days.turnsAfter(lastDay(item.affirmBy))
  if (awaitsConfirmation(item) && item.dates.delivered) after(lastDay(item.dates.delivered), thresholds.unconfirmedDays)
  if (item.stage === 'returned' && item.returned.on === null) days.onlyToday()
  if (!isContinuing(item)) return
  if (item.inPlace.since) after(item.inPlace.since.on, 0)
  if (item.inPlace.until) days.turnsAfter(lastDay(item.inPlace.until))
  const due = quarterlyDue(item, thresholds.quarterGraceDays)
  if (due !== null) days.turnsAfter(due)
}
