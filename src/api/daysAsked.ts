import type { Projection } from '../domain/log/visibleTo.ts'
import { isDay } from '../domain/records/calendarDate.ts'
import { comparedFrom } from '../domain/views/twoDays.ts'
import { ProblemError } from './problem.ts'

/**
 * The two days to compare: the later one is the day of the page where none is given, the earlier one the last review
 * before it. @throws 422 for a day there is not, that is still to come, or that lies before the start.
 */
export function daysAsked(query: URLSearchParams, projection: Projection, today: string): { from: string; to: string } {
  const starts = projection.engagement?.starts.on
  const wrong = (field: 'from' | 'until', message: string) =>
    new ProblemError(422, 'no-such-day', message, { errors: [{ field, message }] })
  const day = (field: 'from' | 'until'): string | null => {
    const asked = query.get(field)
    if (asked === null) return null
    if (!isDay(asked)) throw wrong(field, `That date does not exist: ${asked.slice(0, 40)}.`)
    if (asked > today)
      throw wrong(field, `That day is after the day of this page: ${asked}. The page stands on ${today}.`)
    if (starts !== undefined && asked < starts)
      throw wrong(field, `The engagement began on ${starts}; ${asked} is before that.`)
    return asked
  }
  const to = day('until') ?? today
  const from = day('from') ?? comparedFrom(projection, to)
  if (from > to) throw wrong('from', `The earlier day, ${from}, is after the later one, ${to}.`)
  return { from, to }
}
