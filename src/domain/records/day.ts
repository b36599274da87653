/**
 * Questions about days of the calendar, apart from the schemas: rules and screens ask them without carrying a schema
 * library along.
 */

/** How an ISO day is written; whether there is such a day is asked of `isDay`. */
export const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for an ISO day that exists in the Gregorian calendar, years 0001 to 9999: `2016-02-30` does not. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
