import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../../src/domain/log/asOf.ts'
import { canonical } from '../../src/domain/log/canonical.ts'
import type { FoldedLog } from '../../src/domain/log/fold.ts'
import { leafSince } from '../../src/domain/log/leafSince.ts'
import { leafOf, sameValue, withLeaf } from '../../src/domain/log/leaves.ts'
import { visibleTo } from '../../src/domain/log/visibleTo.ts'
import { kindNames } from '../../src/domain/records/kind.ts'
import { registry, subjectOf, type AnyRecord } from '../../src/domain/records/registry.ts'
import type { Update } from '../../src/domain/records/update.ts'
import { newestSaid } from '../../src/domain/rules/item.ts'
import { admits, type Viewer } from '../../src/domain/rules/sight.ts'
import { agencies, anyone, of, partners } from '../support/engagementWith.ts'
import { aPast, randomPast } from '../support/randomActs.ts'

/** Sight is quick because it remembers; here is what it must come to, asked anew for every record of every day. */

const viewers: readonly Viewer[] = [anyone, partners, agencies, of('FBI'), of('ATF'), of('USAO'), of('LASD')]

const versionAfter = (log: FoldedLog, id: string, seq: number): AnyRecord | undefined => {
  const history = log.history(id)
  return history?.versions[history.seqs.findLastIndex((at) => at <= seq)]
}

/** Rules 2 and 3 of `rules/sight.ts`, word by word: admitted by the label then and now, and so is all it hangs on. */
function isSeen(log: FoldedLog, viewer: Viewer, id: string, seq: number): boolean {
  const then = versionAfter(log, id, seq)
  if (!then || then.removed || !admits(then, viewer) || !admits(versionAfter(log, id, log.seq)!, viewer)) return false
  const subject = subjectOf(then)
  return subject === null || isSeen(log, viewer, subject, seq)
}

/** Rules 6 and 7: references to what is hidden are dropped, and leaves for agencies are empty to others. */
function asSeen(log: FoldedLog, viewer: Viewer, id: string, seq: number): AnyRecord {
  let record = versionAfter(log, id, seq)!
  for (const { path, refersTo, atWidest } of registry[record.kind].leaves.values()) {
    const value = leafOf(record, path)
    if (value == null) continue
    if (atWidest && viewer.audience !== 'agencies') record = withLeaf(record, path, Array.isArray(value) ? [] : null)
    else if (refersTo && Array.isArray(value))
      record = withLeaf(
        record,
        path,
        value.filter((each) => isSeen(log, viewer, each as string, seq)),
      )
    else if (refersTo && !isSeen(log, viewer, value as string, seq)) record = withLeaf(record, path, null)
  }
  return record
}

/** The day of the earliest entry from which on, at every entry on the record, it was seen with the value it has now. */
function plainlySince(log: FoldedLog, viewer: Viewer, id: string, leaf: string, until: number): string | undefined {
  const value = leafOf(asSeen(log, viewer, id, until), leaf)
  let since: number | undefined
  for (const seq of log
    .history(id)!
    .seqs.filter((each) => each <= until)
    .reverse()) {
    if (!isSeen(log, viewer, id, seq) || !sameValue(leafOf(asSeen(log, viewer, id, seq), leaf), value)) break
    since = seq
  }
  return since === undefined ? undefined : dayOf(log.at(since), 'America/Los_Angeles')
}

test('a sight tells of every day what the rules say of each record', () => {
  fc.assert(
    fc.property(randomPast(), fc.nat(100), fc.constantFrom(...viewers), (acts, cut, viewer) => {
      const { log } = aPast(acts)
      const sight = visibleTo(log, viewer)
      for (const seq of [log.seq, 1 + (cut % log.seq), 1 + ((cut * 7) % log.seq)]) {
        const projection = sight.at(seq)
        for (const kind of kindNames) {
          const ids = log.historiesOf(kind).map(({ id }) => id)
          const seen = ids.filter((id) => isSeen(log, viewer, id, seq)).sort()
          expect(projection.all(kind).map(canonical)).toEqual(seen.map((id) => canonical(asSeen(log, viewer, id, seq))))
          for (const id of ids) expect(sight.exists(id, seq)).toBe(seen.includes(id))
        }
        for (const { id } of projection.all('commitment')) {
          for (const kind of ['update', 'proof', 'request'] as const)
            expect(projection.about(kind, id)).toEqual(projection.all(kind).filter((each) => subjectOf(each) === id))
          const updates = [...projection.about('update', id)].sort(newestSaid)
          expect(projection.newest('update', id, { compare: newestSaid })).toEqual(updates[0])
          const asksHold = (update: Update) => update.willHold === 'perhaps'
          expect(projection.newest('update', id, { compare: newestSaid, counts: asksHold })).toEqual(
            updates.find(asksHold),
          )
          for (const leaf of ['dates.expected', 'stage', 'supportingAgencyIds', 'audience'])
            expect(leafSince(projection, id, leaf)).toBe(plainlySince(log, viewer, id, leaf, seq))
        }
      }
    }),
    { numRuns: process.env['FULL'] ? 1500 : 60 },
  )
}, 120_000)

test('the day of an instant is the one of its zone, to the minute it begins', () => {
  const anInstant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
  const aZone = fc.constantFrom('America/Los_Angeles', 'Asia/Kathmandu', 'Africa/Monrovia', 'Pacific/Apia', 'UTC')
  fc.assert(
    fc.property(anInstant, aZone, (instant, zone) => {
      const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
      expect(dayOf(instant, zone)).toBe(day.toString())
      const begins = day.toZonedDateTime(zone).epochMilliseconds
      expect([dayOf(begins - 1, zone), dayOf(begins, zone)]).toEqual([
        Temporal.Instant.fromEpochMilliseconds(begins - 1)
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .toString(),
        day.toString(),
      ])
    }),
    { numRuns: 300 },
  )
})
