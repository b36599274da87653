import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import { addDays, daysBetween } from '../../src/domain/rules/dates.ts'
import {
  enough,
  finishedIn,
  forecastOf,
  forecastRecord,
  overrunOf,
  type Course,
} from '../../src/domain/rules/forecast.ts'
import { day, period } from '../support/records.ts'

const today = '2017-11-09'

/** Told on a day what is expected, step by step; and reached. */
const course = (
  id: string,
  steps: readonly (readonly [on: string, expected: string | CalendarDate])[],
  reached: string | CalendarDate | null = null,
  agencyId: string | null = 'fbi',
): Course => ({
  id,
  agencyId,
  steps: steps.map(([on, expected]) => ({ on, expected: typeof expected === 'string' ? day(expected) : expected })),
  reached: typeof reached === 'string' ? day(reached) : reached,
})

/** Finished ones with a date of 30 Jun 2017 each, reached so many days after it. */
const finished = (overruns: readonly number[], agencyId: string | null = 'lasd') =>
  overruns.map((days, n) =>
    course(`f${n}${agencyId}`, [['2016-01-04', '2017-06-30']], addDays('2017-06-30', days), agencyId),
  )
const open = (expected: string | CalendarDate = '2018-01-31', agencyId: string | null = 'fbi') =>
  course('open', [['2017-03-01', expected]], null, agencyId)

describe('days over the date that stood with so many days to go', () => {
  const moved = course(
    'm',
    [
      ['2016-01-04', '2016-06-30'],
      ['2016-06-20', '2016-09-15'],
    ],
    '2016-09-12',
  )
  test.each([
    // With 60 days to go the first date still stood; with 5, it had been moved ten days before it.
    [60, 74],
    [11, 74],
    [10, -3],
    [5, -3],
    [0, -3],
    // Before the first date was told there was none: the first counts.
    [1000, 74],
  ])('%i days to go: %i', (lead, days) => {
    expect(overrunOf(moved, lead, today)).toEqual({ days, reached: true })
  })
  test.each<[string, Course, { days: number; reached: boolean } | null]>([
    ['reached long before', course('e', [['2016-01-04', '2016-06-30']], '2016-03-01'), { days: -121, reached: true }],
    ['behind', course('o', [['2016-01-04', '2017-11-01']]), { days: 8, reached: false }],
    ['with more days to go', course('o', [['2016-01-04', '2017-11-10']]), null],
    ['reached in a month', course('c', [['2016-01-04', '2016-06-30']], period('2016-06-01', 'month')), null],
    ['due in a season', course('s', [['2016-01-04', period('2016-06-01', 'season')]], '2016-07-01'), null],
    ['never given a date', course('n', [], '2016-07-01'), null],
  ])('%s', (_name, given, days) => {
    expect(overrunOf(given, 0, today)).toEqual(days)
  })
})

