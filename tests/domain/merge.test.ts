import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/domain/log/canonical.ts'
import { leafOf } from '../../src/domain/log/leaves.ts'
import { baseOf, laidOn, merge, versionTag } from '../../src/domain/log/merge.ts'
import { leavesIn } from '../../src/domain/log/parts.ts'
import type { AnyRecord } from '../../src/domain/records/registry.ts'
import { agencies, engagementWith, of, type TestLog } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, area1, area2, atf, city, day, fbi, lasd, only, usao } from '../support/records.ts'
import { refusalOf, wrong } from '../support/refusals.ts'
import { named, sha256 } from '../support/worlds.ts'

const on = '2017-11-09'
const walk = named('walk')
const runs = (few: number) => ({ numRuns: process.env['FULL'] ? few * 20 : few })
const long = process.env['FULL'] ? 600_000 : 30_000

/** What two coordinators may want of one commitment at the same time, leaf by leaf. */
const wishes: Readonly<Record<string, readonly unknown[]>> = {
  key: [true, false],
  updateEveryDays: [7, 14, null],
  type: ['training', 'other'],
  'title.en': ['Morning walks', 'Evening walks'],
  'title.es': ['Paseos', null],
  'quantity.promised': [3, null],
  'quantity.unit': ['walks', null],
  supportingAgencyIds: [[], [atf], [atf, city]],
  focusAreaIds: [[area1], [area2], [area1, area2], []],
  coreArea: ['technology', null],
}
const wanted = fc
  .uniqueArray(fc.constantFrom(...Object.keys(wishes)), { maxLength: 6 })
  .chain((leaves) =>
    fc.tuple(...leaves.map((leaf) => fc.constantFrom(...wishes[leaf]!).map((value) => [leaf, value] as const))),
  )
  .map((pairs) => new Map(pairs) as unknown as ReadonlyMap<string, never>)

const begun = () =>
  engagementWith({ make: [aCommitment('walk', { supportingAgencyIds: [city], updateEveryDays: 28 })] })

/** Both change what they saw at the same time; the second of them is laid over what the first left. */
function inTurn(first: ReadonlyMap<string, never>, second: ReadonlyMap<string, never>): TestLog {
  const engagement = begun()
  const { tag } = engagement.wanting('coordinator', 'walk', {})
  engagement.does('coordinator', on, { wanted: [{ op: 'change', kind: 'commitment', id: walk, leaves: first, tag }] })
  engagement.does('coordinator-2', on, {
    wanted: [{ op: 'change', kind: 'commitment', id: walk, leaves: second, tag }],
  })
  return engagement
}

test(
  'two who change different leaves are merged, whoever comes first',
  () => {
    fc.assert(
      fc.property(wanted, wanted, (one, all) => {
        const other = new Map([...all].filter(([leaf]) => !one.has(leaf)))
        const [oneFirst, otherFirst] = [inTurn(one, other), inTurn(other, one)].map((each) =>
          canonical(each.get('commitment', 'walk')),
        )
        expect(oneFirst).toBe(otherFirst)
      }),
      runs(100),
    )
  },
  long,
)

test(
  'what two add to and take from one list are merged too, whoever comes first',
  () => {
    const list = fc.subarray([atf, usao, lasd, city]) as fc.Arbitrary<never>
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [first, second] = [new Map([['supportingAgencyIds', one]]), new Map([['supportingAgencyIds', other]])]
        const after = (engagement: TestLog) => engagement.get('commitment', 'walk').supportingAgencyIds
        expect(after(inTurn(first, second))).toEqual(after(inTurn(second, first)))
        const lists: readonly (readonly string[])[] = [one, other]
        // Seen: City. It stays where both kept it; what either added is there.
        for (const agency of [atf, usao, lasd])
          expect(after(inTurn(first, second)).includes(agency)).toBe(lists.some((each) => each.includes(agency)))
        expect(after(inTurn(first, second)).includes(city)).toBe(lists.every((each) => each.includes(city)))
      }),
      runs(60),
    )
  },
  long,
)

test(
  'the same leaf with the same value is one change, with another a conflict that changes nothing',
  () => {
    fc.assert(
      fc.property(wanted, wanted, (one, other) => {
        const engagement = begun()
        const { tag } = engagement.wanting('coordinator', 'walk', {})
        const ask = (leaves: ReadonlyMap<string, never>) => ({
          wanted: [{ op: 'change', kind: 'commitment', id: walk, leaves, tag } as const],
        })
        const base = engagement.get('commitment', 'walk')
        engagement.does('coordinator', on, ask(one))
        const between = engagement.get('commitment', 'walk')
        const why = refusalOf(() => engagement.does('coordinator-2', on, ask(other)))
        const clashes = [...other].filter(([leaf, value]) => {
          const [was, is] = [leafOf(base, leaf) ?? null, leafOf(between, leaf) ?? null]
          return !Array.isArray(is) && canonical(was) !== canonical(is) && canonical(is) !== canonical(value)
        })
        if (clashes.length === 0) {
          expect(why).toBeUndefined()
          const after = engagement.get('commitment', 'walk')
          for (const [leaf, value] of other)
            if (!Array.isArray(value)) expect(leafOf(after, leaf) ?? null).toEqual(value)
          return
        }
        expect(
          why?.kind === 'conflict' && why.conflicts.map(({ field, yours, theirs }) => [field, yours, theirs]),
        ).toEqual(clashes.map(([leaf, value]) => [leaf, value, leafOf(between, leaf) ?? null]))
        expect(engagement.get('commitment', 'walk')).toEqual(between)
      }),
      runs(100),
    )
  },
  long,
)

