import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/domain/log/canonical.ts'
import type { FoldedLog } from '../../src/domain/log/fold.ts'
import { leafOf } from '../../src/domain/log/leaves.ts'
import { entrySeen, historyOf } from '../../src/domain/log/seen.ts'
import type { Projection } from '../../src/domain/log/visibleTo.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import { registry, subjectOf, type AnyRecord } from '../../src/domain/records/registry.ts'
import { movesOf } from '../../src/domain/rules/moves.ts'
import { itemsOf, judgeAll, rollUp } from '../../src/domain/rules/rollUp.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { heldBy } from '../../src/domain/rules/withWhom.ts'
import { severity } from '../../src/domain/rules/words.ts'
import { agencies, anyone, of, partners, type TestLog } from '../support/engagementWith.ts'
import { aPast, played, randomAct, randomPast } from '../support/randomActs.ts'
import { atf, city, fbi, lasd, usao } from '../support/records.ts'
import { people } from '../support/worlds.ts'

const runs = (few: number) => ({ numRuns: process.env['FULL'] ? few * 20 : few })
/** Milliseconds; the full run asks twenty times as often. */
const long = process.env['FULL'] ? 600_000 : 30_000
const viewers: readonly Viewer[] = [anyone, partners, agencies, of('FBI'), of('ATF'), of('USAO'), of('LASD')]
const recordsOf = (projection: Projection): readonly AnyRecord[] =>
  kindNames.flatMap((kind) => projection.all(kind) as readonly AnyRecord[])

/** Who sees what, said once more in the plainest way: every label on the way up, now and then, lets the class in. */
function isSeen(log: FoldedLog, id: string, seq: number, viewer: Viewer): boolean {
  const lets = ({ audience, restrictedTo }: AnyRecord) =>
    audience === 'restricted'
      ? viewer.audience === 'agencies' && viewer.agencyId !== null && restrictedTo?.includes(viewer.agencyId) === true
      : ['public', 'partners', 'agencies'].indexOf(viewer.audience) >=
        ['public', 'partners', 'agencies'].indexOf(audience)
  const allows = (
    at: string,
    versionOf: (each: { seqs: readonly number[]; versions: readonly AnyRecord[] }) => AnyRecord | undefined,
    gone: boolean,
  ): boolean => {
    const history = log.history(at)
    const version = history && versionOf(history)
    if (!version || !lets(version) || (gone && version.removed === true)) return false
    const subject = subjectOf(version)
    return subject === null || allows(subject, versionOf, gone)
  }
  return (
    allows(id, ({ seqs, versions }) => versions[seqs.findLastIndex((each) => each <= seq)], true) &&
    allows(id, ({ versions }) => versions.at(-1), false)
  )
}

test(
  'a record is in a projection exactly where every label on the way up, now and then, lets the class in',
  () => {
    fc.assert(
      fc.property(randomPast(), fc.nat(100), (acts, cut) => {
        const { log, ...engagement } = pastOf(acts)
        const seq = 1 + (cut % log.seq)
        for (const viewer of viewers) {
          const seen = recordsOf(engagement.sight(viewer).at(seq)).map((record) => record.id)
          const all = kindNames.flatMap((kind) => log.historiesOf(kind).map((history) => history.id))
          expect([...seen].sort()).toEqual(all.filter((id) => isSeen(log, id, seq, viewer)).sort())
          for (const id of all) {
            expect(engagement.sight(viewer).exists(id, seq)).toBe(seen.includes(id))
            expect(engagement.sight(viewer).at(seq).get(id) !== undefined).toBe(seen.includes(id))
          }
        }
      }),
      runs(40),
    )
  },
  long,
)

const pastOf = (acts: Parameters<typeof aPast>[0]) => {
  const engagement = aPast(acts)
  return { log: engagement.log, sight: (viewer: Viewer) => engagement.sight(viewer) }
}

test(
  'sight only removes: whatever a class is shown, it is shown as it stands in the record',
  () => {
    fc.assert(
      fc.property(randomPast(), fc.nat(100), (acts, cut) => {
        const { log, sight } = pastOf(acts)
        const seq = 1 + (cut % log.seq)
        for (const viewer of viewers)
          for (const record of recordsOf(sight(viewer).at(seq))) {
            const { seqs, versions } = log.history(record.id)!
            const whole = versions[seqs.findLastIndex((each) => each <= seq)]!
            for (const { path, holds, refersTo, atWidest } of registry[record.kind].leaves.values()) {
              const [is, stands] = [leafOf(record, path), leafOf(whole, path)]
              if (atWidest && viewer.audience !== 'agencies') expect([null, undefined, []]).toContainEqual(is)
              else if (!refersTo) expect(is).toEqual(stands)
              else if (holds === 'set')
                expect((is as string[] | undefined) ?? []).toEqual(
                  ((stands as string[] | undefined) ?? []).filter((id) => isSeen(log, id, seq, viewer)),
                )
              else expect(is ?? null).toBe(stands != null && isSeen(log, stands as string, seq, viewer) ? stands : null)
            }
          }
      }),
      runs(40),
    )
  },
  long,
)

