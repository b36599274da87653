import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/domain/log/canonical.ts'
import { leafOf, sameValue } from '../../src/domain/log/leaves.ts'
import { entrySeen, historyOf } from '../../src/domain/log/seen.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import { registry, type AnyRecord } from '../../src/domain/records/registry.ts'
import { Refusal } from '../../src/domain/rules/refused.ts'
import { agencies, changeOf, engagementWith, of, type TestLog } from '../support/engagementWith.ts'
import { played, randomPast } from '../support/randomActs.ts'
import { aCommitment, aMilestone, anUpdate, atf, city, day, fbi, only, usao } from '../support/records.ts'
import { wrong } from '../support/refusals.ts'
import { named, people } from '../support/worlds.ts'

const on = '2017-11-09'
const walk = named('walk')
const runs = (few: number) => ({ numRuns: process.env['FULL'] ? few * 20 : few })
const long = process.env['FULL'] ? 600_000 : 30_000

/** Every record as it stands, whoever may see it. */
const raw = (engagement: TestLog): Map<string, AnyRecord> =>
  new Map(
    kindNames.flatMap((kind) => engagement.log.historiesOf(kind)).map(({ id, versions }) => [id, versions.at(-1)!]),
  )

const texts = (records: ReadonlyMap<string, AnyRecord>) =>
  [...records].map(([id, record]) => `${id} ${canonical(record)}`)

