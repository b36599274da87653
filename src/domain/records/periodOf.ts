import type { CalendarDate } from './calendarDate.ts'
import type { Precision } from './precision.ts'

/** How many months a period spans, and the first month of the year that one begins with. */
const spans = { month: [1, 1], quarter: [3, 1], season: [3, 3], year: [12, 1] } as const

/** The day itself, or the month, quarter, season or year that it lies in: winter begins in December of the year before. */
export function periodOf(day: string, precision: Precision): CalendarDate {
  if (precision === 'day') return { on: day, precision }
  const [length, begins] = spans[precision]
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - begins
  const first = Math.floor(month / length) * length + begins - 1
  const on = `${String(Math.floor(first / 12)).padStart(4, '0')}-${String((first % 12) + 1).padStart(2, '0')}-01`
  return { on, precision }
}
