import { describe, expect, test } from 'vitest'
import { entrySeen, historyOf } from '../../src/domain/log/seen.ts'
import * as sight from '../../src/domain/rules/sight.ts'
import { testCases } from '../support/cases.ts'
import { agencies, anyone, changeOf, engagementWith, of, partners, type TestLog } from '../support/engagementWith.ts'
import {
  aCommitment,
  aMeasure,
  anObservation,
  anUpdate,
  aProof,
  aRelease,
  aRequest,
  aRisk,
  aSetAside,
  atf,
  fbi,
  only,
  usao,
  type Made,
} from '../support/records.ts'
import { named, people } from '../support/worlds.ts'
import { sightCases } from './sightCases.ts'

testCases(sightCases(sight))

const walk = named('walk')
const sees = (engagement: TestLog, name: string, viewer = agencies, on?: string) =>
  engagement.see(viewer, on).get(named(name)) !== undefined

test('rule 1: a class is (highest audience, agency): two persons of one agency see the same, whatever their role', () => {
  const classOf = (name: string) => sight.viewerName(sight.viewerClass(people[name]!))
  expect(classOf('coordinator')).toBe(classOf('coordinator-2'))
  expect(
    new Set(['coordinator', 'official', 'fbi-lead', 'atf-lead', 'partner', 'administrator'].map(classOf)).size,
  ).toBe(6)
})

describe('rule 2: what hangs on a record is seen no more widely than the record', () => {
  const hanging: readonly ((subject: string, over: Record<string, unknown>) => Made)[] = [
    (subject, over) => anUpdate('hanging', subject, over),
    (subject, over) => aProof('hanging', subject, over),
    (subject, over) => aRequest('hanging', subject, over),
    (subject, over) => aSetAside('hanging', subject, over),
    (subject, over) => aRisk('hanging', { subjectId: subject, ...over }),
    (subject, over) => aRelease('hanging', subject, { to: 'public', ...over }),
  ]
  test.each(hanging)('%#', (make) => {
    const under = (subject: Record<string, unknown>, own: Record<string, unknown>) => {
      const engagement = engagementWith({ make: [aCommitment('walk', subject), make(walk, own)] })
      return [of('FBI'), of('ATF'), partners].map((viewer) => sees(engagement, 'hanging', viewer))
    }
    expect(under({ audience: 'partners' }, { audience: 'partners' })).toEqual([true, true, true])
    expect(under({ audience: 'agencies' }, { audience: 'partners' })).toEqual([true, true, false])
    expect(under({ audience: 'partners' }, { audience: 'agencies' })).toEqual([true, true, false])
    expect(under(only(fbi, usao), { audience: 'partners' })).toEqual([true, false, false])
    expect(under({ audience: 'partners' }, only(fbi, usao))).toEqual([true, false, false])
    // Two restricted labels leave the agencies named by both.
    expect(under(only(fbi, usao), only(atf, usao))).toEqual([false, false, false])
  })

  test('an observation hangs on its measure, and what hangs on a hanging record on both', () => {
    const engagement = engagementWith({
      make: [
        aMeasure('measure', only(fbi, usao)),
        anObservation('figure', named('measure'), { audience: 'public' }),
        aCommitment('walk', only(fbi, usao)),
        anUpdate('said', walk, { audience: 'partners' }),
        aRelease('release', named('said'), { to: 'public', audience: 'partners' }),
      ],
    })
    for (const name of ['figure', 'said', 'release'])
      expect([of('FBI'), of('ATF'), anyone].map((viewer) => sees(engagement, name, viewer))).toEqual([
        true,
        false,
        false,
      ])
  })

  test('what hangs on a removed record, or on one that never was, is seen by nobody', () => {
    const engagement = engagementWith(
      { make: [aCommitment('walk'), anUpdate('said', walk), anUpdate('lost', named('never made'))] },
      { on: '2017-10-01', change: [changeOf('commitment', 'walk', { removed: true })] },
    )
    expect([sees(engagement, 'said'), sees(engagement, 'lost')]).toEqual([false, false])
    expect([
      sees(engagement, 'walk', agencies, '2017-09-15'),
      sees(engagement, 'said', agencies, '2017-09-15'),
    ]).toEqual([true, true])
  })
})

describe('rule 3: a past state is visible if the label now and the label then admit', () => {
  const acts = (from: Record<string, unknown>, to: Record<string, unknown>) =>
    engagementWith(
      { make: [aCommitment('walk', from)] },
      { on: '2017-10-01', change: [changeOf('commitment', 'walk', to)] },
    )
  test.each([
    ['always open', { audience: 'partners' }, { key: true }, true, true],
    ['narrowed since', { audience: 'partners' }, { audience: 'agencies' }, false, false],
    ['released since', { audience: 'agencies' }, { audience: 'partners' }, false, true],
    ['never open', { audience: 'agencies' }, { key: true }, false, false],
  ])('%s', (_name, from, to, then, now) => {
    const engagement = acts(from, to)
    expect([sees(engagement, 'walk', partners, '2017-09-15'), sees(engagement, 'walk', partners)]).toEqual([then, now])
  })

  test('a subject narrowed later takes the past of what hangs on it along', () => {
    const engagement = engagementWith(
      { make: [aCommitment('walk', { audience: 'partners' }), anUpdate('said', walk, { audience: 'partners' })] },
      { on: '2017-10-01', change: [changeOf('commitment', 'walk', only(fbi, usao))] },
    )
    expect([partners, of('ATF'), of('FBI')].map((viewer) => sees(engagement, 'said', viewer, '2017-09-15'))).toEqual([
      false,
      false,
      true,
    ])
    expect(historyOf(engagement.sight(partners), named('said'))).toEqual([])
  })

  test('what was removed stays in its past, for those its last label admits', () => {
    const engagement = acts({ audience: 'partners' }, { removed: true })
    expect([sees(engagement, 'walk', partners), sees(engagement, 'walk', partners, '2017-09-15')]).toEqual([
      false,
      true,
    ])
  })
})

