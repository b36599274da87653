import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../src/domain/log/canonical.ts'
import { readEntry } from '../../src/domain/log/chain.ts'
import { applied, difference } from '../../src/domain/log/difference.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { sealedText } from '../../src/domain/log/sealedText.ts'
import { leafOf, withLeaf } from '../../src/domain/log/leaves.ts'
import { historyOf } from '../../src/domain/log/seen.ts'
import { visibleTo, type Projection, type Sight } from '../../src/domain/log/visibleTo.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import { registry, type AnyRecord } from '../../src/domain/records/registry.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { agencies, anyone, engagementWith, of, partners, type TestLog } from '../support/engagementWith.ts'
import { aPast, played, randomPast } from '../support/randomActs.ts'
import { named } from '../support/worlds.ts'

/** What must hold for any past: random acts of random persons, decided by the rules. */

const runs = (few: number) => ({ numRuns: process.env['FULL'] ? few * 20 : few })
/** Milliseconds; the full run asks twenty times as often. */
const long = process.env['FULL'] ? 600_000 : 30_000
const viewers: readonly Viewer[] = [anyone, partners, agencies, of('FBI'), of('ATF'), of('USAO'), of('LASD')]

const recordsOf = (projection: Projection): readonly AnyRecord[] =>
  kindNames.flatMap((kind) => projection.all(kind) as readonly AnyRecord[])
const byId = (projection: Projection) => new Map(recordsOf(projection).map((record) => [record.id, record]))
const textOf = (projection: Projection) => canonical(recordsOf(projection))

/** Every record that ever was, as it stood after an entry, whoever may see it. */
const rawAt = (log: FoldedLog, seq: number): Map<string, AnyRecord> =>
  new Map(
    kindNames
      .flatMap((kind) => log.historiesOf(kind))
      .flatMap(({ id, seqs, versions }) => {
        const place = seqs.findLastIndex((at) => at <= seq)
        return place < 0 ? [] : [[id, versions[place]!] as const]
      }),
  )

/** A record with the leaves that were sealed later taken out of it, in the version of another time too. */
const without = (record: AnyRecord, sealed: readonly string[]): string => {
  const { sealed: _marks, ...rest } = sealed.reduce((left, leaf) => withLeaf(left, leaf, null), record)
  return canonical(rest)
}

test(
  'the fold of any prefix is the state as of then, but for what was sealed since',
  () => {
    fc.assert(
      fc.property(randomPast(), fc.nat(100), (acts, cut) => {
        const { entries, log } = aPast(acts)
        const seq = 1 + (cut % log.seq)
        const prefix = new FoldedLog()
        for (const entry of entries.slice(0, seq)) prefix.apply(readEntry(entry))
        const [then, now] = [rawAt(prefix, seq), rawAt(log, seq)]
        expect([...now.keys()].sort()).toEqual([...then.keys()].sort())
        for (const [id, record] of now) {
          const sealed = record.sealed ?? []
          for (const leaf of sealed) expect(leafOf(record, leaf)).toBe(sealedText)
          expect(without(record, sealed)).toBe(without(then.get(id)!, sealed))
        }
      }),
      runs(60),
    )
  },
  long,
)

test(
  'a class is shown of a past state nothing that it was not shown then',
  () => {
    fc.assert(
      fc.property(randomPast(), fc.nat(100), fc.constantFrom(...viewers), (acts, cut, viewer) => {
        const { entries, log } = aPast(acts)
        const seq = 1 + (cut % log.seq)
        const prefix = new FoldedLog()
        for (const entry of entries.slice(0, seq)) prefix.apply(readEntry(entry))
        const then = byId(visibleTo(prefix, viewer).current())
        for (const record of recordsOf(visibleTo(log, viewer).at(seq))) {
          expect(then.has(record.id)).toBe(true)
          for (const { path, holds } of registry[record.kind].leaves.values()) {
            const [was, is] = [leafOf(then.get(record.id)!, path), leafOf(record, path)]
            if (record.sealed?.includes(path)) continue
            if (holds === 'set')
              expect((was as unknown[] | undefined) ?? []).toEqual(
                expect.arrayContaining((is as unknown[] | undefined) ?? []),
              )
            else if (is !== null) expect(was).toEqual(is)
          }
        }
      }),
      runs(60),
    )
  },
  long,
)

test(
  'what was asked before never changes the answer: a sight in use tells what a new one tells, of every day',
  () => {
    fc.assert(
      fc.property(randomPast(), fc.nat(100), (acts, step) => {
        const engagement = engagementWith()
        let asked = 0
        played(engagement, acts, () => {
          const viewer = viewers[asked++ % viewers.length]!
          const sight = engagement.sight(viewer)
          textOf(sight.current())
          textOf(sight.at(1 + ((asked * (step + 1)) % engagement.log.seq)))
          for (const record of sight.current().all('commitment').slice(0, 2)) {
            historyOf(sight, record.id)
            sight.current().about('update', record.id)
          }
        })
        const fresh = engagement.reread()
        for (const viewer of viewers)
          for (let seq = 1; seq <= fresh.seq; seq += 1 + (step % 7))
            expect(textOf(engagement.sight(viewer).at(seq))).toBe(textOf(visibleTo(fresh, viewer).at(seq)))
      }),
      runs(25),
    )
  },
  long,
)

