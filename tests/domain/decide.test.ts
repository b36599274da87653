import { describe, expect, test } from 'vitest'
import { readEntry } from '../../src/domain/log/chain.ts'
import { leavesIn } from '../../src/domain/log/parts.ts'
import { decide, type Proposal } from '../../src/domain/rules/decide.ts'
import { engagementWith, person, type TestLog } from '../support/engagementWith.ts'
import {
  aCommitment,
  aMilestone,
  anUpdate,
  aProof,
  aRequest,
  aRisk,
  aSetAside,
  atf,
  city,
  day,
  fbi,
  only,
  usao,
} from '../support/records.ts'
import { asked, refusalOf, wrong } from '../support/refusals.ts'
import { named, sha256 } from '../support/worlds.ts'

/** What a proposal comes to, or why it is refused. */

const walk = named('walk')
const on = '2017-11-09'

describe('a date', () => {
  const begun = () => engagementWith({ make: [aCommitment('walk'), aCommitment('other')] })
  const later = { dates: { expected: day('2018-04-01') } }

  test('moves only with a cause and one line of reason, and is not taken away', () => {
    const engagement = begun()
    expect(wrong(() => engagement.changes('fbi-lead', on, 'walk', later))).toEqual(['cause', 'reason'])
    expect(wrong(() => engagement.changes('fbi-lead', on, 'walk', later, { cause: 'legal' }))).toEqual(['reason'])
    expect(wrong(() => engagement.changes('fbi-lead', on, 'walk', later, { reason: 'A reading is late.' }))).toEqual([
      'cause',
    ])
    const why = { cause: 'legal', reason: 'A reading is late.' } as const
    expect(wrong(() => engagement.changes('fbi-lead', on, 'walk', { dates: { expected: null } }, why))).toEqual([
      'dates.expected',
    ])
    expect(engagement.changes('fbi-lead', on, 'walk', later, why).verb).toBe('expect-date')
  })

  test('given with an update it moves in the same entry, by the same rule', () => {
    const engagement = begun()
    const said = asked(anUpdate('said', walk, { willHold: 'no', expected: day('2018-04-01') }))
    const seen = engagement.wanting('fbi-lead', 'walk', {}).tag
    const wanted = (subjectTag: string | null): Proposal['wanted'] => [
      { op: 'create', kind: 'update', id: named('said'), leaves: leavesIn('update', said.body), subjectTag },
    ]
    const why = { cause: 'legal', reason: 'A reading is late.' } as const
    expect(wrong(() => engagement.does('fbi-lead', on, { wanted: wanted(null), ...why }))).toEqual(['base-needed'])
    expect(wrong(() => engagement.does('fbi-lead', on, { wanted: wanted(seen) }))).toEqual(['cause', 'reason'])
    const before = engagement.log.seq
    engagement.does('fbi-lead', on, { wanted: wanted(seen), ...why })
    expect(engagement.log.seq).toBe(before + 1)
    expect(engagement.get('commitment', 'walk').dates.expected).toEqual(day('2018-04-01'))
    expect(engagement.get('update', 'said').expected).toEqual(day('2018-04-01'))
  })

  describe('corrected', () => {
    const typo = (engagement: TestLog) =>
      engagement.changes(
        'fbi-lead',
        on,
        'walk',
        { dates: { expected: day('2081-04-01') } },
        { cause: 'legal', reason: 'A reading.' },
      ).id

    test('needs a reason, and no cause', () => {
      const engagement = begun()
      const corrects = typo(engagement)
      expect(wrong(() => engagement.changes('fbi-lead', on, 'walk', later, { corrects }))).toEqual(['reason'])
      expect(engagement.changes('fbi-lead', on, 'walk', later, { corrects, reason: 'Year typed wrongly.' }).verb).toBe(
        'correct',
      )
    })

    test('is no way to move another date without its cause', () => {
      const engagement = begun()
      const corrects = typo(engagement)
      const why = { corrects, reason: 'Year typed wrongly.' }
      expect(wrong(() => engagement.changes('fbi-lead', on, 'other', later, why))).toEqual(['cause'])
      const keyed = engagement.changes('coordinator', on, 'walk', { key: true }).id
      expect(
        wrong(() => engagement.changes('coordinator', on, 'walk', later, { corrects: keyed, reason: 'Typed.' })),
      ).toEqual(['cause'])
    })

    test('is no way to move a date that was moved again since', () => {
      const engagement = begun()
      const corrects = typo(engagement)
      engagement.changes(
        'coordinator',
        on,
        'walk',
        { dates: { expected: day('2018-05-01') } },
        { cause: 'scope', reason: 'More.' },
      )
      expect(
        wrong(() => engagement.changes('fbi-lead', on, 'walk', later, { corrects, reason: 'Year typed wrongly.' })),
      ).toEqual(['cause'])
    })

    test('is for whoever made the entry, and what is hidden is missing', () => {
      const engagement = begun()
      const corrects = typo(engagement)
      expect(wrong(() => engagement.changes('official', on, 'walk', later, { corrects, reason: 'Typed.' }))).toEqual([
        'corrects',
      ])
      expect(
        wrong(() => engagement.changes('fbi-lead', on, 'walk', later, { corrects: '000000000000', reason: 'Typed.' })),
      ).toEqual(['missing'])
    })
  })
})