describe('a forecast', () => {
  test.each([
    ['all in time', Array.from({ length: 10 }, () => 0), '2018-01-31', '2018-01-31'],
    ['one to ten days over', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '2018-02-05', '2018-02-08'],
    ['half of them early', [-9, -8, -7, -6, -5, 10, 20, 30, 40, 50], '2018-01-26', '2018-03-02'],
  ])('%s', (_name, overruns, evenBy, fourInFiveBy) => {
    expect(forecastOf(open(), finished(overruns), today)).toEqual({ evenBy, fourInFiveBy, from: 10 })
  })

  test.each([
    ['nine finished', open(), finished(Array.from({ length: enough - 1 }, () => 0))],
    ['a season', open(period('2018-03-01', 'season')), finished(Array.from({ length: 20 }, () => 0))],
    ['reached', { ...open(), reached: day('2017-11-01') }, finished(Array.from({ length: 20 }, () => 0))],
    // It is 30 days past its date already: those that were reached sooner tell nothing of it.
    ['past', open('2017-10-10'), finished([...Array.from({ length: 20 }, () => 30), 40, 50])],
  ])('nothing is told: %s', (_name, given, courses) => {
    expect(forecastOf(given, courses, today)).toBeNull()
  })

  test('of one past its date, only those that took longer count', () => {
    const courses = finished([...Array.from({ length: 30 }, () => 5), ...Array.from({ length: 10 }, (_, n) => 31 + n)])
    expect(forecastOf(open('2017-10-10'), courses, today)).toEqual({
      evenBy: addDays('2017-10-10', 35),
      fourInFiveBy: addDays('2017-10-10', 38),
      from: 10,
    })
  })

  test('those behind count as not reached so far, and too many of them leave nothing to tell', () => {
    const inTime = finished(Array.from({ length: 12 }, () => 0))
    const behind = (days: number, count: number) =>
      Array.from({ length: count }, (_, n) => course(`b${days}-${n}`, [['2016-01-04', addDays(today, -days)]]))
    // Twelve of sixteen were reached in time: that is half, and not four in five.
    expect(forecastOf(open(), [...inTime, ...behind(20, 4)], today)).toBeNull()
    expect(forecastOf(open(), [...inTime, ...behind(20, 3)], today)).toEqual({
      evenBy: '2018-01-31',
      fourInFiveBy: '2018-01-31',
      from: 12,
    })
    // Of what was still open after ten days half came 30 days late, so four in five does too.
    const late = finished([30, 30], 'atf')
    expect(forecastOf(open(), [...inTime, ...late, ...behind(10, 2)], today)?.fourInFiveBy).toBe('2018-03-02')
  })

  test('its own agency draws it: two of them little, ten half way', () => {
    const others = finished(Array.from({ length: 40 }, (_, n) => n))
    const even = (own: number) => {
      const forecast = forecastOf(
        open(),
        [
          ...others,
          ...finished(
            Array.from({ length: own }, () => 100),
            'fbi',
          ),
        ],
        today,
      )
      return daysBetween('2018-01-31', forecast!.evenBy)
    }
    expect(even(0)).toBe(19)
    expect(even(2)).toBe(25)
    expect(even(10)).toBe(100)
  })

  const courses = fc.array(
    fc.record({ told: fc.nat(400), over: fc.integer({ min: -60, max: 200 }), own: fc.boolean(), later: fc.nat(90) }),
    { minLength: 0, maxLength: 40 },
  )
  const made = (from: string, given: readonly { told: number; over: number; own: boolean; later: number }[]) =>
    given.map(({ told, over, own, later }, n) => {
      const first = addDays(from, told + 30)
      return course(
        `r${n}`,
        [
          [addDays(from, told), first],
          [addDays(from, told + 10), addDays(first, later)],
        ],
        addDays(first, Math.max(over, -15)),
        own ? 'fbi' : 'lasd',
      )
    })

  test('lies after today, four in five not before even, and is told from what is comparable', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: -50, max: 300 }), (given, ahead) => {
        const finishedOnes = finishedIn(made('2015-10-01', given), today)
        const forecast = forecastOf(open(addDays(today, ahead)), finishedOnes, today)
        if (forecast === null) return
        expect(forecast.evenBy > today).toBe(true)
        expect(forecast.fourInFiveBy >= forecast.evenBy).toBe(true)
        expect(forecast.from).toBeGreaterThanOrEqual(enough)
        expect(forecast.from).toBeLessThanOrEqual(finishedOnes.length)
      }),
    )
  })

  test('moves with the calendar, and does not hang on the order of the finished', () => {
    fc.assert(
      fc.property(courses, fc.nat(300), fc.nat(2000), (given, ahead, by) => {
        const at = (shift: number, reversed: boolean) => {
          const past = made(addDays('2015-10-01', shift), given)
          return forecastOf(
            course('open', [['2015-01-01', addDays(today, shift + ahead)]]),
            reversed ? past.toReversed() : past,
            addDays(today, shift),
          )
        }
        const [here, there] = [at(0, false), at(by, true)]
        expect(
          there && { ...there, evenBy: addDays(there.evenBy, -by), fourInFiveBy: addDays(there.fourInFiveBy, -by) },
        ).toEqual(here)
      }),
    )
  })
})

describe('how forecasts did', () => {
  const row = (n: number, over: number) => {
    const due = addDays('2016-02-01', n * 31)
    return course(`p${n}`, [['2016-01-04', due]], addDays(due, over))
  }
  test('each is told from those finished thirty days before its date', () => {
    // The first ten have too few before them. Told from ten in time, 0 days comes true and 5 days does not.
    const courses = [...Array.from({ length: 11 }, (_, n) => row(n, 0)), row(11, 0), row(12, 5)]
    expect(forecastRecord(courses, today)).toEqual({ made: 3, byEven: 2, byFourInFive: 2 })
  })
  test('none could be told', () => {
    expect(
      forecastRecord(
        Array.from({ length: 10 }, (_, n) => row(n, 0)),
        today,
      ),
    ).toBeNull()
    expect(forecastRecord([], today)).toBeNull()
  })
})
