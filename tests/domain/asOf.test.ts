import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, endOfDay, seqAsOf } from '../../src/domain/log/asOf.ts'
import { TestLog } from '../support/engagementWith.ts'
import { aCommitment } from '../support/records.ts'
import { founding } from '../support/worlds.ts'

const zone = 'America/Los_Angeles'

test.each([
  ['2017-11-09T07:59:59.999Z', '2017-11-08'],
  ['2017-11-09T08:00:00.000Z', '2017-11-09'],
  ['2017-07-04T06:59:59.999Z', '2017-07-03'],
  ['2017-07-04T07:00:00.000Z', '2017-07-04'],
  // Clocks went forward on 12 March 2017 and back on 5 November: a day of 23 hours, and one of 25.
  ['2017-03-12T08:00:00.000Z', '2017-03-12'],
  ['2017-03-13T06:59:59.999Z', '2017-03-12'],
  ['2017-03-13T07:00:00.000Z', '2017-03-13'],
  ['2017-11-05T07:00:00.000Z', '2017-11-05'],
  ['2017-11-06T07:59:59.999Z', '2017-11-05'],
  ['2017-11-06T08:00:00.000Z', '2017-11-06'],
])('%s is on %s in Los Angeles', (instant, day) => {
  expect(dayOf(Date.parse(instant), zone)).toBe(day)
})

test.each([
  ['2017-03-12', 23],
  ['2017-11-05', 25],
  ['2017-11-09', 24],
])('%s has %i hours', (day, hours) => {
  const before = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
  expect((endOfDay(day, zone) - endOfDay(before, zone)) / 3_600_000).toBe(hours)
})

test('a day ends where the next begins, in any zone', () => {
  const zones = fc.constantFrom(zone, 'UTC', 'Asia/Kolkata', 'Pacific/Apia', 'America/St_Johns')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), zones, (instant, in_) => {
      const end = endOfDay(dayOf(instant, in_), in_)
      expect(instant).toBeLessThan(end)
      expect(dayOf(end - 1, in_)).toBe(dayOf(instant, in_))
      expect(dayOf(end, in_) > dayOf(instant, in_)).toBe(true)
    }),
  )
})

test('as of a day is after the last entry of that day', () => {
  const at = [
    '2017-10-01T20:00:00.000Z',
    '2017-10-02T06:59:59.999Z',
    '2017-10-02T07:00:00.000Z',
    '2017-10-02T07:00:00.000Z',
  ]
  const actor = { account: 'founding', role: 'administrator', agencyId: null, postId: null } as const
  const { log } = new TestLog([
    ...founding,
    ...at.map((instant, n) => ({ name: `act ${n}`, at: instant, actor, make: [aCommitment(`c ${n}`)] })),
  ])
  const on = (day: string) => seqAsOf(log, day, zone)
  expect([
    on('2015-09-27'),
    on('2015-09-28'),
    on('2017-09-30'),
    on('2017-10-01'),
    on('2017-10-02'),
    on('9999-12-31'),
  ]).toEqual([0, 1, 1, 3, 5, 5])
})