describe('members that a writer cannot see', () => {
  const resting = () =>
    engagementWith({
      make: [
        aCommitment('open'),
        aCommitment('other'),
        aCommitment('secret', only(fbi, atf)),
        aMilestone('walk', { restsOnIds: [named('open'), named('secret')] }),
      ],
    })
  const rests = (engagement: TestLog, viewer = of('FBI')) => engagement.get('milestone', 'walk', viewer).restsOnIds

  test.each([
    [[], []],
    [['open'], ['open']],
    [['other'], ['other']],
    [
      ['open', 'other'],
      ['open', 'other'],
    ],
  ])('survive whatever the writer makes of the list: %j', (wish, left) => {
    const engagement = resting()
    engagement.changes('coordinator', on, 'walk', { restsOnIds: wish.map(named) })
    expect(rests(engagement, of('USAO'))).toEqual(left.map(named).sort())
    expect(rests(engagement)).toEqual([...left, 'secret'].map(named).sort())
  })

  test('are logged by nobody who did not touch them', () => {
    const engagement = resting()
    engagement.changes('coordinator', on, 'walk', { restsOnIds: [] })
    expect(JSON.stringify(engagement.entries.at(-1))).not.toContain(named('secret'))
  })

  test('added by one who cannot see them they are refused, and by one who can they stay', () => {
    const engagement = resting()
    expect(wrong(() => engagement.changes('coordinator', on, 'walk', { restsOnIds: [named('secret')] }))).toEqual([
      'restsOnIds',
    ])
  })
})

describe('the base of a write', () => {
  test('is the newest state that this class saw under its tag, though only something it refers to changed since', () => {
    const engagement = engagementWith({
      make: [aCommitment('cards', only(usao, fbi)), aMilestone('walk', { restsOnIds: [named('cards')] })],
    })
    const sight = engagement.sight(of('LASD'))
    const history = engagement.log.history(walk)!
    const before = sight.current().get(walk)!
    engagement.changes('coordinator', on, 'walk', { key: true })
    const after = sight.current().get(walk)!
    for (const seen of [before, after]) expect(baseOf(sha256, sight, history, versionTag(sha256, seen))).toEqual(seen)
    expect(baseOf(sha256, sight, history, 'unknown')).toBeUndefined()
    // A state that only another class saw is no base for this one.
    const others = engagement.sight(of('FBI')).current().get(walk)!
    expect(baseOf(sha256, sight, history, versionTag(sha256, others))).toBeUndefined()
  })

  test('a tag names content: the same state has the same tag, another has another, for every class', () => {
    const engagement = begun()
    const tagOf = (viewer = agencies) => versionTag(sha256, engagement.see(viewer).get(walk)!)
    const first = tagOf()
    expect([tagOf(of('FBI')), first.length]).toEqual([first, 32])
    const entry = engagement.changes('coordinator', on, 'walk', { key: true })
    expect(tagOf()).not.toBe(first)
    engagement.undoes('coordinator', on, entry.id)
    expect(tagOf()).toBe(first)
  })
})

test('a merge says what is to be logged, and laid on the record gives what was wanted', () => {
  const engagement = engagementWith({ make: [aCommitment('walk', { supportingAgencyIds: [atf, city] })] })
  const record: AnyRecord = engagement.get('commitment', 'walk')
  const wish = leavesIn('commitment', {
    title: { en: 'Evening walks', es: 'Paseos' },
    supportingAgencyIds: [usao, atf],
    dates: { agreed: day('2018-04-01') },
    key: false,
  })
  const { changes, conflicts } = merge(record, record, wish)
  expect([conflicts, [...changes.set.keys()].sort(), [...changes.add], [...changes.remove]]).toEqual([
    [],
    ['dates.agreed', 'title.es'],
    [['supportingAgencyIds', [usao]]],
    [['supportingAgencyIds', [city]]],
  ])
  expect(laidOn(record, changes)).toMatchObject({
    title: { en: 'Evening walks', es: 'Paseos' },
    supportingAgencyIds: [atf, usao].sort(),
    dates: { agreed: day('2018-04-01'), expected: day('2018-03-01') },
  })
  const taken = merge(laidOn(record, changes), laidOn(record, changes), new Map([['title.es', null]])).changes
  expect(laidOn(laidOn(record, changes), taken)).toMatchObject({ title: { en: 'Evening walks' } })
  expect(leafOf(laidOn(laidOn(record, changes), taken), 'title.es')).toBeUndefined()
  expect(() => merge(record, record, new Map([['titel.en', 'x']]))).toThrow('A commitment has no leaf titel.en.')
})
