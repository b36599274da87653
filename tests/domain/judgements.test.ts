import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seqAsOf } from '../../src/domain/log/asOf.ts'
import { visibleTo } from '../../src/domain/log/visibleTo.ts'
import { addDays } from '../../src/domain/rules/dates.ts'
import { judgeAll, judgedAnew } from '../../src/domain/rules/rollUp.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { agencies, anyone, changeOf, engagementWith, of, partners, type TestLog } from '../support/engagementWith.ts'
import { played, randomPast } from '../support/randomActs.ts'
import { aCommitment, aMilestone, anUpdate, aRequest, aSetAside, day, period } from '../support/records.ts'
import { named } from '../support/worlds.ts'

/** What is remembered of statuses is what the rules say anew, whichever days are asked for, in whichever order. */

const viewers: readonly Viewer[] = [anyone, partners, agencies, of('FBI'), of('ATF'), of('USAO'), of('LASD')]
const zone = 'America/Los_Angeles'
const full = process.env['FULL'] !== undefined

/** Asks a class for days and states one after the other; answers where what is remembered differs from what is judged anew. */
const differing = (engagement: TestLog, viewer: Viewer, asking: readonly (readonly [seq: number, on: string])[]) =>
  asking.flatMap(([seq, on]) => {
    const remembered = judgeAll(engagement.sight(viewer).at(seq), on)
    const anew = judgedAnew(visibleTo(engagement.log, viewer).at(seq), on)
    return isDeepStrictEqual(remembered, anew) ? [] : [{ seq, on, remembered, anew }]
  })

test(
  'over random pasts, for every class, forwards and back: a day as it stood, and any day with any state',
  () => {
    const days = fc.array(fc.tuple(fc.integer({ min: -40, max: 260 }), fc.nat(1000), fc.boolean()), {
      minLength: 4,
      maxLength: 14,
    })
    fc.assert(
      fc.property(randomPast(45), fc.constantFrom(...viewers), days, (acts, viewer, asks) => {
        const engagement = engagementWith()
        // Some are asked while the log still grows, so that what was remembered has to take in what came since.
        let n = 0
        const end = played(engagement, acts, (_, on) => {
          if (n++ % 4 === 0) expect(differing(engagement, viewer, [[engagement.log.seq, on]])).toEqual([])
        })
        const asking = asks.map(([after, cut, asItStood]): [number, string] => {
          const on = addDays(end, after - 40)
          return [asItStood ? seqAsOf(engagement.log, on, zone) : 1 + (cut % engagement.log.seq), on]
        })
        expect(differing(engagement, viewer, asking)).toEqual([])
      }),
      { numRuns: full ? 1500 : 60 },
    )
  },
  full ? 3_600_000 : 60_000,
)

test('on every single day of two years, forwards and back, where every kind of reason comes and goes', () => {
  const engagement = engagementWith({
    make: [
      aCommitment('late', { dates: { agreed: day('2017-10-07'), expected: day('2017-12-20') } }),
      aCommitment('coarse', { dates: { agreed: period('2017-09-01', 'season') }, updateEveryDays: 7 }),
      aCommitment('begins', { startsOn: day('2017-11-20'), dates: { agreed: period('2018-01-01', 'quarter') } }),
      aMilestone('waits', { startsOn: day('2017-12-04'), dates: { agreed: null, expected: null } }),
      aCommitment('delivered', {
        stage: 'delivered',
        dates: { agreed: day('2018-01-10'), delivered: day('2017-09-20') },
        affirmBy: day('2017-09-28'),
      }),
      aCommitment('returned', { stage: 'returned', returned: { on: day('2017-09-12'), because: 'A number differs.' } }),
      aCommitment('unknown', { stage: 'returned' }),
      aCommitment('standing', {
        term: 'continuing',
        dates: { agreed: null, expected: null },
        inPlace: { since: day('2017-10-01'), until: period('2018-05-01', 'month') },
        stage: 'confirmed',
        confirmedOn: period('2017-10-01', 'quarter'),
      }),
      aMilestone('rests', { restsOnIds: [named('late'), named('returned')], dates: { agreed: day('2018-02-01') } }),
      aMilestone('follows', { followsIds: [named('rests')], dates: { agreed: day('2018-01-05') } }),
      anUpdate('heard', named('coarse'), { saidOn: period('2017-09-01', 'month'), willHold: 'perhaps' }),
      anUpdate('again', named('coarse'), { saidOn: day('2017-09-14'), willHold: null }),
      anUpdate('season', named('late'), { saidOn: period('2017-09-01', 'season'), willHold: 'yes' }),
      aRequest('ask', named('begins'), { dueOn: day('2017-11-11') }),
      aSetAside('aside', named('late'), { reason: 'past-due', until: period('2017-11-01', 'month') }),
      aSetAside('quiet', named('begins'), { reason: 'never', until: day('2018-01-02') }),
    ],
  })
  const { seq } = engagement.log
  const days = Array.from({ length: 730 }, (_, n) => [seq, addDays('2017-06-01', n)] as const)
  expect(differing(engagement, agencies, days)).toEqual([])
  expect(differing(engagement, agencies, days.toReversed())).toEqual([])
  const codes = new Set(
    days.flatMap(([, on]) =>
      judgeAll(engagement.sight().at(seq), on).flatMap(({ status }) => status.reasons.map(({ code }) => code)),
    ),
  )
  expect([...codes].sort()).toEqual([
    'follows',
    'in-place-late',
    'later',
    'never',
    'no-evidence',
    'no-word',
    'past-due',
    'past-period',
    'reported',
    'request',
    'rests-on',
    'returned',
    'unconfirmed',
  ])
})

test('whatever it rests on changes: its links, what they follow, its point of contact, the thresholds', () => {
  const engagement = engagementWith(
    {
      on: '2017-09-01',
      make: [
        aCommitment('below', { dates: { agreed: day('2017-09-20') } }),
        aMilestone('before', { dates: { agreed: day('2018-01-10') } }),
        aMilestone('rests', { restsOnIds: [named('below')], followsIds: [named('before')] }),
        aMilestone('late', { dates: { agreed: day('2017-10-20') } }),
      ],
    },
    { on: '2017-10-02', change: [changeOf('commitment', 'below', { dates: { agreed: day('2018-02-01') } }, 'legal')] },
    {
      on: '2017-10-04',
      change: [changeOf('milestone', 'before', { dates: { expected: day('2018-04-01') } }, 'scope')],
    },
    { on: '2017-10-06', make: [anUpdate('said', named('below'), { willHold: 'no', saidOn: day('2017-10-06') })] },
    { on: '2017-10-09', change: [changeOf('post', 'post FBI', { removed: true })] },
    { on: '2017-10-11', change: [changeOf('engagement', 'engagement', { thresholds: { offTrackDays: 5 } })] },
    { on: '2017-10-13', change: [changeOf('commitment', 'below', { stage: 'withdrawn' })] },
    { on: '2017-10-16', change: [changeOf('milestone', 'before', { dates: { reached: day('2017-10-16') } })] },
  )
  const { seq } = engagement.log
  const states = Array.from({ length: 8 }, (_, n) => seq - n)
  for (const on of ['2017-09-25', '2017-10-22', '2017-10-30', '2018-02-10']) {
    const asking = [...states, ...states.toReversed()].map((each) => [each, on] as const)
    expect(differing(engagement, agencies, asking)).toEqual([])
  }
})
