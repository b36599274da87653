import { describe, expect, test } from 'vitest'
import { statusOf } from '../../src/domain/rules/status.ts'
import { changeOf, engagementWith, today } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, anUpdate, day, period } from '../support/records.ts'
import { statusOn, walk } from '../support/statusOn.ts'

/** Each reason just inside and just outside of what makes it. */

/** Heard from on 1 Nov, so that only what a test is about can be wrong. */
const heard = anUpdate('heard', walk)
const due = (agreed: unknown, expected: unknown = agreed) => ({ dates: { agreed, expected } })

describe('its date passed', () => {
  test.each([
    // A Wednesday: past on Thursday, off track 30 days after.
    ['2017-11-08', 'day', '2017-11-08', []],
    ['2017-11-08', 'day', '2017-11-09', [['past-due', 'at-risk', '2017-11-09', 1]]],
    ['2017-11-08', 'day', '2017-12-07', [['past-due', 'at-risk', '2017-11-09', 29]]],
    ['2017-11-08', 'day', '2017-12-08', [['past-due', 'off-track', '2017-12-08', 30]]],
    // A Saturday: in time on Monday, past from Tuesday, and the days count from the date itself.
    ['2017-11-04', 'day', '2017-11-06', []],
    ['2017-11-04', 'day', '2017-11-07', [['past-due', 'at-risk', '2017-11-07', 3]]],
    // Veterans Day was observed on Friday 10 Nov 2017; the next work day is the Monday.
    ['2017-11-10', 'day', '2017-11-13', []],
    ['2017-11-10', 'day', '2017-11-14', [['past-due', 'at-risk', '2017-11-14', 4]]],
    // A coarse date is past only after its last day, whatever day of the week that is.
    ['2017-10-01', 'month', '2017-10-31', []],
    ['2017-10-01', 'month', '2017-11-01', [['past-period', 'at-risk', '2017-11-01', 1]]],
    ['2017-06-01', 'season', '2017-08-31', []],
    ['2017-06-01', 'season', '2017-09-01', [['past-period', 'at-risk', '2017-09-01', 1]]],
    ['2017-06-01', 'season', '2017-09-29', [['past-period', 'at-risk', '2017-09-01', 29]]],
    ['2017-06-01', 'season', '2017-09-30', [['past-period', 'off-track', '2017-09-30', 30]]],
    ['2016-12-01', 'season', '2017-02-28', []],
    ['2016-12-01', 'season', '2017-03-01', [['past-period', 'at-risk', '2017-03-01', 1]]],
    ['2017-07-01', 'quarter', '2017-09-30', []],
    ['2017-07-01', 'quarter', '2017-10-01', [['past-period', 'at-risk', '2017-10-01', 1]]],
    ['2017-01-01', 'year', '2017-12-31', []],
    ['2017-01-01', 'year', '2018-01-01', [['past-period', 'at-risk', '2018-01-01', 1]]],
    ['0001-01-01', 'day', '0001-01-03', [['past-due', 'at-risk', '0001-01-03', 2]]],
    ['9999-12-31', 'day', '9999-12-31', []],
  ] as const)('%s as a %s, on %s', (on, precision, asked, told) => {
    const item = aCommitment('walk', { ...due(period(on, precision)), updateEveryDays: null })
    expect(statusOn(asked, item).told).toEqual(told)
  })

  test('without an agreed date the expected one is the one it is held to', () => {
    const found = statusOn(today, heard, aCommitment('walk', due(null, day('2017-10-30'))))
    expect(found.told).toEqual([['past-due', 'at-risk', '2017-10-31', 10]])
    expect(found.of('past-due')?.facts).toEqual([{ id: walk, leaf: 'dates.expected' }])
    expect(found.of('past-due')?.values).toEqual({ n: 10, date: day('2017-10-30') })
  })

  test('an item without any date is never past it', () => {
    expect(statusOn('2030-01-01', aCommitment('walk', { ...due(null), updateEveryDays: null })).told).toEqual([])
  })

  test('what was delivered or reached is not past its date', () => {
    const delivered = { stage: 'delivered', dates: { agreed: day('2017-10-02'), delivered: day('2017-11-08') } }
    expect(statusOn(today, aCommitment('walk', delivered)).told).toEqual([])
    const reached = { dates: { agreed: day('2017-10-02'), reached: day('2017-11-08') } }
    expect(statusOn(today, aMilestone('walk', reached)).word).toBe('done')
  })
})

describe('it is now expected later than agreed', () => {
  test.each([
    [day('2018-02-01'), day('2018-02-01'), []],
    [day('2018-02-01'), day('2018-01-31'), []],
    [day('2018-02-01'), day('2018-02-02'), ['at-risk', 1]],
    [day('2018-02-01'), day('2018-03-02'), ['at-risk', 29]],
    [day('2018-02-01'), day('2018-03-03'), ['off-track', 30]],
    // By last days: February ends 28 days after January, April 30 days after March.
    [period('2018-01-01', 'month'), period('2018-02-01', 'month'), ['at-risk', 28]],
    [period('2018-03-01', 'month'), period('2018-04-01', 'month'), ['off-track', 30]],
    [period('2018-03-01', 'season'), day('2018-05-20'), []],
    [period('2018-03-01', 'season'), day('2018-06-01'), ['at-risk', 1]],
  ] as const)('agreed %j, expected %j', (agreed, expected, told) => {
    const found = statusOn(today, heard, aCommitment('walk', due(agreed, expected)))
    expect(found.reasons.flatMap(({ word, days }) => [word, days])).toEqual(told)
    if (told.length > 0) expect(found.of('later')?.values).toEqual({ n: told[1], date: expected, agreed })
  })

  test('since the day it first was so late without a break, not since the last of several moves', () => {
    const engagement = engagementWith(
      { on: '2017-09-01', make: [aCommitment('walk', { ...due(day('2018-01-10')), updateEveryDays: null })] },
      { on: '2017-09-10', change: [changeOf('commitment', 'walk', due(day('2018-01-10'), day('2018-01-20')))] },
      { on: '2017-09-20', change: [changeOf('commitment', 'walk', due(day('2018-01-10'), day('2018-02-20')))] },
      { on: '2017-10-01', change: [changeOf('commitment', 'walk', due(day('2018-01-10'), day('2018-03-20')))] },
    )
    const since = (on: string) => {
      const projection = engagement.see(undefined, on)
      const status = statusOf(projection.of('commitment', walk)!, projection, on)
      return [status.word, status.since]
    }
    expect([since('2017-09-05'), since('2017-09-15'), since('2017-09-25'), since('2017-10-05')]).toEqual([
      ['not-started', null],
      ['at-risk', '2017-09-10'],
      ['off-track', '2017-09-20'],
      ['off-track', '2017-09-20'],
    ])
  })
})
