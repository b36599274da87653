/**
 * Federal holidays of the United States, 5 U.S.C. 6103(a), with the day on which they are observed: Friday where they
 * fall on a Saturday, Monday where on a Sunday (6103(b) and Executive Order 11582).
 */

interface Fixed {
  readonly month: number
  readonly day: number
  readonly since?: number
}
interface Weekday {
  readonly month: number
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  /** Which one in the month; −1 the last. */
  readonly nth: number
  readonly since?: number
}

const fixed: readonly Fixed[] = [
  { month: 1, day: 1 },
  { month: 6, day: 19, since: 2021 },
  { month: 7, day: 4 },
  { month: 11, day: 11 },
  { month: 12, day: 25 },
]

const byWeekday: readonly Weekday[] = [
  { month: 1, weekday: 1, nth: 3, since: 1986 },
  { month: 2, weekday: 1, nth: 3 },
  { month: 5, weekday: 1, nth: -1 },
  { month: 9, weekday: 1, nth: 1 },
  { month: 10, weekday: 1, nth: 2 },
  { month: 11, weekday: 4, nth: 4 },
]

const perYear = new Map<number, ReadonlySet<string>>()

/** The days on which federal offices are closed for a holiday that falls in this year, as observed. */
export function federalHolidays(year: number): ReadonlySet<string> {
  let days = perYear.get(year)
  if (!days) {
    const dates = [
      ...fixed
        .filter((each) => year >= (each.since ?? 0))
        .map((each) => observed(new Temporal.PlainDate(year, each.month, each.day))),
      ...byWeekday.filter((each) => year >= (each.since ?? 0)).map((each) => nthWeekday(year, each)),
    ]
    perYear.set(year, (days = new Set(dates.map((date) => date.toString()))))
  }
  return days
}

function observed(date: Temporal.PlainDate): Temporal.PlainDate {
  if (date.dayOfWeek === 6) return date.subtract({ days: 1 })
  if (date.dayOfWeek === 7) return date.add({ days: 1 })
  return date
}

function nthWeekday(year: number, { month, weekday, nth }: Weekday): Temporal.PlainDate {
  if (nth > 0) {
    const first = new Temporal.PlainDate(year, month, 1)
    return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 })
  }
  const last = new Temporal.PlainDate(year, month, 1).add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
}

const workDays = new Map<string, boolean>()

/** Monday to Friday and no federal holiday. A New Year's Day observed in the old year is found there. */
export function isWorkDay(day: string): boolean {
  let works = workDays.get(day)
  if (works === undefined) {
    const date = Temporal.PlainDate.from(day)
    works =
      date.dayOfWeek < 6 &&
      !federalHolidays(date.year).has(day) &&
      !(date.month === 12 && date.day === 31 && federalHolidays(date.year + 1).has(day))
    if (workDays.size > 20_000) workDays.clear()
    workDays.set(day, works)
  }
  return works
}
