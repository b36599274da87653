/** A date with its precision, as the API has it. */
export interface DatedDay {
  readonly on: string
  readonly precision: 'day' | 'month' | 'quarter' | 'season' | 'year'
  readonly asWritten?: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const fullMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const seasons: Readonly<Record<number, string>> = { 3: 'Spring', 6: 'Summer', 9: 'Autumn', 12: 'Winter' }

/** `9 Nov 2017`. From the text itself, so that no zone can shift it. */
export function dayText(day: string): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** No more precise than it is known: `9 Nov 2017`, `September 2017`, `Q1 2018`, `Summer 2018`, `2017`. */
export function dateText(date: DatedDay): string {
  const year = date.on.slice(0, 4)
  const month = Number(date.on.slice(5, 7))
  switch (date.precision) {
    case 'day':
      return dayText(date.on)
    case 'month':
      return `${fullMonths[month - 1]} ${year}`
    case 'quarter':
      return `Q${(month + 2) / 3} ${year}`
    case 'season':
      return `${seasons[month]} ${year}`
    case 'year':
      return year
  }
}
