import { describe, expect, test } from 'vitest'
import type { Part } from '../../src/domain/log/entry.ts'
import { entrySeen, historyOf } from '../../src/domain/log/seen.ts'
import { admits } from '../../src/domain/rules/sight.ts'
import {
  agencies,
  anyone,
  changeOf,
  engagementWith,
  of,
  partners,
  today,
  type TestLog,
} from '../support/engagementWith.ts'
import {
  aBriefing,
  aCommitment,
  aMeasure,
  aMilestone,
  aPost,
  aRisk,
  atf,
  day,
  fbi,
  lasd,
  only,
  usao,
} from '../support/records.ts'
import { named } from '../support/worlds.ts'

/** Rules 5 to 10 of `rules/sight.ts`: reasons, references, leaves, labels that cannot be read. */

const walk = named('walk')
const sees = (engagement: TestLog, name: string, viewer = agencies, on?: string) =>
  engagement.see(viewer, on).get(named(name)) !== undefined

test('rule 5: a reason has a label of its own, agencies whatever the record’s; a cause follows the record', () => {
  const engagement = engagementWith({ make: [aCommitment('walk', { audience: 'public' })] })
  const moved = engagement.changes(
    'fbi-lead',
    '2017-10-01',
    'walk',
    { dates: { expected: day('2018-04-01') } },
    { cause: 'legal', reason: 'A reading is late.' },
  )
  const reason = JSON.parse(engagement.entries.at(-1)!.parts[0]!.body) as Extract<Part, { part: 'reason' }>
  expect(reason).toEqual({ part: 'reason', text: 'A reading is late.', audience: 'agencies' })
  expect([agencies, of('ATF'), partners, anyone].map((viewer) => admits(reason, viewer))).toEqual([
    true,
    true,
    false,
    false,
  ])
  const seen = entrySeen(engagement.sight(anyone), engagement.log.seqOf(moved.id)!)
  expect(seen?.changes[0]?.cause).toBe('legal')
  expect(JSON.stringify(seen)).not.toContain('A reading is late')
})

describe('rule 6: a reference to what is hidden is dropped from lists and null when single', () => {
  const engagement = engagementWith({
    make: [
      aCommitment('open'),
      aCommitment('secret', only(fbi, usao)),
      aMilestone('walk', { restsOnIds: [named('open'), named('secret')] }),
      aCommitment('lost', { postId: named('never made'), supportingAgencyIds: [atf, named('no agency')] }),
      aRisk('risk', { subjectId: named('secret') }),
    ],
  })
  test('in lists and alone', () => {
    expect(engagement.get('milestone', 'walk', of('ATF')).restsOnIds).toEqual([named('open')])
    expect([...engagement.get('milestone', 'walk', of('FBI')).restsOnIds].sort()).toEqual(
      [named('open'), named('secret')].sort(),
    )
    expect(engagement.get('commitment', 'lost')).toMatchObject({ postId: null, supportingAgencyIds: [atf] })
  })

  test('what hangs on the hidden is hidden itself, rather than hanging on nothing', () => {
    expect(sees(engagement, 'risk', of('ATF'))).toBe(false)
  })

  test('what was hidden then is not shown in the past through a list', () => {
    const later = engagementWith(
      { make: [aCommitment('secret', only(fbi, usao)), aMilestone('walk', { restsOnIds: [named('secret')] })] },
      { on: '2017-10-01', change: [changeOf('commitment', 'secret', { audience: 'agencies' })] },
    )
    const rests = (on: string) => later.see(of('ATF'), on).of('milestone', walk)?.restsOnIds
    expect([rests('2017-09-15'), rests('2017-10-15')]).toEqual([[], [named('secret')]])
  })
})

