import { daysInMonth } from '../domain/records/day.ts'
import { addDays } from '../domain/rules/dates.ts'

/** The same day of another month, or its last one where it has no such day. */
function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

type Move = (day: string, first: string, last: string) => string

/** The keys of the three-year line, and where each leads; the list of keys reads them here too. */
export const asOfKeys: readonly {
  readonly keys: readonly string[]
  readonly name: 'dayLater' | 'dayEarlier' | 'monthLater' | 'monthEarlier' | 'start' | 'today'
  readonly move: Move
}[] = [
  { keys: ['ArrowRight', 'ArrowUp'], name: 'dayLater', move: (day) => addDays(day, 1) },
  { keys: ['ArrowLeft', 'ArrowDown'], name: 'dayEarlier', move: (day) => addDays(day, -1) },
  { keys: ['PageUp'], name: 'monthLater', move: (day) => addMonths(day, 1) },
  { keys: ['PageDown'], name: 'monthEarlier', move: (day) => addMonths(day, -1) },
  { keys: ['Home'], name: 'start', move: (_day, first) => first },
  { keys: ['End'], name: 'today', move: (_day, _first, last) => last },
]

/** Where a key leads on the three-year line: arrows by day, Page keys by month, Home and End to its ends. Null: no such key. */
export function dayAfterKey(key: string, day: string, first: string, last: string): string | null {
  const next = asOfKeys.find(({ keys }) => keys.includes(key))?.move(day, first, last)
  if (next === undefined) return null
  return next < first ? first : next > last ? last : next
}