describe('a merge', () => {
  test('a base that is not sent, unknown, or never seen by this class', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    const tagged = (tag: string | null) => () =>
      engagement.does('coordinator', on, {
        wanted: [{ ...engagement.wanting('coordinator', 'walk', { key: true }), tag }],
      })
    expect([wrong(tagged(null)), wrong(tagged('unknown'))]).toEqual([['base-needed'], ['base-unknown']])
  })

  test('a conflict tells both values, who set the other and when', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    const old = engagement.wanting('coordinator-2', 'walk', { updateEveryDays: 7 })
    engagement.changes('coordinator', on, 'walk', { updateEveryDays: 14 })
    expect(refusalOf(() => engagement.does('coordinator-2', on, { wanted: [old] }))).toEqual({
      kind: 'conflict',
      conflicts: [
        {
          field: 'updateEveryDays',
          yours: 7,
          theirs: 14,
          at: `${on}T20:00:00.000Z`,
          who: expect.objectContaining({ account: 'coordinator' }) as unknown,
        },
      ],
    })
  })

  test('rules run on the merged whole', () => {
    const engagement = engagementWith({
      make: [aCommitment('walk', { term: 'continuing', inPlace: { since: day('2017-01-01') } })],
    })
    const old = engagement.wanting('coordinator', 'walk', { inPlace: { until: day('2017-06-01') } })
    engagement.changes('coordinator', on, 'walk', { inPlace: { since: day('2017-08-01') } })
    expect(wrong(() => engagement.does('coordinator', on, { wanted: [old] }))).toEqual(['inPlace.until'])
  })
})

test('several changes are one entry, all or nothing, and each is judged on those before it', () => {
  const engagement = engagementWith({ make: [aCommitment('walk')] })
  const milestone = {
    op: 'create',
    kind: 'milestone',
    id: named('first'),
    leaves: leavesIn('milestone', aMilestone('first', { restsOnIds: [walk] }).body),
  } as const
  const before = engagement.log.seq
  const bad = engagement.wanting('coordinator', 'walk', { stage: 'confirmed' })
  expect(wrong(() => engagement.does('coordinator', on, { wanted: [milestone, bad], several: true }))).not.toEqual([])
  expect(engagement.log.seq).toBe(before)
  const removed = engagement.wanting('coordinator', 'walk', { removed: true })
  // Rested on what the same request removes: there is no such thing by then.
  expect(wrong(() => engagement.does('coordinator', on, { wanted: [removed, milestone] }))).toEqual(['restsOnIds'])
  engagement.does('coordinator', on, { wanted: [milestone, removed] })
  expect([engagement.log.seq, engagement.get('milestone', 'first').restsOnIds]).toEqual([before + 1, []])
})

