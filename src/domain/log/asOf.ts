import type { FoldedLog } from './fold.ts'

/** The calendar day of an instant in a zone, ISO 8601. */
export function dayOf(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The instant at which a day ends in a zone, in milliseconds since 1970: the first of the next one. */
export function endOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds
}

/** The last entry that counts on or before this day: the state "as it stood on" it is the state after that entry. */
export function seqAsOf(log: FoldedLog, day: string, zone: string): number {
  return log.lastBefore(endOfDay(day, zone))
}
