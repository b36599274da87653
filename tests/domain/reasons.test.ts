import { describe, expect, test } from 'vitest'
import { statusOf } from '../../src/domain/rules/status.ts'
import { changeOf, engagementWith, today } from '../support/engagementWith.ts'
import { aCommitment, anUpdate, aProof, aRequest, city, day, fbi, lasd, period, usao } from '../support/records.ts'
import { statusOn, walk } from '../support/statusOn.ts'

/** Each reason just inside and just outside of what makes it. */

const heard = anUpdate('heard', walk)

describe('a request it needs is past its date', () => {
  test.each([
    [{}, '2017-11-03', []],
    [{}, '2017-11-04', [['request', 'at-risk', '2017-11-04', 1]]],
    [{ dueOn: day('2017-11-04') }, '2017-11-06', []],
    [{ dueOn: day('2017-11-04') }, '2017-11-07', [['request', 'at-risk', '2017-11-07', 3]]],
    [{ dueOn: period('2017-10-01', 'month') }, '2017-10-31', []],
    [{ dueOn: period('2017-10-01', 'month') }, '2017-11-01', [['request', 'at-risk', '2017-11-01', 1]]],
    [{ dueOn: null }, '2018-01-01', []],
    [{ answeredOn: day('2017-11-20'), answer: { en: 'Yes.' } }, '2017-12-31', []],
  ] as const)('%j on %s', (over, on, told) => {
    const item = aCommitment('walk', { updateEveryDays: null })
    const found = statusOn(on, item, aRequest('ask', walk, over))
    expect(found.told).toEqual(told)
    if (told.length > 0)
      expect(found.of('request')?.values).toMatchObject({
        agencyId: lasd,
        date: day('2017-10-20'),
        request: 'gym on a Saturday',
      })
  })
})

describe('delivered 30 days ago without proof or confirmation', () => {
  const delivered = (over = {}) =>
    aCommitment('walk', {
      stage: 'delivered',
      dates: { agreed: day('2017-10-02'), delivered: day('2017-10-02') },
      ...over,
    })
  test.each([
    ['2017-10-31', false, []],
    [
      '2017-11-01',
      false,
      [
        ['no-evidence', 'at-risk', '2017-11-01', 30],
        ['unconfirmed', 'at-risk', '2017-11-01', 30],
      ],
    ],
    ['2017-11-01', true, [['unconfirmed', 'at-risk', '2017-11-01', 30]]],
  ] as const)('on %s, with proof on file: %s', (on, proven, told) => {
    const found = statusOn(on, delivered(), ...(proven ? [aProof('sheet', walk)] : []))
    expect(found.told).toEqual(told)
    if (told.length > 0)
      expect(found.of('unconfirmed')?.values).toEqual({ date: day('2017-10-02'), agencyId: lasd, n: 30 })
  })

  test.each([
    [{ confirmingAgencyId: city }, city],
    [{ confirmingAgencyId: fbi }, null],
    [{ receivingAgencyId: usao, supportingAgencyIds: [usao] }, null],
    [{ receivingAgencyId: null }, null],
  ])('it waits for who confirms it: %j', (over, agencyId) => {
    expect(statusOn('2017-11-01', delivered(over)).of('unconfirmed')?.values['agencyId']).toBe(agencyId)
  })

  test('a proof that was removed is not on file', () => {
    const engagement = engagementWith(
      { make: [delivered(), aProof('sheet', walk)] },
      { change: [changeOf('proof', 'sheet', { removed: true })] },
    )
    const projection = engagement.see()
    expect(statusOf(projection.of('commitment', walk)!, projection, today).reasons.map(({ code }) => code)).toEqual([
      'no-evidence',
      'unconfirmed',
    ])
  })

  test('a coarse day of delivery counts from its end', () => {
    const inSummer = { dates: { agreed: null, delivered: period('2017-06-01', 'season') } }
    expect(statusOn('2017-09-29', delivered(inSummer), aProof('sheet', walk)).told).toEqual([])
    expect(statusOn('2017-09-30', delivered(inSummer), aProof('sheet', walk)).told).toHaveLength(1)
  })
})

test('returned by who received it, with the words and the day', () => {
  const returned = { on: day('2017-10-30'), because: 'one phone number differs' }
  const found = statusOn(today, heard, aCommitment('walk', { stage: 'returned', returned }))
  expect(found.told).toEqual([['returned', 'at-risk', '2017-10-30', 10]])
  expect(found.of('returned')?.values).toEqual({
    agencyId: lasd,
    date: day('2017-10-30'),
    because: 'one phone number differs',
  })
})

describe('a continuing commitment is confirmed each quarter, in its first 30 days', () => {
  const kept = (since: unknown, confirmedOn: unknown, more = {}) =>
    aCommitment('walk', { term: 'continuing', stage: 'kept-up', dates: {}, inPlace: { since }, confirmedOn, ...more })
  test.each([
    [day('2016-02-20'), day('2017-09-30'), '2017-10-30', []],
    [day('2016-02-20'), day('2017-09-30'), '2017-10-31', [['in-place-late', 'at-risk', '2017-10-31', 1]]],
    [day('2016-02-20'), day('2017-10-01'), '2017-12-31', []],
    [day('2016-02-20'), day('2017-10-02'), '2018-01-30', []],
    [day('2016-02-20'), day('2017-10-02'), '2018-01-31', [['in-place-late', 'at-risk', '2018-01-31', 1]]],
    // A quarter that was missed stays missed when the next one begins.
    [day('2016-02-20'), day('2017-07-03'), '2018-01-05', [['in-place-late', 'at-risk', '2017-10-31', 67]]],
    // Put in place this quarter: first asked for in the next.
    [day('2017-10-20'), null, '2018-01-30', []],
    [day('2017-10-20'), null, '2018-01-31', [['in-place-late', 'at-risk', '2018-01-31', 1]]],
    [period('2017-06-01', 'season'), null, '2017-10-30', []],
    [period('2017-06-01', 'season'), null, '2017-10-31', [['in-place-late', 'at-risk', '2017-10-31', 1]]],
    [null, null, '2018-12-31', []],
  ] as const)('in place since %j, confirmed %j, on %s', (since, confirmedOn, on, told) => {
    expect(statusOn(on, kept(since, confirmedOn, { updateEveryDays: null })).told).toEqual(told)
  })

  test('once it is in place, the date it was agreed for is no longer what it is held to', () => {
    const dates = { dates: { agreed: day('2016-02-20'), expected: day('2016-04-20') } }
    expect(statusOn(today, kept(day('2016-02-25'), day('2017-10-02'), dates)).told).toEqual([])
    expect(statusOn(today, kept(null, null, { ...dates, stage: 'under-way' })).word).toBe('off-track')
  })
})
