import { describe, expect, test } from 'vitest'
import { statusOf } from '../../src/domain/rules/status.ts'
import { changeOf, engagementWith, today } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, anUpdate, aSetAside, day, only, period, usao, lasd } from '../support/records.ts'
import { statusOn, walk } from '../support/statusOn.ts'
import { named } from '../support/worlds.ts'

/** What a milestone takes over from the commitments it rests on and the milestones it follows. */

const cards = named('cards')
/** Off track since 1 Nov 2017: its date passed 30 days before. */
const cardsLate = aCommitment('cards', {
  title: { en: 'Resource cards' },
  dates: { agreed: day('2017-10-02') },
  updateEveryDays: null,
})
const cardsReturned = aCommitment('cards', {
  title: { en: 'Resource cards' },
  stage: 'returned',
  returned: { on: day('2017-10-30'), because: 'One number differs.' },
  updateEveryDays: null,
})
const rests = (agreed: unknown, more = {}) => aMilestone('walk', { restsOnIds: [cards], dates: { agreed }, ...more })

describe('it rests on something off track', () => {
  test.each([
    // Its own date is within 30 days of 9 Nov: on 9 Dec it is, on 10 Dec not yet.
    [day('2017-12-09'), 'off-track', '2017-11-09'],
    [day('2017-12-10'), 'at-risk', '2017-11-01'],
    [day('2017-11-15'), 'off-track', '2017-11-01'],
    [period('2017-11-01', 'month'), 'off-track', '2017-11-01'],
    [period('2017-12-01', 'month'), 'at-risk', '2017-11-01'],
    [period('2017-12-01', 'season'), 'at-risk', '2017-11-01'],
    [null, 'at-risk', '2017-11-01'],
  ] as const)('due %j', (due, word, since) => {
    const found = statusOn(today, cardsLate, rests(due))
    expect(found.told).toEqual([['rests-on', word, since, 0]])
    expect([found.word, found.since]).toEqual([word, since])
    expect(found.of('rests-on')).toMatchObject({
      facts: [{ id: cards }],
      values: { id: cards, title: 'Resource cards', state: 'off-track' },
    })
  })

  test('a date of its own that is past is near enough', () => {
    const found = statusOn(today, cardsLate, rests(day('2017-11-06')))
    expect(found.told.map(([code, word]) => [code, word])).toEqual([
      ['rests-on', 'off-track'],
      ['past-due', 'at-risk'],
    ])
  })

  test('what was set aside there is not taken over', () => {
    expect(statusOn(today, cardsLate, rests(day('2017-12-01')), aSetAside('aside', cards)).told).toEqual([])
  })

  test('at risk, silent or done below says nothing above', () => {
    for (const over of [
      { dates: { agreed: day('2017-11-01') } },
      { madeOn: day('2016-01-01'), updateEveryDays: 28 },
      { stage: 'confirmed', confirmedOn: day('2017-10-20') },
      { stage: 'withdrawn', dates: { agreed: day('2017-01-02') } },
    ])
      expect(
        statusOn(today, aCommitment('cards', { updateEveryDays: null, ...over }), rests(day('2017-12-01'))).told,
      ).toEqual([])
  })

  test('since no earlier than it began to rest on it', () => {
    const engagement = engagementWith(
      { make: [cardsLate, aMilestone('walk', { dates: { agreed: day('2017-12-01') } })] },
      { on: '2017-11-06', change: [changeOf('milestone', 'walk', { restsOnIds: [cards] })] },
    )
    const projection = engagement.see()
    expect(statusOf(projection.of('milestone', walk)!, projection, today).since).toBe('2017-11-06')
  })

  test('what a class cannot see is not rested on for it', () => {
    const hidden = aCommitment('cards', { ...cardsLate.body, ...only(usao, lasd) })
    expect(statusOn(today, hidden, rests(day('2017-12-01'))).told).toEqual([])
  })
})

describe('it rests on something returned', () => {
  test.each([day('2017-11-15'), day('2018-06-01'), null])('due %j it is at risk, since the return', (due) => {
    const found = statusOn(today, cardsReturned, rests(due))
    expect(found.told).toEqual([['rests-on', 'at-risk', '2017-10-30', 0]])
    expect(found.of('rests-on')?.values['state']).toBe('returned')
  })

  test('returned and off track counts as off track', () => {
    const both = aCommitment('cards', { ...cardsReturned.body, dates: { agreed: day('2017-10-02') } })
    expect(statusOn(today, both, rests(day('2017-12-01'))).told).toEqual([['rests-on', 'off-track', '2017-11-01', 0]])
  })
})

describe('it follows a milestone now expected after its own date', () => {
  const trial = (expected: unknown, more = {}) =>
    aMilestone('trial', { title: { en: 'Trial ends' }, dates: { agreed: day('2018-01-31'), expected }, ...more })
  const report = (agreed: unknown) => aMilestone('walk', { followsIds: [named('trial')], dates: { agreed } })
  test.each([
    [day('2018-02-01'), day('2018-02-01'), []],
    [day('2018-02-02'), day('2018-02-01'), [['follows', 'at-risk', '2017-09-01', 1]]],
    [day('2018-02-12'), day('2018-02-01'), [['follows', 'at-risk', '2017-09-01', 11]]],
    [period('2018-02-01', 'month'), day('2018-02-28'), []],
    [period('2018-02-01', 'month'), day('2018-02-27'), [['follows', 'at-risk', '2017-09-01', 1]]],
    // Without an expected date the agreed one stands for it.
    [null, day('2018-01-30'), [['follows', 'at-risk', '2017-09-01', 1]]],
    [day('2018-02-12'), null, []],
  ] as const)('that is expected %j, this is due %j', (expected, due, told) => {
    const found = statusOn(today, trial(expected), report(due))
    expect(found.told).toEqual(told)
    if (told.length > 0)
      expect(found.of('follows')).toMatchObject({
        facts: [{ id: named('trial'), leaf: 'dates.expected' }],
        values: { id: named('trial'), title: 'Trial ends', date: expected ?? day('2018-01-31'), due },
      })
  })

  test('one that is reached holds nothing up', () => {
    const dates = { agreed: day('2018-01-31'), expected: day('2018-02-12'), reached: day('2017-11-01') }
    expect(statusOn(today, aMilestone('trial', { dates }), report(day('2018-02-01'))).told).toEqual([])
  })

  test('since the day its date first lay after, not since it last moved', () => {
    const engagement = engagementWith(
      { make: [trial(day('2018-01-31')), report(day('2018-02-01'))] },
      {
        on: '2017-10-10',
        change: [changeOf('milestone', 'trial', { dates: { expected: day('2018-02-12') } }, 'scope')],
      },
      {
        on: '2017-10-20',
        change: [changeOf('milestone', 'trial', { dates: { expected: day('2018-02-20') } }, 'scope')],
      },
    )
    const projection = engagement.see()
    expect(statusOf(projection.of('milestone', walk)!, projection, today)).toMatchObject({
      word: 'at-risk',
      since: '2017-10-10',
      reasons: [{ code: 'follows', days: 19 }],
    })
  })
})

test('a chain of milestones that follow each other in a ring is judged all the same', () => {
  const ring = (name: string, before: string) =>
    aMilestone(name, { followsIds: [named(before)], dates: { agreed: day('2018-01-31'), expected: day('2018-02-12') } })
  const found = statusOn(today, ring('walk', 'other'), ring('other', 'walk'), anUpdate('heard', walk))
  expect(found.told.map(([code]) => code)).toEqual(['follows', 'later'])
})
