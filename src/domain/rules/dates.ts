import type { CalendarDate } from '../records/calendarDate.ts'
import { daysInMonth } from '../records/day.ts'
import { isWorkDay } from './holidays.ts'

/**
 * Questions about calendar dates. A day is its ISO text, so days compare as texts; a coarser date is the interval from
 * its first to its last day. Nothing here reads a clock: `today` is always given.
 */

/** Nothing lies before or after: a day is a text of ten letters, and only so do texts compare as days. */
const firstDayOfAll = '0001-01-01'
const lastDayOfAll = '9999-12-31'

/** The calendar repeats itself after 400 years, which are this many days. */
const cycle = { years: 400, days: 146_097 } as const

/** Days that were counted before: ten thousand statuses ask for the same few thousand again and again. */
const knownNumbers = new Map<string, number>()
const knownDays = new Map<number, string>()
const mostKept = 20_000

/** Days since 1 January 1970. UTC throughout, so that no zone can shift a day. */
export function dayNumber(day: string): number {
  let number = knownNumbers.get(day)
  if (number === undefined) {
    if (knownNumbers.size >= mostKept) knownNumbers.clear()
    knownNumbers.set(day, (number = counted(day)))
  }
  return number
}

function counted(day: string): number {
  // A cycle later, because Date.UTC takes the years 1 to 99 for 1901 to 1999.
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return Date.UTC(year + cycle.years, month - 1, date) / 86_400_000 - cycle.days
}

const [firstNumber, lastNumber] = [dayNumber(firstDayOfAll), dayNumber(lastDayOfAll)]

/** The ISO day with this number; beyond the ends of the calendar, the day at that end. */
export function dayFromNumber(number: number): string {
  let day = knownDays.get(number)
  if (day === undefined) {
    if (knownDays.size >= mostKept) knownDays.clear()
    const inside = Math.min(Math.max(number, firstNumber), lastNumber)
    knownDays.set(number, (day = new Date(inside * 86_400_000).toISOString().slice(0, 10)))
  }
  return day
}

/** The day that is so many days after another, or with a negative number before it. */
export const addDays = (day: string, days: number): string => dayFromNumber(dayNumber(day) + days)

/** Whole days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** How many months each precision spans. */
const months = { month: 1, quarter: 3, season: 3, year: 12 } as const

/** The last day of the interval a date stands for; a period that reaches beyond the calendar ends with it. */
export function lastDay(date: CalendarDate): string {
  if (date.precision === 'day') return date.on
  const first = Number(date.on.slice(0, 4)) * 12 + Number(date.on.slice(5, 7)) - 1
  const last = first + months[date.precision] - 1
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1]
  if (year > 9999) return lastDayOfAll
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`
}

/** The last day on which a date is not past: its last day, or for a day without work the next work day. */
export function lastDayInTime(date: CalendarDate): string {
  const day = lastDay(date)
  return date.precision !== 'day' || isWorkDay(day) ? day : addWorkDays(day, 1)
}

/** Is it over? A day without work runs on to the next work day. */
export const isPast = (date: CalendarDate, today: string): boolean => today > lastDayInTime(date)

/** Days since the last day of the date; 0 or less where it is still to come. */
export const daysPast = (date: CalendarDate, today: string): number => daysBetween(lastDay(date), today)

/** How far a date moved. Between unequal precisions it is a range, and the middle of nothing is told. */
export interface Distance {
  readonly least: number
  readonly most: number
}

/** Days from one date to another: exact between equal precisions (last day to last day), else the widest range. */
export function distance(from: CalendarDate, to: CalendarDate): Distance {
  if (from.precision === to.precision) {
    const days = daysLater(from, to)
    return { least: days, most: days }
  }
  return { least: daysBetween(lastDay(from), to.on), most: daysBetween(from.on, lastDay(to)) }
}

/** Days by which `later` ends after `earlier`. The comparison that rules use; a range is told to people by `distance`. */
export const daysLater = (earlier: CalendarDate, later: CalendarDate): number =>
  daysBetween(lastDay(earlier), lastDay(later))

/** The day that is this many work days after another. */
export function addWorkDays(day: string, workDays: number): string {
  let at = day
  for (let left = workDays; left > 0 && at < lastDayOfAll;) {
    at = addDays(at, 1)
    if (isWorkDay(at)) left -= 1
  }
  return at
}

/** The first day of the calendar quarter that holds this day. */
export function quarterStart(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** The first day of the calendar quarter after the one that holds this day. */
export const nextQuarter = (day: string): string => addDays(lastDay({ on: quarterStart(day), precision: 'quarter' }), 1)
