import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import { dayFromNumber, dayNumber } from './dates.ts'

/**
 * When an open milestone will be reached, told from how this engagement's finished ones went against the dates they
 * were given (docs/decisions/forecast-of-milestones.md). Nothing here reads a clock or takes a guess: too few finished,
 * and nothing is told.
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

/** The record of forecasts looks at so many of the finished, the last ones: older ones tell less of how it goes now. */
const lookedBackOver = 100

/** Days before its date at which a finished milestone is forecast anew, to see how the forecast did. */
const lookedBackDays = 30

/** A course in day numbers. */
interface Run {
  readonly id: Id
  readonly agencyId: Id | null
  readonly steps: readonly { readonly on: number; readonly expected: number; readonly exact: boolean }[]
  readonly reached: number | null
  /** The day it was reached is known only as a period. */
  readonly coarse: boolean
}

const runOf = ({ id, agencyId, steps, reached }: Course): Run => ({
  id,
  agencyId,
  steps: steps.map(({ on, expected }) => ({
    on: dayNumber(on),
    expected: dayNumber(expected.on),
    exact: expected.precision === 'day',
  })),
  reached: reached && dayNumber(reached.on),
  coarse: reached !== null && reached.precision !== 'day',
})

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
export const overrunOf = (course: Course, lead: number, today: string): Overrun | null =>
  overrun(runOf(course), lead, dayNumber(today))

function overrun({ steps, reached, coarse }: Run, lead: number, today: number): Overrun | null {
  if (coarse) return null
  const end = reached ?? today
  const standing = steps.find(
    ({ on, expected }, place) => Math.max(on, expected - lead) < (steps[place + 1]?.on ?? end),
  )
  const date = standing ?? (reached === null ? undefined : steps.at(-1))
  return date?.exact ? { days: end - date.expected, reached: reached !== null } : null
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
export const forecastOf = (open: Course, courses: readonly Course[], today: string): Forecast | null =>
  forecaster(courses, today)(open)

/** Forecasts of many among the same courses: what is comparable with so many days to go is found once. */
export function forecaster(courses: readonly Course[], today: string): (open: Course) => Forecast | null {
  const forecast = forecasting(courses.map(runOf), dayNumber(today))
  return (open) => forecast(runOf(open))
}

function forecasting(runs: readonly Run[], today: number): (open: Run) => Forecast | null {
  const known = new Map<number, readonly (Overrun & { readonly run: Run })[]>()
  const at = (lead: number) => {
    let found = known.get(lead)
    if (!found) {
      found = runs
        .flatMap((run) => {
          const went = overrun(run, lead, today)
          return went ? [{ ...went, run }] : []
        })
        .sort((one, other) => one.days - other.days || Number(other.reached) - Number(one.reached))
      known.set(lead, found)
    }
    return found
  }
  return (open) => {
    const expected = open.steps.at(-1)
    if (open.reached !== null || !expected?.exact) return null
    const toGo = expected.expected - today
    const comparable = at(Math.max(0, toGo)).filter(({ days, run }) => days > -toGo && run.id !== open.id)
    const isOwn = ({ run }: { readonly run: Run }) => run.agencyId !== null && run.agencyId === open.agencyId
    const finished = comparable.filter(({ reached }) => reached)
    if (finished.length < enough) return null
    const own = comparable.filter(isOwn).length
    const drawn = own === 0 ? 0 : share(finished.filter(isOwn).length)
    const weighed = comparable.map((each) => ({
      days: each.days,
      reached: each.reached,
      weight: (1 - drawn) / comparable.length + (isOwn(each) ? drawn / own : 0),
    }))
    const [even, fourInFive] = [daysBy(weighed, 0.5), daysBy(weighed, 0.8)]
    if (even === null || fourInFive === null) return null
    const by = (days: number) => dayFromNumber(expected.expected + days)
    return { evenBy: by(even), fourInFiveBy: by(fourInFive), from: finished.length }
  }
}

const share = (finished: number): number => finished / (finished + enough)

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
 * The last hundred finished milestones are each forecast as they would have been thirty days before their date, from what
 * was known by then: how many were reached by the day that was told. Null where none could have been forecast.
 */
export function forecastRecord(courses: readonly Course[], today: string): ForecastRecord | null {
  const runs = courses.map(runOf)
  const last = runs
    .filter((run) => overrun(run, 0, dayNumber(today))?.reached)
    .sort((one, other) => other.reached! - one.reached! || (one.id < other.id ? -1 : 1))
    .slice(0, lookedBackOver)
  const past = last.flatMap((run) => {
    const on = dayNear(run)
    if (on === null) return []
    const then = runs.flatMap((each) => runOn(each, on))
    const forecast = forecasting(then, on)({ ...runOn(run, on)[0]!, reached: null })
    return forecast ? [{ forecast, reached: dayFromNumber(run.reached!) }] : []
  })
  if (past.length === 0) return null
  return {
    made: past.length,
    byEven: past.filter(({ forecast, reached }) => reached <= forecast.evenBy).length,
    byFourInFive: past.filter(({ forecast, reached }) => reached <= forecast.fourInFiveBy).length,
  }
}

/** A run as it stood at the end of a day; nothing where no date had been given. */
function runOn(run: Run, day: number): readonly Run[] {
  const steps = run.steps.filter(({ on }) => on <= day)
  if (steps.length === 0) return []
  const isReached = run.reached !== null && run.reached <= day
  return [{ ...run, steps, reached: isReached ? run.reached : null, coarse: isReached && run.coarse }]
}

/** The first day on which it had thirty days to go or fewer and was not reached. */
function dayNear({ steps, reached }: Run): number | null {
  for (const [place, { on, expected }] of steps.entries()) {
    const day = Math.max(on, expected - lookedBackDays)
    if (day < (steps[place + 1]?.on ?? reached!)) return day
  }
  return null
}
