import type { CalendarDate } from '../records/calendarDate.ts'
import type { Post } from '../records/post.ts'

/**
 * Who holds a post, when it passes to somebody from a day on: whoever held it until then ends on that day.
 * @param from ISO 8601
 */
export function handedOver(holders: Post['holders'], name: string, from: string): Post['holders'] {
  const day: CalendarDate = { on: from, precision: 'day' }
  return [
    ...holders.map((each) => (each.until === null ? { ...each, until: day } : each)),
    { name: name.trim(), from: day, until: null },
  ]
}
