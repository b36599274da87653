import * as z from 'zod'
import { dayPattern, isDay } from './day.ts'
import { precisions, type Precision } from './precision.ts'

export { daysInMonth, isDay } from './day.ts'
export { precisions, type Precision } from './precision.ts'

/**
 * A calendar date with its precision. `on` is an ISO day: the day itself, or the first day of the coarser period.
 * A season starts on 1 March (spring), June (summer), September (autumn) or December (winter, which ends in the
 * following year). `asWritten` keeps the words of the source.
 */
export interface CalendarDate {
  readonly on: string
  readonly precision: Precision
  readonly asWritten?: string
}

/** True where `on` is a day that a period of this precision can begin with. */
export function startsItsPeriod(on: string, precision: Precision): boolean {
  const month = Number(on.slice(5, 7))
  switch (precision) {
    case 'day':
      return true
    case 'month':
      return on.endsWith('-01')
    case 'quarter':
      return on.endsWith('-01') && month % 3 === 1
    case 'season':
      return on.endsWith('-01') && month % 3 === 0
    case 'year':
      return on.endsWith('-01-01')
  }
}

/** An ISO day that exists. The message names the day, because the person typed it. */
export const isoDay = z
  .string()
  .regex(dayPattern, 'A day is written YYYY-MM-DD.')
  .refine(isDay, { error: (issue) => `That date does not exist: ${String(issue.input)}.` })
  .meta({ id: 'Day', format: 'date', description: 'A calendar day, ISO 8601.', examples: ['2016-03-01'] })

/** The schema of a `CalendarDate`: a day that exists and that a period of its precision can begin with. */
export const calendarDate = z
  .strictObject({
    on: isoDay,
    precision: z.enum(precisions),
    asWritten: z.string().min(1).max(80).optional(),
  })
  .refine((date) => startsItsPeriod(date.on, date.precision), {
    path: ['on'],
    error: 'A month, quarter, season or year is given by its first day.',
  })
  .meta({
    id: 'CalendarDate',
    description:
      'A calendar date with its precision; `on` is the day, or the first day of a coarser period (seasons begin on 1 March, June, September, December).',
  }) as unknown as z.ZodType<CalendarDate>

/** Shorthand for a date known to the day. */
export const onDay = (on: string): CalendarDate => ({ on, precision: 'day' })
