import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/rules/dates.ts'
import { statusOf } from '../../src/domain/rules/status.ts'
import { changeOf, engagementWith, today } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, anUpdate, aPost, day, fbi, lasd, period } from '../support/records.ts'
import { statusOn, walk } from '../support/statusOn.ts'
import { named } from '../support/worlds.ts'

/** What is said beside a status and makes none. */

const ago = (days: number) => addDays(today, -days)
const notesOn = (...args: Parameters<typeof statusOn>) =>
  statusOn(...args).notes.map(({ code, values, facts }) => ({ code, ...values, leaf: facts[0]?.leaf }))

describe('update due', () => {
  test.each([
    [27, []],
    [28, []],
    [29, [ago(1)]],
    [40, [ago(12)]],
  ])('%i days after the last word, with updates every 28', (days, since) => {
    const found = statusOn(today, aCommitment('walk'), anUpdate('heard', walk, { saidOn: day(ago(days)) }))
    expect(found.notes.map(({ code, values }) => [code, values['date']])).toEqual(since.map((on) => ['update-due', on]))
    expect(found.word).toBe('on-track')
  })

  test('the first update is due a period after it was made, or after its agreed start', () => {
    expect(notesOn(today, aCommitment('walk', { madeOn: day(ago(29)) }))).toEqual([
      { code: 'update-due', date: ago(1), leaf: 'updateEveryDays' },
    ])
    expect(notesOn(today, aCommitment('walk', { madeOn: day('2016-01-01'), startsOn: day(ago(28)) }))).toEqual([])
    expect(notesOn(today, aMilestone('walk', { updateEveryDays: 7 }))).toEqual([])
  })

  test('none is due without a period, on what waits to be confirmed, or on what is in place', () => {
    const old = { madeOn: day('2016-01-01') }
    expect(notesOn(today, aCommitment('walk', { ...old, updateEveryDays: null }))).toEqual([])
    const delivered = { stage: 'delivered', dates: { delivered: day('2017-11-01') } }
    expect(notesOn(today, aCommitment('walk', { ...old, ...delivered })).map(({ code }) => code)).toEqual([
      'unconfirmed',
    ])
    const inPlace = {
      term: 'continuing',
      dates: {},
      inPlace: { since: day('2016-02-01') },
      confirmedOn: day('2017-10-02'),
    }
    expect(notesOn(today, aCommitment('walk', { ...old, ...inPlace })).map(({ code }) => code)).toEqual(['in-place'])
  })
})

describe('expected early', () => {
  test.each([
    [day('2018-01-21'), day('2018-01-12'), [9]],
    [day('2018-01-21'), day('2018-01-20'), [1]],
    [day('2018-01-21'), day('2018-01-21'), []],
    [day('2018-01-21'), day('2018-01-22'), []],
    [period('2018-01-01', 'month'), day('2018-01-30'), [1]],
    [null, day('2018-01-12'), []],
  ])('agreed %j, expected %j', (agreed, expected, early) => {
    const found = notesOn(today, aMilestone('walk', { dates: { agreed, expected } }))
    expect(found).toEqual(early.map((n) => ({ code: 'earlier', date: expected, n, leaf: 'dates.expected' })))
  })
})

describe('no point of contact', () => {
  test('since it was left without one', () => {
    const engagement = engagementWith(
      { make: [aMilestone('walk')] },
      { on: '2017-11-01', change: [changeOf('milestone', 'walk', { postId: null })] },
    )
    const projection = engagement.see()
    const { notes, word } = statusOf(projection.of('milestone', walk)!, projection, today)
    expect([word, notes]).toEqual([
      'not-started',
      [{ code: 'no-contact', facts: [{ id: walk, leaf: 'postId' }], values: { date: '2017-11-01' } }],
    ])
  })

  test('a post that was removed is none, and no day is guessed for it', () => {
    const engagement = engagementWith(
      { make: [aPost('desk'), aMilestone('walk', { postId: named('desk') })] },
      { on: '2017-11-01', change: [changeOf('post', 'desk', { removed: true })] },
    )
    const projection = engagement.see()
    expect(statusOf(projection.of('milestone', walk)!, projection, today).notes).toMatchObject([
      { code: 'no-contact', values: { date: null } },
    ])
  })
})

describe('delivered, with somebody to confirm', () => {
  const delivered = (over = {}) =>
    aCommitment('walk', {
      stage: 'delivered',
      dates: { agreed: day('2017-10-31'), delivered: day('2017-10-19') },
      ...over,
    })
  test.each([
    ['2017-10-19', [0]],
    ['2017-11-09', [21]],
    ['2017-11-17', [29]],
    // From 30 days on it is a reason, and is not said twice.
    ['2017-11-18', []],
  ])('on %s', (on, told) => {
    expect(notesOn(on, delivered())).toEqual(
      told.map((n) => ({ code: 'unconfirmed', date: day('2017-10-19'), agencyId: lasd, n, leaf: 'dates.delivered' })),
    )
  })

  test('a delivery entered in its name is with the giver first, for the days it has to say so', () => {
    const entered = delivered({ affirmBy: day('2017-11-07') })
    const whoOn = (on: string) => notesOn(on, entered).map((note) => ('agencyId' in note ? note.agencyId : undefined))
    expect([whoOn('2017-11-07'), whoOn('2017-11-08')]).toEqual([[fbi], [lasd]])
  })
})

describe('delivered in part', () => {
  test.each([
    [24, 0, []],
    [24, 1, [[1, 24]]],
    [24, 23, [[23, 24]]],
    [24, 24, []],
    [null, 17, []],
  ])('promised %j, delivered %i', (promised, count, told) => {
    const walks = { quantity: { promised, delivered: count, unit: 'walks' }, updateEveryDays: null }
    expect(notesOn(today, aCommitment('walk', walks))).toEqual(
      told.map(([d, p]) => ({
        code: 'part',
        d,
        p,
        unit: 'walks',
        date: day('2018-03-01'),
        leaf: 'quantity.delivered',
      })),
    )
  })
})

test('in place since, and when it was last confirmed', () => {
  const inPlace = { term: 'continuing', stage: 'kept-up', dates: {}, inPlace: { since: day('2016-01-13') } }
  expect(notesOn(today, aCommitment('walk', { ...inPlace, confirmedOn: day('2017-10-02') }))).toEqual([
    { code: 'in-place', date: day('2016-01-13'), confirmed: day('2017-10-02'), leaf: 'inPlace.since' },
  ])
  const once = { inPlace: { since: day('2016-01-13') }, updateEveryDays: null }
  expect(notesOn(today, aCommitment('walk', once))).toEqual([])
})
