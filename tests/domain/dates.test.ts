import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendarDate,
  daysInMonth,
  isDay,
  type CalendarDate,
  type Precision,
} from '../../src/domain/records/calendarDate.ts'
import {
  addDays,
  addWorkDays,
  dayFromNumber,
  daysBetween,
  daysLater,
  dayNumber,
  daysPast,
  distance,
  isPast,
  lastDay,
  lastDayInTime,
  nextQuarter,
  quarterStart,
} from '../../src/domain/rules/dates.ts'
import { period } from '../support/records.ts'

test.each<[string, Precision, string]>([
  ['2017-11-09', 'day', '2017-11-09'],
  ['2016-02-01', 'month', '2016-02-29'],
  ['2017-02-01', 'month', '2017-02-28'],
  ['2100-02-01', 'month', '2100-02-28'],
  ['2000-02-01', 'month', '2000-02-29'],
  ['2017-04-01', 'month', '2017-04-30'],
  ['2017-12-01', 'month', '2017-12-31'],
  ['2017-01-01', 'quarter', '2017-03-31'],
  ['2017-04-01', 'quarter', '2017-06-30'],
  ['2017-07-01', 'quarter', '2017-09-30'],
  ['2017-10-01', 'quarter', '2017-12-31'],
  ['2018-03-01', 'season', '2018-05-31'],
  ['2018-06-01', 'season', '2018-08-31'],
  ['2018-09-01', 'season', '2018-11-30'],
  // Winter ends in the following year, on the last of its February.
  ['2015-12-01', 'season', '2016-02-29'],
  ['2017-12-01', 'season', '2018-02-28'],
  ['2017-01-01', 'year', '2017-12-31'],
  ['0001-01-01', 'day', '0001-01-01'],
  ['0001-01-01', 'month', '0001-01-31'],
  ['0001-12-01', 'season', '0002-02-28'],
  ['0001-01-01', 'year', '0001-12-31'],
  ['9999-12-31', 'day', '9999-12-31'],
  ['9999-10-01', 'quarter', '9999-12-31'],
  ['9999-01-01', 'year', '9999-12-31'],
  // The calendar of the dashboard ends there, so its last winter is cut short.
  ['9999-12-01', 'season', '9999-12-31'],
])('the last day of %s as a %s is %s', (on, precision, last) => {
  expect(lastDay(period(on, precision))).toBe(last)
})

test.each<[string, Precision, string]>([
  ['2017-11-09', 'day', '2017-11-09'],
  ['2017-11-04', 'day', '2017-11-06'], // a Saturday
  ['2017-11-05', 'day', '2017-11-06'], // a Sunday
  ['2017-11-10', 'day', '2017-11-13'], // Veterans Day 2017 fell on a Saturday, so that Friday was off
  ['2017-11-23', 'day', '2017-11-24'], // Thanksgiving
  ['2016-12-31', 'day', '2017-01-03'], // a Saturday, and New Year's Day was observed on Monday
  ['2021-12-31', 'day', '2022-01-03'], // New Year's Day 2022, observed in the old year
  ['2017-09-01', 'month', '2017-09-30'], // a coarse date is past after its last day, work day or not
  ['2017-10-01', 'quarter', '2017-12-31'],
  ['9999-12-31', 'day', '9999-12-31'],
])('%s as a %s is not past until after %s', (on, precision, last) => {
  const date = period(on, precision)
  expect([lastDayInTime(date), isPast(date, last), isPast(date, addDays(last, 1))]).toEqual([
    last,
    false,
    last !== '9999-12-31',
  ])
})

test('days past are counted from the last day of the date, on whatever day of the week it falls', () => {
  expect(daysPast(period('2017-11-04', 'day'), '2017-11-07')).toBe(3)
  expect(daysPast(period('2017-06-01', 'season'), '2017-10-10')).toBe(40)
  expect(daysPast(period('2017-11-09', 'day'), '2017-11-09')).toBe(0)
  expect(daysPast(period('2017-12-01', 'day'), '2017-11-30')).toBe(-1)
})

