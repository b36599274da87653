import type { FoldedLog } from './fold.ts'

const quarterHour = 900_000
/** Since then no zone's clock stands off by other than whole quarters of an hour, so every day begins with one. */
const wholeQuartersSince = Date.UTC(1973, 0, 1)
/** The day that each quarter of an hour belongs to: asking the calendar of a zone takes a hundred times as long. */
const daysOfQuarters = new Map<string, Map<number, string>>()

/** The calendar day of an instant in a zone, ISO 8601. */
export function dayOf(instant: number, zone: string): string {
  if (instant < wholeQuartersSince) return calendarDayOf(instant, zone)
  let days = daysOfQuarters.get(zone)
  if (!days || days.size > 200_000) daysOfQuarters.set(zone, (days = new Map<number, string>()))
  const quarter = Math.floor(instant / quarterHour)
  let day = days.get(quarter)
  if (day === undefined) days.set(quarter, (day = calendarDayOf(instant, zone)))
  return day
}

const calendarDayOf = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The instant at which a day ends in a zone, in milliseconds since 1970: the first of the next one. */
export function endOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds
}

/** The last entry that counts on or before this day: the state "as it stood on" it is the state after that entry. */
export function seqAsOf(log: FoldedLog, day: string, zone: string): number {
  return log.lastBefore(endOfDay(day, zone))
}
