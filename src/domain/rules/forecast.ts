import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import { addDays, daysBetween } from './dates.ts'

/**
 * When an open milestone will be reached, told from how this engagement's finished ones went against the dates they
 * were given (DESIGN.md §4, Forecast). Nothing here reads a clock or takes a guess: too few finished, and nothing is told.
 */

/** The dates one milestone was given over time, and the day it was reached. */
export interface Course {
  readonly id: Id
  /** The agency that answers for it. */
  readonly agencyId: Id | null
  /** In the order told: the day, and the date expected from then on. */
  readonly steps: readonly { readonly on: string; readonly expected: CalendarDate }[]
  readonly reached: CalendarDate | null
}

/** Days by which half, and four in five, of what is comparable was reached. */
export interface Forecast {
  readonly evenBy: string
  readonly fourInFiveBy: string
  /** How many finished milestones it is told from. */
  readonly from: number
}

/** How forecasts made in the same way in the past came out. */
export interface ForecastRecord {
  readonly made: number
  readonly byEven: number
  readonly byFourInFive: number
}

/** Finished milestones below which nothing is told; also how many of an agency weigh as much as the whole. */
export const enough = 10

/** Days before its date at which a finished milestone is forecast anew, to see how the forecast did. */
export const lookedBackDays = 30

/** How one milestone went against the date it had when it still had so many days to go. */
interface Overrun {
  /** Days from that date until it was reached, else until the day it is told on; negative before the date. */
  readonly days: number
  readonly reached: boolean
}

/**
 * One that was reached with more than `lead` days to go counts from its last date. Null where it had more days to go all
 * along and is not reached, or where the date or the day it was reached is not known to the day: such moves are ranges,
 * and left out.
 */
export function overrunOf({ steps, reached }: Course, lead: number, today: string): Overrun | null {
  if (reached !== null && reached.precision !== 'day') return null
  const end = reached?.on ?? today
  const standing = steps.find(({ on, expected }, place) => {
    const from = addDays(expected.on, -lead)
    return (from > on ? from : on) < (steps[place + 1]?.on ?? end)
  })
  const { expected } = standing ?? (reached ? steps.at(-1) : undefined) ?? {}
  return expected?.precision === 'day' ? { days: daysBetween(expected.on, end), reached: reached !== null } : null
}

/** Finished milestones that a forecast can be told from. */
export const finishedIn = (courses: readonly Course[], today: string): readonly Course[] =>
  courses.filter((each) => overrunOf(each, 0, today)?.reached)

/**
 * The forecast of an open milestone on a day. Comparable are the others counted from the date they had with as many days
 * to go, as far as they were not reached earlier than this one still can be. What is not reached yet counts as not
 * reached so far, or those behind would be left out and the forecast too early (Kaplan and Meier's estimate). Those of
 * its own agency weigh n / (n + 10) of the whole, n finished, so that a few of them draw it little. Null where its date
 * is not known to the day, fewer than ten finished are comparable, or too many are behind for four in five to be told.
 */
export function forecastOf(open: Course, courses: readonly Course[], today: string): Forecast | null {
  const expected = open.steps.at(-1)?.expected
  if (open.reached !== null || expected?.precision !== 'day') return null
  const toGo = daysBetween(today, expected.on)
  const comparable = courses
    .flatMap((course) => {
      const overrun = course.id === open.id ? null : overrunOf(course, Math.max(0, toGo), today)
      return overrun === null || overrun.days <= -toGo ? [] : [{ ...overrun, own: isOfSameAgency(course, open) }]
    })
    .sort((one, other) => one.days - other.days || Number(other.reached) - Number(one.reached))
  const finished = comparable.filter(({ reached }) => reached)
  if (finished.length < enough) return null
  const own = comparable.filter((each) => each.own).length
  const drawn = own === 0 ? 0 : share(finished.filter((each) => each.own).length)
  const weighed = comparable.map((each) => ({
    ...each,
    weight: (1 - drawn) / comparable.length + (each.own ? drawn / own : 0),
  }))
  const [even, fourInFive] = [daysBy(weighed, 0.5), daysBy(weighed, 0.8)]
  if (even === null || fourInFive === null) return null
  return { evenBy: addDays(expected.on, even), fourInFiveBy: addDays(expected.on, fourInFive), from: finished.length }
}

const share = (finished: number): number => finished / (finished + enough)

const isOfSameAgency = (one: Course, other: Course): boolean => one.agencyId !== null && one.agencyId === other.agencyId

/** The fewest days by which at least this share is reached; null where it is not. `weighed` ascends, the reached first. */
function daysBy(weighed: readonly (Overrun & { readonly weight: number })[], by: number): number | null {
  let [atRisk, open] = [1, 1]
  for (const { days, reached, weight } of weighed) {
    if (reached) open *= 1 - weight / atRisk
    atRisk -= weight
    // Weights are fractions: what adds up to the share must not miss it by their last digit.
    if (reached && 1 - open >= by - 1e-9) return days
  }
  return null
}

/**
 * Every finished milestone is forecast as it would have been thirty days before its date, from what was known by then:
 * how many were reached by the day that was told. Null where none could have been forecast.
 */
export function forecastRecord(courses: readonly Course[], today: string): ForecastRecord | null {
  const past = finishedIn(courses, today).flatMap((course) => {
    const on = dayNear(course)
    if (on === null) return []
    const then = courses.flatMap((each) => courseOn(each, on))
    const forecast = forecastOf({ ...courseOn(course, on)[0]!, reached: null }, then, on)
    return forecast ? [{ forecast, reached: course.reached!.on }] : []
  })
  if (past.length === 0) return null
  return {
    made: past.length,
    byEven: past.filter(({ forecast, reached }) => reached <= forecast.evenBy).length,
    byFourInFive: past.filter(({ forecast, reached }) => reached <= forecast.fourInFiveBy).length,
  }
}

/** A course as it stood at the end of a day; nothing where no date had been given. */
function courseOn(course: Course, day: string): readonly Course[] {
  const steps = course.steps.filter(({ on }) => on <= day)
  const reached = course.reached && course.reached.on <= day ? course.reached : null
  return steps.length === 0 ? [] : [{ ...course, steps, reached }]
}

/** The first day on which it had thirty days to go or fewer and was not reached. */
function dayNear({ steps, reached }: Course): string | null {
  for (const [place, { on, expected }] of steps.entries()) {
    const near = addDays(expected.on, -lookedBackDays)
    const day = near > on ? near : on
    if (day < (steps[place + 1]?.on ?? reached!.on)) return day
  }
  return null
}