/** Whoever made an entry of this log undoes it at once; undefined where the rules refuse. */
function undone(engagement: TestLog, seq: number, day_: string) {
  const { id, actor } = engagement.log.entry(seq)
  const by = Object.keys(people).find((name) => people[name]!.account === actor.account)
  if (!by) return undefined
  try {
    return { by, ...engagement.undoes(by, day_, id) }
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

test(
  'undone at once, everything stands as before; the undoing undone, as it was',
  () => {
    fc.assert(
      fc.property(randomPast(30), (acts) => {
        const engagement = engagementWith()
        let before = raw(engagement)
        played(engagement, acts, (_, on_) => {
          const { seq } = engagement.log
          const last = engagement.log.entry(seq)
          const did = raw(engagement)
          const skipped =
            ['found', 'seal', 'erase', 'undo'].includes(last.verb) || texts(did).join() === texts(before).join()
          const first = skipped ? undefined : undone(engagement, seq, on_)
          if (first?.header && first.kept.length === 0) {
            const back = new Map([...raw(engagement)].filter(([, record]) => record.removed !== true))
            const stood = new Map([...before].filter(([, record]) => record.removed !== true))
            expect(texts(back)).toEqual(texts(stood))
            const again = undone(engagement, engagement.log.seq, on_)
            if (again?.header && again.kept.length === 0) expect(texts(raw(engagement))).toEqual(texts(did))
          }
          before = raw(engagement)
        })
      }),
      runs(40),
    )
  },
  long,
)

test(
  'undone later, only what still stands as the entry set it is set back; the rest is as it was, and is listed',
  () => {
    fc.assert(
      fc.property(randomPast(35), fc.nat(30), (acts, back) => {
        const engagement = engagementWith()
        const end = played(engagement, acts)
        const seq = Math.max(2, engagement.log.seq - back)
        if (seq > engagement.log.seq) return
        const head = engagement.log.entry(seq)
        const before = raw(engagement)
        const person = Object.keys(people).find((name) => people[name]!.account === head.actor.account)
        const seen = person && entrySeen(engagement.sightOf(person), seq)
        const result = undone(engagement, seq, end)
        if (!result || !seen) return
        const after = raw(engagement)
        for (const [id, record] of after) {
          const change = seen.changes.find((each) => each.id === id)
          const was = before.get(id)!
          for (const { path, holds } of registry[record.kind].leaves.values()) {
            if (sameValue(leafOf(was, path), leafOf(record, path))) continue
            // What changed was changed by the entry, and stood as the entry left it.
            if (change?.came) expect(path).toBe('removed')
            else {
              const leaf = change?.leaves.find((each) => each.leaf === path)
              expect([id, path, leaf !== undefined]).toEqual([id, path, true])
              if (holds === 'set') continue
              expect(sameValue(leafOf(was, path), leaf!.to)).toBe(true)
              expect(sameValue(leafOf(record, path), leaf!.from)).toBe(true)
            }
            expect(result.kept.some((each) => each.id === id && each.leaf === path)).toBe(false)
          }
        }
        // And each leaf of the entry was either set back, or is listed.
        for (const change of seen.changes.filter((each) => !each.came))
          for (const leaf of change.leaves.filter((each) => !each.added && !each.removed)) {
            const kept = result.kept.some((each) => each.id === change.id && each.leaf === leaf.leaf)
            const now = leafOf(after.get(change.id)!, leaf.leaf)
            expect(kept || sameValue(now, leaf.from)).toBe(true)
          }
      }),
      runs(80),
    )
  },
  long,
)

describe('what an undoing keeps', () => {
  const begun = () => engagementWith({ make: [aCommitment('walk'), aCommitment('secret', only(fbi, atf))] })

  test('a leaf that was changed since, by name', () => {
    const engagement = begun()
    const entry = engagement.changes('coordinator', on, 'walk', { key: true, updateEveryDays: 7 })
    engagement.changes('coordinator-2', on, 'walk', { updateEveryDays: 14 })
    expect(engagement.undoes('coordinator', on, entry.id).kept).toEqual([
      { id: walk, leaf: 'updateEveryDays', why: 'changed-since' },
    ])
    expect(engagement.get('commitment', 'walk')).toMatchObject({ key: false, updateEveryDays: 14 })
  })

  test('a text that was sealed', () => {
    const engagement = begun()
    const first = engagement.changes('coordinator', on, 'walk', { title: { en: 'Jane Sample’s walk' } })
    const second = engagement.changes('coordinator', on, 'walk', { title: { en: 'Evening walks' } })
    engagement.seals('coordinator', on, first.id, walk, 'title.en')
    expect(engagement.undoes('coordinator', on, second.id)).toEqual({
      header: null,
      kept: [{ id: walk, leaf: 'title.en', why: 'sealed' }],
    })
  })

  test('a narrowing to named agencies: to widen it again takes two persons', () => {
    const engagement = begun()
    const narrowed = engagement.changes('coordinator', on, 'walk', { ...only(usao, fbi), key: true })
    const { kept } = engagement.undoes('coordinator', on, narrowed.id)
    expect(kept.map(({ leaf, why }) => [leaf, why])).toEqual([
      ['audience', 'would-widen'],
      ['restrictedTo', 'would-widen'],
    ])
    expect(engagement.get('commitment', 'walk', of('USAO'))).toMatchObject({ audience: 'restricted', key: false })
  })

  test('members of a list that others added or took away', () => {
    const engagement = engagementWith({ make: [aCommitment('walk', { supportingAgencyIds: [city] })] })
    const entry = engagement.changes('coordinator', on, 'walk', { supportingAgencyIds: [atf] })
    engagement.changes('coordinator-2', on, 'walk', { supportingAgencyIds: [atf, usao] })
    expect(engagement.undoes('coordinator', on, entry.id).kept).toEqual([])
    expect(engagement.get('commitment', 'walk').supportingAgencyIds).toEqual([city, usao].sort())
  })

  test('a list of which all, one, or none of what was done still stands', () => {
    const keptAfter = (since: readonly string[]) => {
      const engagement = engagementWith({ make: [aCommitment('walk', { supportingAgencyIds: [city] })] })
      const entry = engagement.changes('coordinator', on, 'walk', { supportingAgencyIds: [city, atf] })
      engagement.changes('coordinator-2', on, 'walk', { supportingAgencyIds: since })
      const { kept } = engagement.undoes('coordinator', on, entry.id)
      return [kept.map(({ why }) => why), engagement.get('commitment', 'walk').supportingAgencyIds]
    }
    expect(keptAfter([city, atf])).toEqual([[], [city]])
    expect(keptAfter([atf])).toEqual([[], []])
    expect(keptAfter([city])).toEqual([['changed-since'], [city]])
  })

  test('what was removed and is back already', () => {
    const engagement = begun()
    const removed = engagement.changes('coordinator', on, 'walk', { removed: true })
    const undo = engagement.undoes('coordinator', on, removed.id)
    expect(undo.kept).toEqual([])
    const before = engagement.log.seq
    expect(engagement.undoes('coordinator', on, removed.id)).toEqual({
      header: null,
      kept: [{ id: walk, leaf: 'removed', why: 'changed-since' }],
    })
    expect(engagement.log.seq).toBe(before)
  })
})

test('a record made by mistake is removed, not unmade: it stays in the past', () => {
  const engagement = engagementWith()
  const made = engagement.makes('coordinator', '2017-10-02', aCommitment('walk'))
  engagement.undoes('coordinator', '2017-10-10', made.id)
  expect(engagement.see().get(walk)).toBeUndefined()
  expect(engagement.see(agencies, '2017-10-05').get(walk)).toBeDefined()
  expect(historyOf(engagement.sight(), walk).map(({ entry }) => [entry.verb, entry.undone ?? false])).toEqual([
    ['create', true],
    ['undo', false],
  ])
})

test('who undoes: whoever did it, a coordinator for a coordinator; what is hidden is missing', () => {
  const engagement = engagementWith({ make: [aCommitment('walk'), aCommitment('secret', only(fbi, atf))] })
  const byLead = engagement.changes('fbi-lead', on, 'walk', { stage: 'under-way' }).id
  const byCoordinator = engagement.changes('coordinator', on, 'walk', { key: true }).id
  const hidden = engagement.makes('fbi-lead', on, anUpdateOf('secret')).id
  expect(wrong(() => engagement.undoes('coordinator', on, byLead))).toEqual(['undo'])
  expect(wrong(() => engagement.undoes('fbi-lead', on, byCoordinator))).toEqual(['undo'])
  expect(wrong(() => engagement.undoes('coordinator', on, hidden))).toEqual(['missing'])
  expect(wrong(() => engagement.undoes('coordinator', on, '000000000000'))).toEqual(['missing'])
  expect(wrong(() => engagement.undoes('coordinator-2', on, byCoordinator))).toEqual([])
})

function anUpdateOf(name: string) {
  const { kind, body } = anUpdate('said', named(name))
  const { enteredOn: _server, ...given } = body
  return { kind, name: 'said', body: given }
}

test('what an entry did out of sight of who undoes it stays as it is', () => {
  const engagement = engagementWith({
    make: [aCommitment('open'), aCommitment('secret', only(fbi, atf)), aMilestone('walk')],
  })
  // FBI is not there to be asked: the entry is one whole, of which the coordinator sees a part.
  const both = engagement.append('coordinator', on, 'change', [
    {
      part: 'change',
      kind: 'milestone',
      id: walk,
      add: { restsOnIds: [named('open'), named('secret')] },
      set: { key: true },
    },
    { part: 'change', kind: 'commitment', id: named('secret'), set: { key: true } },
  ])
  engagement.undoes('coordinator-2', on, both.id)
  expect(engagement.get('milestone', 'walk', of('FBI'))).toMatchObject({ key: false, restsOnIds: [named('secret')] })
  expect(engagement.get('commitment', 'secret', of('FBI')).key).toBe(true)
})

test('an undoing that only touched what is hidden leaves the entry standing for those who do not see it', () => {
  const engagement = engagementWith(
    { make: [aCommitment('walk'), aCommitment('secret', only(fbi, atf))] },
    { on: '2017-10-01', change: [changeOf('commitment', 'walk', { dates: { expected: day('2018-04-01') } }, 'scope')] },
  )
  const both = engagement.append('coordinator', on, 'change', [
    { part: 'change', kind: 'commitment', id: walk, set: { key: true } },
    { part: 'change', kind: 'commitment', id: named('secret'), set: { key: true } },
  ])
  const undo = [{ part: 'change', kind: 'commitment', id: named('secret'), set: { key: false } }] as const
  engagement.append('coordinator', on, 'undo', undo, { undoes: both.id })
  const told = (viewer = agencies) =>
    historyOf(engagement.sight(viewer), walk).find(({ entry }) => entry.id === both.id)?.entry.undone ?? false
  expect([told(of('FBI')), told(of('USAO'))]).toEqual([true, false])
})
