import type { CalendarDate } from '../domain/records/calendarDate.ts'
import type { DatePart, DateWords } from './sentence.ts'

/** What a language calls the parts of a date. */
export interface DateNames {
  readonly months: readonly string[]
  readonly fullMonths: readonly string[]
  /** By their first month: March, June, September, December. */
  readonly seasons: Readonly<Record<3 | 6 | 9 | 12, string>>
  readonly quarter: (number: number) => string
}

/** Under eight months from the day of the page the year is left off on screen: nobody takes 30 Nov for another year's. */
const nearDays = 243

const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000

/** A date in words: from its text, so that no zone can shift it, and no more precise than it is known. */
function dateWords(
  date: CalendarDate | string,
  asOf: string | null,
  names: DateNames,
  { full = false }: { readonly full?: boolean } = {},
): DateWords {
  const { on, precision } = typeof date === 'string' ? { on: date, precision: 'day' as const } : date
  const year = on.slice(0, 4)
  const month = Number(on.slice(5, 7))
  const near = asOf !== null && Math.abs(dayNumber(on) - dayNumber(asOf)) < nearDays
  const monthName = (full ? names.fullMonths : names.months)[month - 1]!
  switch (precision) {
    case 'day':
      return { iso: on, text: `${Number(on.slice(8, 10))}\u00a0${monthName}`, year, near }
    case 'month':
      return { iso: on.slice(0, 7), text: monthName, year, near }
    case 'quarter':
      return { iso: null, text: names.quarter((month + 2) / 3), year, near }
    case 'season':
      return { iso: null, text: names.seasons[month as 3 | 6 | 9 | 12], year, near }
    case 'year':
      return { iso: year, text: year, year: null, near: false }
  }
}

/** Writes dates for one page in one language. */
export interface DateWriter {
  /** In a sentence. */
  (date: CalendarDate | string): DatePart
  /** With its year, however near. */
  readonly withYear: (date: CalendarDate | string) => DatePart
  /** The month written out, with its year: `September 2018`. */
  readonly inFull: (date: CalendarDate | string) => DatePart
  /** Standing by itself in a table: begins with a large letter. */
  readonly alone: (date: CalendarDate | string) => DateWords
  /** Standing by itself with its year: `9 Nov 2017`. */
  readonly aloneWithYear: (date: CalendarDate | string) => DateWords
}

/** @param asOf the day of the page; null where every date has its year: mails, files, paper. */
export function dateWriter(asOf: string | null, names: DateNames): DateWriter {
  const write = (date: CalendarDate | string, day: string | null, full = false): DatePart => ({
    date: dateWords(date, day, names, { full }),
  })
  const capitalised = ({ date }: DatePart): DateWords => ({
    ...date,
    text: date.text.slice(0, 1).toUpperCase() + date.text.slice(1),
  })
  return Object.assign((date: CalendarDate | string) => write(date, asOf), {
    withYear: (date: CalendarDate | string) => write(date, null),
    inFull: (date: CalendarDate | string) => write(date, null, true),
    alone: (date: CalendarDate | string) => capitalised(write(date, asOf)),
    aloneWithYear: (date: CalendarDate | string) => capitalised(write(date, null)),
  })
}