test('of several changes, a problem says of which one it is', () => {
  const engagement = engagementWith({ make: [aCommitment('walk')] })
  const said = asked(anUpdate('said', walk, { willHold: 'no' }))
  const wanted: Proposal['wanted'] = [
    { op: 'create', kind: 'update', id: named('said'), leaves: leavesIn('update', said.body) },
    engagement.wanting('official', 'walk', { updateEveryDays: 7, dates: { expected: day('2018-04-01') } }),
  ]
  const fields = (...some: Proposal['wanted']) =>
    wrong(() => engagement.does('official', on, { wanted: some, several: true, cause: 'scope', reason: 'More.' }))
  expect(fields(wanted[1]!)).toEqual(['changes.0.patch.updateEveryDays', 'changes.0.patch.dates.expected'])
  expect(fields(...wanted)).toEqual(['changes.0.create.expected'])
  // Why it is done stands once, for all of them.
  const without = () => engagement.does('fbi-lead', on, { wanted: [wanted[1]!], several: true })
  expect(wrong(without)).toEqual(['cause', 'reason'])
  const stale = { ...engagement.wanting('coordinator', 'walk', { updateEveryDays: 7 }) }
  engagement.changes('coordinator', on, 'walk', { updateEveryDays: 14 })
  const why = refusalOf(() => engagement.does('coordinator', on, { wanted: [stale], several: true }))
  expect(why?.kind === 'conflict' && why.conflicts.map(({ field }) => field)).toEqual([
    'changes.0.patch.updateEveryDays',
  ])
})

test('deciding changes nothing, and a proposal that changes nothing logs nothing', () => {
  const engagement = engagementWith({ make: [aCommitment('walk')] })
  const deciding = {
    sight: engagement.sightOf('coordinator'),
    person: person('coordinator'),
    today: on,
    digest: sha256,
  }
  const proposal = { wanted: [engagement.wanting('coordinator', 'walk', { key: true })] }
  expect(decide(deciding, proposal)).toEqual(decide(deciding, proposal))
  expect(decide(deciding, { wanted: [engagement.wanting('coordinator', 'walk', { key: false })] }).parts).toEqual([])
  expect(engagement.get('commitment', 'walk').key).toBe(false)
})

test('a reference to what is hidden is refused with the very words for what is missing', () => {
  const engagement = engagementWith({
    make: [aCommitment('secret', only(fbi, usao)), aCommitment('walk', { givingAgencyId: atf })],
  })
  const asks = (subject: string) => asked(aRequest('ask', subject, { fromAgencyId: atf }))
  const message = (subject: string) => {
    const why = refusalOf(() => engagement.makes('atf-lead', on, asks(subject)))
    return why && 'problems' in why ? why.problems.map((each) => each.message.replace(subject, '…')) : why
  }
  expect(message(named('secret'))).toEqual(message(named('never made')))
  expect(message(named('secret'))).toEqual(['There is no commitment or milestone or focus area ….'])
})

test('the words of a person go into parts of their own, so that each can be sealed alone', () => {
  const engagement = engagementWith({ make: [aCommitment('walk')] })
  for (const made of [
    asked(anUpdate('said', walk, { happened: { en: 'Said.', es: 'Dicho.' }, next: { en: 'Next.' } })),
    asked(aProof('sheet', walk)),
    asked(aRequest('ask', walk, { fromAgencyId: usao, toAgencyId: city })),
    asked(aRisk('risk', { subjectId: walk })),
    asked(aSetAside('aside', walk)),
  ]) {
    engagement.makes('coordinator', on, made)
    const parts = readEntry(engagement.entries.at(-1)!).parts
    const words = parts.flatMap((part) => (part?.part === 'text' ? [part.text] : []))
    const plain = JSON.stringify(parts.filter((part) => part?.part === 'change'))
    expect(words.length).toBeGreaterThan(0)
    for (const each of words) expect(plain).not.toContain(each)
  }
})