describe('rule 7: holders and contact details are for agencies, and partners learn agencies, not persons', () => {
  const holders = [{ name: 'A. Sample', from: day('2016-01-01'), until: null }]
  const over = { audience: 'public', holders, telephone: '555-0100', mail: 'desk@fbi.example' }
  const engagement = engagementWith({ make: [aPost('desk', over), aCommitment('walk', { audience: 'partners' })] })
  test('a post', () => {
    expect(engagement.get('post', 'desk', of('ATF'))).toMatchObject({
      holders,
      telephone: '555-0100',
      mail: 'desk@fbi.example',
    })
    for (const viewer of [partners, anyone])
      expect(engagement.get('post', 'desk', viewer)).toMatchObject({
        title: 'FBI second contact',
        holders: [],
        telephone: null,
        mail: null,
      })
    expect(
      historyOf(engagement.sight(partners), named('desk'))[0]?.entry.changes[0]?.leaves.map(({ leaf }) => leaf),
    ).not.toContain('mail')
  })

  test('why a delivery was returned, and what the coordinator keeps of asking, are not for partners', () => {
    const followUp = { chasedOn: day('2017-11-06'), notBefore: day('2017-12-01'), because: 'They answer on Fridays.' }
    const returned = { on: day('2017-10-30'), because: 'A number differs.' }
    const kept = engagementWith({ make: [aCommitment('walk', { audience: 'partners', returned, followUp })] })
    expect(kept.get('commitment', 'walk')).toMatchObject({ returned, followUp })
    expect(kept.get('commitment', 'walk', partners)).toMatchObject({
      returned: { on: day('2017-10-30'), because: null },
      followUp: { chasedOn: null, notBefore: null, because: null },
    })
  })

  test('who acted', () => {
    engagement.changes('coordinator', '2017-10-01', 'walk', { key: true })
    expect(historyOf(engagement.sight(partners), walk).at(-1)?.entry.who).toEqual({ agencyId: usao })
    expect(historyOf(engagement.sight(of('ATF')), walk).at(-1)?.entry.who).toMatchObject({
      account: 'coordinator',
      role: 'coordinator',
    })
  })
})

describe('rule 8: no role has a wildcard over restricted, and a label that cannot be read is restricted to nobody', () => {
  test('not even who made it, nor an administrator', () => {
    const engagement = engagementWith({
      make: [aCommitment('secret', only(fbi)), aCommitment('odd'), aCommitment('nobody', { audience: 'restricted' })],
    })
    const id = named('odd')
    engagement.append('coordinator', today, 'narrow', [
      { part: 'change', kind: 'commitment', id, set: { audience: 'everyone' } },
    ])
    for (const viewer of [agencies, of('USAO'), of('LASD'), partners, anyone])
      expect(['secret', 'odd', 'nobody'].map((name) => sees(engagement, name, viewer))).toEqual([false, false, false])
    expect(['secret', 'odd'].map((name) => sees(engagement, name, of('FBI')))).toEqual([true, false])
  })
})

test('rule 9: what a write breaks out of the writer’s sight is tolerated by the fold, and shown to those who see it', () => {
  // FBI and USAO rest a hidden milestone on a commitment; LASD's official cannot know, and the coordinator removes it.
  const engagement = engagementWith({
    make: [aCommitment('cards'), aMilestone('walk', { ...only(fbi, lasd), restsOnIds: [named('cards')] })],
  })
  engagement.changes('coordinator', '2017-10-01', 'cards', { removed: true })
  expect(engagement.get('milestone', 'walk', of('FBI')).restsOnIds).toEqual([])
  expect(engagement.see(of('FBI'), '2017-09-15').of('milestone', walk)?.restsOnIds).toEqual([named('cards')])
})

test('rule 10: an issued briefing keeps its figures although a source was narrowed later', () => {
  const figures = [{ name: 'homicides 2014', value: '25' }]
  const engagement = engagementWith(
    {
      make: [
        aMeasure('measure', { audience: 'partners' }),
        aBriefing('briefing', { figures, edition: 1, checkCode: 'K7Q2' }),
      ],
    },
    { on: '2017-10-01', change: [changeOf('measure', 'measure', only(fbi, usao))] },
  )
  expect(sees(engagement, 'measure', partners)).toBe(false)
  expect(engagement.get('briefing', 'briefing', partners)).toMatchObject({ figures, edition: 1, checkCode: 'K7Q2' })
})