test(
  'a difference applied to the older state gives the newer',
  () => {
    fc.assert(
      fc.property(randomPast(), fc.nat(100), fc.nat(100), fc.constantFrom(...viewers), (acts, one, other, viewer) => {
        const engagement = aPast(acts)
        const sight = engagement.sight(viewer)
        const [older, newer] = [one % (engagement.log.seq + 1), other % (engagement.log.seq + 1)].map((seq) =>
          sight.at(seq),
        )
        const change = difference(older!, newer!)
        const next = applied(byId(older!), change)
        expect(canonical([...next.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))).toBe(
          canonical([...byId(newer!).values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
        )
        expect(change.changed.map(({ id }) => id)).toEqual(change.changed.map(({ id }) => id).sort())
        expect(change.gone).toEqual([...change.gone].sort())
        for (const record of change.changed) expect(byId(older!).get(record.id)).not.toEqual(record)
        for (const id of change.gone) expect([byId(older!).has(id), byId(newer!).has(id)]).toEqual([true, false])
        expect(difference(newer!, newer!)).toEqual({ changed: [], gone: [] })
      }),
      runs(60),
    )
  },
  long,
)

/** All that a class can be told, by what it is of: every state there was, and the history of every record. */
function allTold(sight: Sight): Map<string, string> {
  const told = new Map<string, string>()
  for (let seq = 1; seq <= sight.log.seq; seq++)
    for (const record of recordsOf(sight.at(seq)))
      told.set(`${record.kind} ${record.id} after ${seq}`, canonical(record))
  for (const kind of kindNames)
    for (const { id } of sight.log.historiesOf(kind)) told.set(`history of ${id}`, canonical(historyOf(sight, id)))
  return told
}

/** What of all that is told by one and otherwise, or not, by the other. */
const toldOtherwise = (one: Sight, other: Sight): string[] => {
  const [these, those] = [allTold(one), allTold(other)]
  return [...new Set([...these.keys(), ...those.keys()])].filter((what) => these.get(what) !== those.get(what))
}

const canary = 'Jane Canary'

/** A past in which a title was typed by mistake, changed or not since, and sealed at the end. */
function withSealed(
  acts: Parameters<typeof played>[1],
  restored: boolean,
  moreSets: boolean,
): { engagement: TestLog; seal: string } {
  const engagement = engagementWith()
  const made = engagement.makes('coordinator', '2017-10-01', {
    kind: 'commitment',
    name: 'canary',
    body: { ...canaryBody, title: { en: moreSets ? 'Walks' : canary } },
  })
  let typed = made
  if (moreSets) {
    typed = engagement.changes('coordinator', '2017-10-01', 'canary', { title: { en: canary } })
    const undo = engagement.undoes('coordinator', '2017-10-01', typed.id).header!
    if (restored) engagement.undoes('coordinator', '2017-10-01', undo.id)
  }
  // Random seals would get there first.
  const on = played(
    engagement,
    acts.filter(({ what }) => what !== 'seal' && what !== 'erase'),
  )
  const seal = engagement.seals('coordinator', on, typed.id, named('canary'), 'title.en')!
  return { engagement, seal: seal.id }
}
const canaryBody = {
  givingAgencyId: named('agency FBI'),
  provenance: { kind: 'sample' },
  dates: { agreed: { on: '2018-03-01', precision: 'day' } },
}

test(
  'a sealed text is nowhere: in no state of any day, no history, for no class; and the chain holds',
  () => {
    fc.assert(
      fc.property(randomPast(15), fc.boolean(), fc.boolean(), (acts, restored, moreSets) => {
        const { engagement } = withSealed(acts, restored, moreSets)
        for (const viewer of viewers)
          expect([...allTold(engagement.sight(viewer)).values()].filter((text) => text.includes(canary))).toEqual([])
        // Its bytes stand until they are erased.
        expect(JSON.stringify(engagement.entries)).toContain(canary)
        const fresh = engagement.reread()
        for (const viewer of viewers)
          expect(toldOtherwise(visibleTo(fresh, viewer), engagement.sight(viewer))).toEqual([])
      }),
      runs(12),
    )
  },
  long,
)

test(
  'once it is erased the log verifies without its bytes, and tells the same as before',
  () => {
    fc.assert(
      fc.property(randomPast(15), fc.boolean(), fc.boolean(), (acts, restored, moreSets) => {
        const { engagement, seal } = withSealed(acts, restored, moreSets)
        engagement.erases('official', '2018-06-01', seal)
        expect(JSON.stringify(engagement.entries)).not.toContain(canary)
        const fresh = engagement.reread()
        for (const viewer of viewers)
          expect(toldOtherwise(visibleTo(fresh, viewer), engagement.sight(viewer))).toEqual([])
      }),
      runs(12),
    )
  },
  long,
)

test('a text that stood before, and was written again after, is not taken along by what was sealed between', () => {
  const engagement = engagementWith()
  engagement.makes('coordinator', '2017-10-01', {
    kind: 'commitment',
    name: 'canary',
    body: { ...canaryBody, title: { en: 'Walks' } },
  })
  const typed = engagement.changes('coordinator', '2017-10-02', 'canary', { title: { en: canary } })
  engagement.changes('coordinator', '2017-10-03', 'canary', { title: { en: 'Walks' } })
  const seal = engagement.seals('coordinator', '2017-10-04', typed.id, named('canary'), 'title.en')!
  engagement.erases('official', '2017-10-05', seal.id)
  for (const log of [engagement.log, engagement.reread()]) {
    const titles = log.history(named('canary'))!.versions.map((version) => leafOf(version, 'title.en'))
    expect(titles).toEqual(['Walks', sealedText, 'Walks'])
  }
})
