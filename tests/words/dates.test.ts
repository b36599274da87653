import { expect, test } from 'vitest'
import { english } from '../../src/words/en.ts'
import { dateText } from '../../src/words/en/dateText.ts'
import { plain, plainDate } from '../../src/words/sentence.ts'
import { spanish } from '../../src/words/es.ts'

const { date } = english('2017-11-09')
const on = (day: string, precision: 'day' | 'month' | 'quarter' | 'season' | 'year') => ({ on: day, precision })

test.each([
  // Less than eight months from the day of the page, before or after.
  ['2017-11-30', '30 Nov'],
  ['2018-07-09', '9 Jul'],
  ['2018-07-10', '10 Jul 2018'],
  ['2017-03-12', '12 Mar'],
  ['2017-03-11', '11 Mar 2017'],
  ['2016-01-13', '13 Jan 2016'],
] as const)('%s is %s on a page of 9 Nov 2017', (day, words) => {
  expect(plain([date(day)])).toBe(words)
  expect(plain([date(day)], true)).toMatch(/\d{4}$/)
})

test.each([
  [on('2018-03-01', 'season'), 'Spring', 'Spring 2018', null],
  [on('2018-01-01', 'quarter'), 'Q1', 'Q1 2018', null],
  [on('2018-02-01', 'month'), 'Feb', 'Feb 2018', '2018-02'],
  [on('2018-01-01', 'year'), '2018', '2018', '2018'],
  [on('2017-11-30', 'day'), '30 Nov', '30 Nov 2017', '2017-11-30'],
] as const)('no more precise than it is known: %j', (given, near, far, iso) => {
  expect(plainDate(date.alone(given))).toBe(near)
  expect(plainDate(date.aloneWithYear(given))).toBe(far)
  expect(date.alone(given).iso).toBe(iso)
  expect(dateText(given)).toBe(far)
})

test('a season stands small in a sentence, a month written out where it is a title', () => {
  expect(plain([date(on('2017-06-01', 'season'))])).toBe('summer')
  expect(plain([date.inFull(on('2018-09-01', 'month'))])).toBe('September 2018')
})

test('Spanish names its months; what is missing stands in English and says so', () => {
  const words = spanish('2017-11-09')
  expect(plain([words.date('2016-01-13')])).toBe('13 ene 2016')
  expect(words.statuses['off-track']).toBe('Fuera de plazo')
  expect(words.statuses['not-started']).toBe('Not started [en]')
  const headline = words.overview.headline({ headline: null, areas: [], today: '2017-11-09' }, false)
  expect(headline).toEqual([{ untranslated: ['What is being done in 0\u00a0focus areas'], language: 'en' }])
})

test('English is whole: no message of it is marked as missing', () => {
  const texts = JSON.stringify(english('2017-11-09'))
  expect(texts).not.toContain('[en]')
  expect(texts.length).toBeGreaterThan(1000)
})
