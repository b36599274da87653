import { describe, expect, test } from 'vitest'
import { stages, type Commitment, type Stage } from '../../src/domain/records/commitment.ts'
import {
  answersDelivery,
  awaitsConfirmation,
  confirmingAgencyOf,
  hasEnded,
  hasRunOut,
  isAffirmed,
  isConfirmed,
  isContinuing,
  isInPlace,
  isSettled,
  mayFollow,
} from '../../src/domain/rules/stages.ts'
import { engagementWith, today } from '../support/engagementWith.ts'
import { aCommitment, atf, city, day, fbi, lasd, period } from '../support/records.ts'

/** Row: from. Column: to. `x`: allowed; staying where it is always is. */
const allowed: Readonly<Record<Stage, string>> = {
  //            promised under-way delivered confirmed kept-up returned lapsed withdrawn
  promised: '   x        x         x         .         .       .        x      x',
  'under-way': '.        x         x         .         .       .        x      x',
  delivered: '  .        .         x         x         .       x        .      x',
  confirmed: '  .        .         .         x         x       .        x      x',
  'kept-up': '  .        .         .         .         x       .        x      x',
  returned: '   .        x         x         .         .       x        x      x',
  lapsed: '     .        x         .         .         .       .        x      .',
  withdrawn: '  .        x         .         .         .       .        .      x',
}

test.each(
  stages.flatMap((from) =>
    stages.map((to, column) => [from, to, allowed[from].split(/\s+/).filter(Boolean)[column] === 'x'] as const),
  ),
)('%s → %s: %s', (from, to, may) => {
  expect(mayFollow(from, to)).toBe(may)
})

const commitmentWith = (over: Record<string, unknown>): Commitment =>
  engagementWith({ make: [aCommitment('walk', over)] }).get('commitment', 'walk')

test.each([
  ['promised', false, false, false],
  ['under-way', false, false, false],
  ['delivered', true, false, false],
  ['confirmed', false, true, false],
  ['kept-up', false, true, false],
  ['returned', false, false, false],
  ['lapsed', false, false, true],
  ['withdrawn', false, false, true],
] as const)('%s: awaits confirmation %s, is confirmed %s, has ended %s', (stage, awaits, confirmed, ended) => {
  const once = commitmentWith({ stage })
  const continuing = commitmentWith({ stage, term: 'continuing', inPlace: { since: day('2016-01-01') } })
  expect([awaitsConfirmation(once), isConfirmed(once), hasEnded(once)]).toEqual([awaits, confirmed, ended])
  expect([isSettled(once, today), isSettled(continuing, today)]).toEqual([confirmed || ended, ended])
  expect([isContinuing(once), isContinuing(continuing)]).toEqual([false, true])
})

describe('a continuing commitment', () => {
  const kept = (since: unknown, until: unknown = null, more = {}) =>
    commitmentWith({ term: 'continuing', stage: 'kept-up', inPlace: { since, until }, ...more })

  test.each([
    [null, false],
    [day('2017-11-09'), true],
    [day('2017-11-10'), false],
    [period('2017-11-01', 'month'), true],
    [period('2017-12-01', 'season'), false],
  ])('is in place since %j: %s', (since, inPlace) => {
    expect(isInPlace(kept(since), today)).toBe(inPlace)
    expect(isInPlace(kept(since, null, { term: 'once' }), today)).toBe(false)
  })

  test.each([
    [null, false],
    [day('2017-11-08'), true],
    [day('2017-11-09'), false],
    [period('2017-11-01', 'month'), false],
    [period('2017-10-01', 'month'), true],
  ])('has run out on %j: %s', (until, over) => {
    expect(hasRunOut(kept(day('2016-01-01'), until), today)).toBe(over)
    expect(isSettled(kept(day('2016-01-01'), until), today)).toBe(over)
    expect(isSettled(kept(day('2016-01-01'), until, { stage: 'under-way' }), today)).toBe(false)
    expect(hasRunOut(kept(day('2016-01-01'), until, { term: 'once' }), today)).toBe(false)
  })
})

test.each([
  [{}, lasd],
  [{ confirmingAgencyId: city }, city],
  [{ confirmingAgencyId: city, receivingAgencyId: null }, city],
  [{ receivingAgencyId: null }, null],
  // No agency confirms its own.
  [{ confirmingAgencyId: fbi }, null],
  [{ receivingAgencyId: fbi }, null],
  [{ receivingAgencyId: atf, supportingAgencyIds: [atf] }, null],
])('who confirms %j', (over, agency) => {
  expect(confirmingAgencyOf(commitmentWith(over))).toBe(agency)
})

test.each([
  [null, true, lasd],
  [day('2017-11-08'), true, lasd],
  [day('2017-11-09'), false, fbi],
  [day('2017-11-10'), false, fbi],
])('a delivery to be affirmed by %j is affirmed: %s', (affirmBy, affirmed, agency) => {
  const delivered = commitmentWith({ stage: 'delivered', dates: { delivered: day('2017-11-02') }, affirmBy })
  expect([isAffirmed(delivered, today), answersDelivery(delivered, today)]).toEqual([affirmed, agency])
})