test(
  'a wider class of agencies sees at least what partners see, and partners what anyone sees',
  () => {
    fc.assert(
      fc.property(randomPast(), (acts) => {
        const { sight } = pastOf(acts)
        const ids = (viewer: Viewer) => new Set(recordsOf(sight(viewer).current()).map((record) => record.id))
        const [open, released, shared] = [ids(anyone), ids(partners), ids(agencies)]
        expect([open.isSubsetOf(released), released.isSubsetOf(shared)]).toEqual([true, true])
        for (const name of ['FBI', 'ATF', 'USAO', 'LASD']) expect(shared.isSubsetOf(ids(of(name)))).toBe(true)
      }),
      runs(40),
    )
  },
  long,
)

/** Whatever the rules tell a class: states, statuses, roll-ups, moves, holders, histories. */
function answers(engagement: TestLog, viewer: Viewer, on: string): Map<string, string> {
  const projection = engagement.see(viewer)
  const judged = judgeAll(projection, on)
  const told = new Map<string, string>([['roll-up', JSON.stringify(rollUp(judged))]])
  for (const record of recordsOf(projection)) {
    told.set(`record ${record.id}`, canonical(record))
    told.set(
      `history ${record.id}`,
      canonical(historyOf(engagement.sight(viewer), record.id).map(({ entry }) => entry)),
    )
  }
  for (const { item, status } of judged) {
    told.set(`status ${item.id}`, canonical(status))
    told.set(`moves ${item.id}`, canonical(movesOf(item.id, projection)))
    if (item.kind === 'commitment') told.set(`holders ${item.id}`, canonical(heldBy(item.id, projection, on)))
  }
  return told
}

const hiding = ['commitment', 'update', 'request', 'proof', 'milestone', 'set-aside', 'risk', 'decision']
const others: Readonly<Record<string, readonly string[]>> = {
  [atf]: ['coordinator', 'official'],
  [city]: ['coordinator', 'official', 'fbi-lead'],
}

test(
  'what is done out of sight of a class changes nothing it is told: no status, count, move, holder or history',
  () => {
    fc.assert(
      fc.property(
        randomPast(25),
        fc.array(randomAct(hiding), { minLength: 3, maxLength: 12 }),
        fc.constantFrom(atf, city),
        (acts, hidden, outsider) => {
          const engagement = aPast(acts)
          const viewer: Viewer = { audience: 'agencies', agencyId: outsider }
          const on = '2018-01-15'
          const before = new Map([viewer, partners].map((each) => [each, answers(engagement, each, on)]))
          const from = engagement.log.seq
          const among = others[outsider]!
          played(
            engagement,
            // Labelled for USAO, LASD and FBI: `c` ends in 3, and names one that is not the outsider.
            hidden.map((act) => ({ ...act, by: among[act.a % among.length]!, after: 0, c: outsider === atf ? 23 : 3 })),
          )
          for (let seq = from + 1; seq <= engagement.log.seq; seq++)
            for (const id of engagement.log.entry(seq).touched) {
              const { audience, restrictedTo } = engagement.log.history(id)!.versions.at(-1)!
              expect([audience, restrictedTo?.includes(outsider)]).toEqual(['restricted', false])
            }
          for (const [each, told] of before) {
            const now = answers(engagement, each, on)
            expect(
              [...new Set([...told.keys(), ...now.keys()])].filter((what) => told.get(what) !== now.get(what)),
            ).toEqual([])
            for (let seq = from + 1; seq <= engagement.log.seq; seq++)
              expect(entrySeen(engagement.sight(each), seq)).toBeUndefined()
          }
        },
      ),
      runs(40),
    )
  },
  long,
)

test(
  'two classes with equal states and equal histories are told equal statuses',
  () => {
    fc.assert(
      fc.property(randomPast(25), (acts) => {
        const engagement = aPast(acts)
        const told = (viewer: Viewer) => answers(engagement, viewer, '2018-01-15')
        // An agency nobody names anywhere sees what an agency-less viewer sees.
        expect(told({ audience: 'agencies', agencyId: '0123456789ab' })).toEqual(told(agencies))
      }),
      runs(20),
    )
  },
  long,
)

test(
  'a parent is never better than its worst child not set aside, in any area, for any class',
  () => {
    fc.assert(
      fc.property(randomPast(), fc.constantFrom(...viewers.slice(1)), (acts, viewer) => {
        const projection = aPast(acts).see(viewer)
        const judged = judgeAll(projection, '2018-01-15')
        for (const area of [null, ...projection.all('focus-area')]) {
          const items = itemsOf(judged, area)
          const worst = Math.max(-1, ...items.map(({ status }) => (status.word === null ? -1 : severity[status.word])))
          const { word } = rollUp(items)
          if (worst >= 2) expect(severity[word!]).toBe(worst)
          for (const { status } of items) {
            const counted = status.reasons.filter((reason) => reason.setAsideId === undefined)
            if (counted.length > 0)
              expect(severity[status.word!]).toBe(Math.max(...counted.map((reason) => severity[reason.word])))
            for (const reason of status.reasons) {
              expect(reason.since <= '2018-01-15').toBe(true)
              expect(reason.days).toBeGreaterThanOrEqual(0)
              // A fact that a reason rests on is in sight.
              for (const fact of reason.facts) expect(projection.get(fact.id)).toBeDefined()
            }
          }
        }
      }),
      runs(40),
    )
  },
  long,
)

test('those who act in these properties are of the agencies they are taken for', () => {
  expect(['coordinator', 'official', 'fbi-lead', 'atf-lead'].map((name) => people[name]!.agencyId)).toEqual([
    usao,
    lasd,
    fbi,
    atf,
  ])
})
