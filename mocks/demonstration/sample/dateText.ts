import { lastDayInTime } from '../../../src/domain/rules/dates.ts'
import { isDay } from '../../../src/domain/records/day.ts'
import type { CalendarDate } from '../../../src/domain/records/calendarDate.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const seasons: Readonly<Record<string, string>> = { spring: '03', summer: '06', autumn: '09', winter: '12' }

const firstOf = (year: string, month: string): string => `${year}-${month}-01`

/**
 * A date as the sample's tables write it: `2017-08-31`, `Nov 2016`, `Q1 2018` or `summer 2016`.
 * @throws where the text is none of these.
 */
export function dateOf(text: string): CalendarDate {
  if (isDay(text)) return { on: text, precision: 'day' }
  const [period = '', year = ''] = text.split(' ')
  if (/^\d{4}$/.test(year)) {
    const month = months.indexOf(period)
    if (month >= 0) return { on: firstOf(year, String(month + 1).padStart(2, '0')), precision: 'month' }
    if (/^Q[1-4]$/.test(period)) {
      return { on: firstOf(year, String(Number(period[1]) * 3 - 2).padStart(2, '0')), precision: 'quarter' }
    }
    const season = seasons[period]
    if (season !== undefined) return { on: firstOf(year, season), precision: 'season' }
  }
  throw new Error(`"${text}" is no date of the sample's tables.`)
}

/** The Wednesday on or after a day; the next work day where that is a holiday. */
export function wednesdayAfter(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return lastDayInTime(dateOf(date.add({ days: (10 - date.dayOfWeek) % 7 }).toString()))
}
