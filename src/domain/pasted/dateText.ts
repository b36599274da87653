import type { CalendarDate, Precision } from '../records/calendarDate.ts'
import { isDay } from '../records/day.ts'

/** How `3/4/2018` is read: month first as in the United States, or day first. */
export type DayOrder = 'month-first' | 'day-first'

/** A date as somebody wrote it, or why it cannot be read as one. */
export type ReadDate =
  | { readonly date: CalendarDate; readonly altered?: 'two-digit-year' | 'serial' }
  | { readonly wrong: 'no-such-day' | 'not-a-date' }

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** Reads a date no more precisely than it was written. `order` counts only for numbers with strokes or dots between. */
export function readDate(text: string, order: DayOrder): ReadDate {
  const written = text.trim().replace(/\s+/g, ' ')
  const lower = written.toLowerCase().replace(/(\d)(st|nd|rd|th)\b/g, '$1')
  const made = (year: number, month: number, day: number, precision: Precision = 'day'): ReadDate => {
    const on = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-')
    if (!isDay(on)) return { wrong: 'no-such-day' }
    const date = { on, precision }
    return { date: written === on || written.length > 80 ? date : { ...date, asWritten: written } }
  }
  let parts: RegExpExecArray | null
  if ((parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]0{1,2}:00(?::00(?:\.0+)?)?z?)?$/.exec(lower)))
    return made(+parts[1]!, +parts[2]!, +parts[3]!)
  if ((parts = /^(\d{4})-(\d{1,2})$/.exec(lower))) return made(+parts[1]!, +parts[2]!, 1, 'month')
  if ((parts = /^(\d{4})$/.exec(lower))) return made(+parts[1]!, 1, 1, 'year')
  if ((parts = /^q([1-4])[ /-]?(\d{4})$/.exec(lower))) return made(+parts[2]!, +parts[1]! * 3 - 2, 1, 'quarter')
  if ((parts = /^(spring|summer|autumn|fall|winter) (?:of )?(\d{4})$/.exec(lower)))
    return made(+parts[2]!, seasons[parts[1]!]!, 1, 'season')
  if ((parts = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/.exec(lower)))
    return named(parts[3]!, parts[2]!, +parts[1]!, made)
  if ((parts = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4}|\d{2})$/.exec(lower)))
    return named(parts[3]!, parts[1]!, +parts[2]!, made)
  if ((parts = /^([a-z]{3,9})\.?[ -](\d{4})$/.exec(lower))) {
    const month = monthOf(parts[1]!)
    return month === 0 ? { wrong: 'not-a-date' } : made(+parts[2]!, month, 1, 'month')
  }
  if ((parts = numbers.exec(lower))) {
    const [one, other] = [+parts[1]!, +parts[2]!]
    const [month, day] = order === 'month-first' ? [one, other] : [other, one]
    return withYear(parts[3]!, (year) => made(year, month, day))
  }
  // What a spreadsheet counts days by, where a cell was not shown as a date: 1 is 1 January 1900.
  if (/^\d{5}$/.test(lower) && +lower >= 20_000 && +lower <= 80_000) {
    const on = new Date((+lower - 25_569) * 86_400_000).toISOString().slice(0, 10)
    return { date: { on, precision: 'day', asWritten: written }, altered: 'serial' }
  }
  return { wrong: 'not-a-date' }
}

const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/

/**
 * Which number comes first, told by those of a column that can be read in one way only. Null: both orders stand in it,
 * so that a date that could be either cannot be told.
 */
export function dayOrderOf(column: readonly string[]): DayOrder | 'either' | null {
  let month = false
  let day = false
  for (const text of column) {
    const parts = numbers.exec(text.trim())
    if (!parts) continue
    if (+parts[1]! > 12) day = true
    if (+parts[2]! > 12) month = true
  }
  if (month && day) return null
  return day ? 'day-first' : month ? 'month-first' : 'either'
}

/** True for `3/4/2018`, which is one day in March and another in April. */
export function isAmbiguous(text: string): boolean {
  const parts = numbers.exec(text.trim())
  return parts !== null && +parts[1]! <= 12 && +parts[2]! <= 12 && parts[1] !== parts[2]
}

/** The order that reads a date which can be read in one way only. */
export const orderIn = (text: string): DayOrder =>
  +(numbers.exec(text.trim())?.[1] ?? 0) > 12 ? 'day-first' : 'month-first'

const pad = (number: number): string => String(number).padStart(2, '0')

const monthOf = (name: string): number => {
  const place = monthNames.findIndex((month) => name.startsWith(month))
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ][place]
  return full !== undefined && (full.startsWith(name) || name === 'sept') ? place + 1 : 0
}

function named(
  year: string,
  monthName: string,
  day: number,
  made: (year: number, month: number, day: number) => ReadDate,
): ReadDate {
  const month = monthOf(monthName)
  return month === 0 ? { wrong: 'not-a-date' } : withYear(year, (full) => made(full, month, day))
}

/** A year of two digits is one of this century, and said to be so. */
function withYear(year: string, made: (year: number) => ReadDate): ReadDate {
  const read = made(year.length === 2 ? 2000 + Number(year) : Number(year))
  return year.length === 2 && 'date' in read ? { ...read, altered: 'two-digit-year' } : read
}