test.each<[CalendarDate, CalendarDate, number, number]>([
  [period('2017-08-31', 'day'), period('2017-12-15', 'day'), 106, 106],
  [period('2018-01-21', 'day'), period('2018-01-12', 'day'), -9, -9],
  // Equal coarse precisions: last day to last day, as the rule of "later" has it.
  [period('2016-06-01', 'season'), period('2016-09-01', 'season'), 91, 91],
  [period('2016-01-01', 'month'), period('2016-02-01', 'month'), 29, 29],
  // Summer 2016 to November 2016: from its last day to the first of the month, or from its first to the last.
  [period('2016-06-01', 'season'), period('2016-11-01', 'month'), 62, 182],
  [period('2016-11-15', 'day'), period('2016-11-01', 'month'), -14, 15],
  [period('2017-01-01', 'year'), period('2016-05-20', 'day'), -590, -226],
])('from %j to %j a date moves by %i to %i days', (from, to, least, most) => {
  expect(distance(from, to)).toEqual({ least, most })
  expect(daysLater(from, to)).toBeGreaterThanOrEqual(least)
  expect(daysLater(from, to)).toBeLessThanOrEqual(most)
})

test.each([
  ['2017-11-09', 5, '2017-11-17'], // Friday the 10th is a holiday
  ['2017-11-22', 1, '2017-11-24'],
  ['2017-11-09', 0, '2017-11-09'],
  ['2017-11-04', 1, '2017-11-06'],
])('%s and %i work days make %s', (from, days, to) => {
  expect(addWorkDays(from, days)).toBe(to)
})

test.each([
  ['2017-11-09', '2017-10-01'],
  ['2017-12-31', '2017-10-01'],
  ['2018-01-01', '2018-01-01'],
  ['2016-06-30', '2016-04-01'],
  ['0001-02-03', '0001-01-01'],
])('%s lies in the quarter that begins %s', (on, start) => {
  expect(quarterStart(on)).toBe(start)
})

test.each([
  ['2017-11-09', '2018-01-01'],
  ['2017-12-31', '2018-01-01'],
  ['2018-01-01', '2018-04-01'],
  ['2016-02-29', '2016-04-01'],
])('the quarter after %s begins %s', (on, start) => {
  expect(nextQuarter(on)).toBe(start)
})

test('the first and the last day of the calendar are days like others', () => {
  expect([dayNumber('0001-01-01'), dayNumber('1970-01-01'), dayNumber('9999-12-31')]).toEqual([-719_162, 0, 2_932_896])
  expect(daysBetween('0001-01-01', '9999-12-31')).toBe(3_652_058)
  expect([addDays('0099-12-31', 1), addDays('0001-01-01', 1), addDays('9999-12-30', 1)]).toEqual([
    '0100-01-01',
    '0001-01-02',
    '9999-12-31',
  ])
  // Nothing lies beyond: days stay texts of ten letters, which compare as days.
  expect([addDays('9999-12-31', 30), addDays('0001-01-01', -30), addWorkDays('9999-12-31', 3)]).toEqual([
    '9999-12-31',
    '0001-01-01',
    '9999-12-31',
  ])
})

const aDay = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, on]) => [year, month, Math.min(on, daysInMonth(year, month))] as const)
  .map(([year, month, on]) =>
    [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(on).padStart(2, '0')].join('-'),
  )

test('day numbers count every day of the calendar as Temporal does, and back', () => {
  fc.assert(
    fc.property(aDay, aDay, (from, to) => {
      expect(isDay(from)).toBe(true)
      expect(dayFromNumber(dayNumber(from))).toBe(from)
      expect(daysBetween(from, to)).toBe(
        Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days,
      )
      expect(Math.sign(daysBetween(from, to))).toBe(from < to ? 1 : from > to ? -1 : 0)
    }),
  )
})

test('a coarse date is inside its interval, and the interval ends before the next begins', () => {
  const months = { month: 1, quarter: 3, season: 3, year: 12 } as const
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9998 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('month', 'quarter', 'season', 'year'),
      (year, month, precision) => {
        const on = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
        const read = calendarDate.safeParse({ on, precision })
        const first = { month: true, quarter: month % 3 === 1, season: month % 3 === 0, year: month === 1 }[precision]
        expect(read.success).toBe(first)
        if (!read.success) return
        expect(addDays(lastDay(read.data), 1)).toBe(
          Temporal.PlainDate.from(on).add({ months: months[precision] }).toString(),
        )
      },
    ),
  )
})

test.each([
  '2017-02-29',
  '2017-00-10',
  '2017-13-01',
  '2017-04-31',
  '0000-01-01',
  '10000-01-01',
  '2017-1-1',
  '',
  '2017-06-31T00:00',
])('%s is no day', (text) => {
  expect([isDay(text), calendarDate.safeParse({ on: text, precision: 'day' }).success]).toEqual([false, false])
})