describe('rule 4: an entry shows a from only if the state before was visible, a to only if the state after is', () => {
  const engagement = engagementWith({ make: [aCommitment('walk', { audience: 'agencies' })] })
  engagement.changes('coordinator', '2017-10-01', 'walk', { title: { en: 'Hidden title' } })
  const released = engagement.changes('coordinator', '2017-10-02', 'walk', { audience: 'partners', key: true })
  engagement.changes('coordinator', '2017-10-03', 'walk', { title: { en: 'Shown title' } })
  const told = (viewer = partners) =>
    historyOf(engagement.sight(viewer), walk).map(({ entry }) =>
      entry.changes.map(({ came, leaves }) => [came, leaves.length, leaves.some((leaf) => 'from' in leaf)]),
    )

  test('hidden before and visible after reads as added, with no from', () => {
    expect(told()).toEqual([[['added', expect.any(Number), false]], [[undefined, 1, true]]])
    const seen = entrySeen(engagement.sight(partners), engagement.log.seqOf(released.id)!)!
    expect(seen.changes[0]!.leaves.find(({ leaf }) => leaf === 'title.en')).toEqual({
      leaf: 'title.en',
      to: 'Hidden title',
    })
    expect(JSON.stringify(historyOf(engagement.sight(partners), walk))).not.toContain('"agencies"')
  })

  test('who saw both is told both', () => {
    expect(told(agencies)).toEqual([
      [['added', expect.any(Number), false]],
      [[undefined, 1, true]],
      [[undefined, 2, true]],
      [[undefined, 1, true]],
    ])
  })

  test('visible before and hidden after reads as nothing, and takes the history along', () => {
    engagement.changes('coordinator', '2017-10-04', 'walk', { audience: 'agencies' })
    expect(told()).toEqual([])
  })

  test('narrowed and released again, the time between is not told, nor that there was one', () => {
    const between = engagementWith(
      { make: [aCommitment('walk', { audience: 'partners' })] },
      { on: '2017-10-01', change: [changeOf('commitment', 'walk', { audience: 'agencies' })] },
      { on: '2017-10-02', change: [changeOf('commitment', 'walk', { title: { en: 'Hidden title' } })] },
      {
        on: '2017-10-03',
        change: [changeOf('commitment', 'walk', { audience: 'partners', title: { en: 'Shown title' } })],
      },
    )
    const came = historyOf(between.sight(partners), walk).map(({ entry }) => entry.changes.map((change) => change.came))
    expect(came).toEqual([['added'], ['added']])
    expect(JSON.stringify(historyOf(between.sight(partners), walk))).not.toContain('Hidden title')
  })

  test('an undoing does not name the entry it undid to those who did not see that', () => {
    const hidden = engagementWith({ make: [aCommitment('walk')] })
    const keyed = hidden.changes('coordinator', '2017-10-01', 'walk', { key: true, updateEveryDays: 7 })
    hidden.changes('coordinator', '2017-10-02', 'walk', { audience: 'partners' })
    hidden.undoes('coordinator', '2017-10-03', keyed.id)
    const undoes = (viewer = partners) => historyOf(hidden.sight(viewer), walk).at(-1)!.entry.undoes
    expect([undoes(), undoes(agencies)]).toEqual([undefined, keyed.id])
  })

  test('a history stands in the order things were done, a sealing among them', () => {
    const sealed = engagementWith()
    const made = sealed.makes('coordinator', '2017-10-01', aCommitment('walk', { title: { en: 'Jane Sample' } }))
    sealed.seals('coordinator', '2017-10-02', made.id, walk, 'title.en')
    sealed.changes('coordinator', '2017-10-03', 'walk', { title: { en: 'Evening walks' } })
    expect(historyOf(sealed.sight(), walk).map(({ entry }) => entry.verb)).toEqual(['create', 'seal', 'change'])
  })

  test('removed reads as gone', () => {
    const other = engagementWith(
      { make: [aCommitment('walk')] },
      { change: [changeOf('commitment', 'walk', { removed: true })] },
    )
    expect(historyOf(other.sight(), walk).at(-1)?.entry.changes).toEqual([
      { kind: 'commitment', id: walk, came: 'gone', leaves: [] },
    ])
    expect(historyOf(other.sight(partners), walk)).toEqual([])
  })

  test('an entry of which nothing shows does not exist', () => {
    const hidden = engagementWith({ make: [aCommitment('walk', only(fbi, usao))] })
    expect(entrySeen(hidden.sight(of('ATF')), hidden.log.seq)).toBeUndefined()
  })
})
