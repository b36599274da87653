import { describe, expect, test } from 'vitest'
import { readEntry } from '../../src/domain/log/chain.ts'
import { foundingId, type FoundingAct } from '../../src/domain/log/founding.ts'
import { idPattern } from '../../src/domain/records/id.ts'
import { engagementWith, TestLog } from '../support/engagementWith.ts'
import { aCommitment, area1, area2, atf, city, day, usao } from '../support/records.ts'
import { founding, foundingLoad, named, sha256 } from '../support/worlds.ts'

const actor = { account: 'founding', role: 'administrator', agencyId: null, postId: null } as const
const act = (over: Partial<FoundingAct>): FoundingAct => ({
  name: 'act',
  at: '2017-10-01T20:00:00.000Z',
  actor,
  ...over,
})
const load = (...acts: readonly FoundingAct[]) => new TestLog([...founding, ...acts])
const change = (body: Record<string, unknown>) => [{ kind: 'commitment' as const, name: 'walk', body }]

test('a founding load may count from the past, and only before the first ordinary entry', () => {
  const engagement = engagementWith({ on: '2015-10-01', make: [aCommitment('walk')] })
  expect(engagement.log.founded).toBe(false)
  engagement.changes('coordinator', '2017-11-09', 'walk', { key: true })
  expect(engagement.log.founded).toBe(true)
})

test('the same acts make the same ids on every machine, whatever their salts', () => {
  const [one, other] = [foundingLoad(), foundingLoad()].map((entries) =>
    entries.map(({ id, account, key }) => [id, account, key]),
  )
  expect(one).toEqual(other)
  expect(foundingId(sha256, 'agency FBI')).toMatch(idPattern)
  expect(foundingId(sha256, 'agency FBI')).toBe(named('agency FBI'))
})

test('sets are kept in one order, whatever order they are given in, when made and when changed', () => {
  const engagement = load(
    act({
      name: 'one',
      make: [aCommitment('walk', { supportingAgencyIds: [usao, atf, city, atf], focusAreaIds: [area2, area1] })],
    }),
    act({ name: 'two', change: change({ focusAreaIds: [area2, area1, area2] }) }),
  )
  expect(engagement.get('commitment', 'walk').supportingAgencyIds).toEqual([atf, city, usao].sort())
  expect(engagement.get('commitment', 'walk').focusAreaIds).toEqual([area1, area2].sort())
})

test('a null takes an optional leaf away', () => {
  const engagement = load(
    act({ name: 'one', make: [aCommitment('walk', { title: { en: 'Walks', es: 'Paseos' } })] }),
    act({ name: 'two', change: change({ title: { es: null } }) }),
  )
  expect(engagement.get('commitment', 'walk').title).toEqual({ en: 'Walks' })
})

describe('what is wrong is told with the act and the leaf, and nothing is guessed', () => {
  const made = act({ name: 'one', make: [aCommitment('walk')] })
  test.each<[string, readonly FoundingAct[], string]>([
    [
      'a leaf that is none',
      [act({ make: [aCommitment('walk', { titel: { en: 'x' } })] })],
      'Founding act "act", commitment "walk": there is no leaf titel.en.',
    ],
    [
      'a value that does not fit',
      [act({ make: [aCommitment('walk', { stage: 'done' })] })],
      'Founding act "act", commitment "walk", stage: ',
    ],
    [
      'a leaf that is missing',
      [act({ make: [{ kind: 'commitment', name: 'walk', body: {} }] })],
      'Founding act "act", commitment "walk", title.en: ',
    ],
    [
      'a change to a leaf that is none',
      [made, act({ change: change({ titel: { en: 'x' } }) })],
      'Founding act "act", commitment "walk": there is no leaf titel.en.',
    ],
    [
      'a change to what does not fit',
      [made, act({ change: change({ dates: { agreed: { on: '2017-02-30', precision: 'day' } } }) })],
      'Founding act "act", commitment "walk", dates.agreed: That date does not exist: 2017-02-30.',
    ],
    [
      'a change that takes away what must be',
      [made, act({ change: change({ title: { en: null } }) })],
      'Founding act "act", commitment "walk", title.en: ',
    ],
    [
      'a change of what was never made',
      [act({ change: change({ key: true }) })],
      'Founding act "act" changes commitment "walk" before it was made.',
    ],
    [
      'a change of what is of another kind',
      [made, act({ change: [{ kind: 'milestone', name: 'walk', body: { key: true } }] })],
      'Founding act "act" changes milestone "walk" before it was made.',
    ],
    [
      'a record made twice',
      [made, act({ make: [aCommitment('walk')] })],
      'Founding act "act" makes commitment "walk" a second time.',
    ],
    [
      'an act before the one ahead of it',
      [act({ at: '2015-09-28T18:59:59.999Z' })],
      'Founding act "act" counts from 2015-09-28T18:59:59.999Z, before the act ahead of it (2015-09-28T19:00:00.000Z).',
    ],
    [
      'an act of no instant',
      [act({ at: 'yesterday' })],
      'Founding act "act" counts from yesterday, before the act ahead of it',
    ],
  ])('%s', (_name, acts, message) => {
    expect(() => load(...acts)).toThrow(message)
  })
})

test('texts are parts of their own, and reasons are for agencies', () => {
  const engagement = load(
    act({ make: [aCommitment('walk', { dates: { agreed: day('2018-03-01') } })], reason: 'Told at the summit.' }),
  )
  expect(readEntry(engagement.entries.at(-1)!).parts).toEqual([
    { part: 'reason', text: 'Told at the summit.', audience: 'agencies' },
    expect.objectContaining({ part: 'change', kind: 'commitment', id: named('walk') }),
    { part: 'text', kind: 'commitment', id: named('walk'), leaf: 'title.en', text: 'Evening walks' },
  ])
})
