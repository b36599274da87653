import fc from 'fast-check'
import { expect, test } from 'vitest'
import { precisions, startsItsPeriod, type Precision } from '../../src/domain/records/calendarDate.ts'
import { periodOf } from '../../src/domain/records/periodOf.ts'
import { addDays, lastDay } from '../../src/domain/rules/dates.ts'

test.each<[string, Precision, string]>([
  ['2018-03-15', 'day', '2018-03-15'],
  ['2018-03-15', 'month', '2018-03-01'],
  ['2018-03-15', 'quarter', '2018-01-01'],
  ['2018-12-31', 'quarter', '2018-10-01'],
  ['2018-03-01', 'season', '2018-03-01'],
  ['2018-11-30', 'season', '2018-09-01'],
  ['2018-12-01', 'season', '2018-12-01'],
  // January and February end the winter that began in December.
  ['2018-01-10', 'season', '2017-12-01'],
  ['2018-02-28', 'season', '2017-12-01'],
  ['2018-02-28', 'year', '2018-01-01'],
])('%s as a %s begins on %s', (day, precision, on) => {
  expect(periodOf(day, precision)).toEqual({ on, precision })
})

test('a period begins as one may, and holds its day', () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.constantFrom(...precisions), (days, precision) => {
      const day = addDays('1950-01-01', days)
      const date = periodOf(day, precision)
      expect(startsItsPeriod(date.on, precision)).toBe(true)
      expect(date.on <= day && day <= lastDay(date)).toBe(true)
    }),
  )
})
