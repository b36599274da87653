import type { CalendarDate } from '../records/calendarDate.ts'
import { daysBetween, lastDay } from '../rules/dates.ts'
import type { Move } from '../rules/moves.ts'

/** From the first to the last day of a date, each from 0 at the left end of the three-year line to 1; a day is one place twice. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A milestone on the three-year line: every date it ever had, as places. */
export interface Lane {
  readonly agreed: Span | null
  /** Where it is now expected, if that is not the agreed date. */
  readonly expected: Span | null
  readonly reached: Span | null
  /** Dates agreed before, oldest first. */
  readonly agreedBefore: readonly Span[]
  /** Dates expected before that were never agreed, each once, oldest first. */
  readonly expectedBefore: readonly Span[]
  /** How far it is expected, or was agreed anew, from the date it is told from: whole days, later positive. Null where nothing moved or the dates are not exact to the day. */
  readonly moved: { readonly from: 'agreed' | 'first-agreed'; readonly days: number } | null
}

/** The dates of a milestone as they stand. */
export interface LaneDates {
  readonly agreed: CalendarDate | null
  readonly expected: CalendarDate | null
  readonly reached: CalendarDate | null
}

/** Where days stand between the ends of the line; what lies outside stands at its end. */
export function spanOn(scale: { readonly from: string; readonly to: string }): (date: CalendarDate) => Span {
  const length = daysBetween(scale.from, scale.to) + 1
  const place = (day: string): number =>
    Math.round(Math.min(1, Math.max(0, daysBetween(scale.from, day) / length)) * 100_000) / 100_000
  return (date) => ({ from: place(date.on), to: place(date.precision === 'day' ? date.on : lastDay(date)) })
}

/** @param moves every move of its dates, oldest first */
export function laneOf(
  { agreed, expected, reached }: LaneDates,
  moves: readonly Move[],
  span: ReturnType<typeof spanOn>,
): Lane {
  const before = (leaf: Move['leaf']) => moves.filter((move) => move.leaf === leaf).map(({ from }) => from)
  const isAgreed = (date: CalendarDate) =>
    [agreed, ...before('dates.agreed')].some((each) => each?.on === date.on && each.precision === date.precision)
  const isOpenMove = expected !== null && reached === null && !isSame(expected, agreed)
  const [first] = before('dates.agreed')
  return {
    agreed: agreed && span(agreed),
    expected: isOpenMove ? span(expected) : null,
    reached: reached && span(reached),
    agreedBefore: before('dates.agreed').map(span),
    expectedBefore: before('dates.expected')
      .filter((date, place, all) => !isAgreed(date) && all.findIndex((each) => isSame(each, date)) === place)
      .map(span),
    moved:
      isOpenMove && agreed
        ? far('agreed', agreed, expected)
        : first && agreed
          ? far('first-agreed', first, agreed)
          : null,
  }
}

function far(name: 'agreed' | 'first-agreed', from: CalendarDate, to: CalendarDate): Lane['moved'] {
  const days = from.precision === 'day' && to.precision === 'day' ? daysBetween(from.on, to.on) : 0
  return days === 0 ? null : { from: name, days }
}

const isSame = (one: CalendarDate, other: CalendarDate | null): boolean =>
  other !== null && one.on === other.on && one.precision === other.precision
