import { daysInMonth } from '../domain/records/day.ts'
import { addDays } from '../domain/rules/dates.ts'

/** The same day of another month, or its last one where it has no such day. */
function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Where a key leads on the three-year line: arrows by day, Page keys by month, Home and End to its ends. Null: no such key. */
export function dayAfterKey(key: string, day: string, first: string, last: string): string | null {
  const next = moved(key, day, first, last)
  if (next === null) return null
  return next < first ? first : next > last ? last : next
}

function moved(key: string, day: string, first: string, last: string): string | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return addDays(day, 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return addDays(day, -1)
    case 'PageUp':
      return addMonths(day, 1)
    case 'PageDown':
      return addMonths(day, -1)
    case 'Home':
      return first
    case 'End':
      return last
    default:
      return null
  }
}
