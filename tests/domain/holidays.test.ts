import { expect, test } from 'vitest'
import { federalHolidays, isWorkDay } from '../../src/domain/rules/holidays.ts'

/** As published by the Office of Personnel Management for each year, on the days they were observed. */
const observed: Readonly<Record<number, readonly string[]>> = {
  2015: ['01-01', '01-19', '02-16', '05-25', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'],
  2016: ['01-01', '01-18', '02-15', '05-30', '07-04', '09-05', '10-10', '11-11', '11-24', '12-26'],
  2017: ['01-02', '01-16', '02-20', '05-29', '07-04', '09-04', '10-09', '11-10', '11-23', '12-25'],
  2018: ['01-01', '01-15', '02-19', '05-28', '07-04', '09-03', '10-08', '11-12', '11-22', '12-25'],
  2019: ['01-01', '01-21', '02-18', '05-27', '07-04', '09-02', '10-14', '11-11', '11-28', '12-25'],
  // Juneteenth became one on 17 June 2021, and that year fell on a Saturday.
  2021: ['01-01', '01-18', '02-15', '05-31', '06-18', '07-05', '09-06', '10-11', '11-11', '11-25', '12-24'],
}

test.each(Object.entries(observed))('the federal holidays of %s', (year, days) => {
  expect([...federalHolidays(Number(year))].sort()).toEqual(days.map((day) => `${year}-${day}`))
})

test('there is no Juneteenth before 2021, and no King day before 1986', () => {
  expect(
    [2015, 2020, 2021, 2022].map((year) => [...federalHolidays(year)].filter((day) => day.slice(5, 7) === '06')),
  ).toEqual([[], [], ['2021-06-18'], ['2022-06-20']])
  expect([1985, 1986].map((year) => [...federalHolidays(year)].some((day) => day.slice(5) === '01-20'))).toEqual([
    false,
    true,
  ])
})

test('a New Year observed in the old year belongs to the new one, and nobody works on it', () => {
  expect(federalHolidays(2022).has('2021-12-31')).toBe(true)
  expect(federalHolidays(2021).has('2021-12-31')).toBe(false)
  expect(['2021-12-30', '2021-12-31', '2022-01-03'].map(isWorkDay)).toEqual([true, false, true])
})

test.each([
  ['2017-11-09', true],
  ['2017-11-10', false],
  ['2017-11-11', false],
  ['2017-11-12', false],
  ['2017-11-13', true],
  ['2017-07-04', false],
  ['2016-12-26', false],
  ['2016-12-27', true],
  ['0001-01-01', false],
  ['9999-12-30', true],
  ['9999-12-31', false],
])('%s is a work day: %s', (day, works) => {
  expect(isWorkDay(day)).toBe(works)
})
