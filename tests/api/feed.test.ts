import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClassFeed, documentOf, documentRecords } from '../../src/api/feed.ts'
import { RecordSet, recordText } from '../../src/api/recordSet.ts'
import { visibleTo } from '../../src/domain/log/visibleTo.ts'
import { newestSaid } from '../../src/domain/rules/item.ts'
import type { AnyRecord } from '../../src/domain/records/registry.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { agencies, anyone, engagementWith, of, partners, today } from '../support/engagementWith.ts'
import { played, randomPast } from '../support/randomActs.ts'
import { sha256 } from '../support/worlds.ts'

/** The feed goes on from what it knew; here it must come to what a new one reads from the start. */

const viewers: readonly Viewer[] = [anyone, partners, agencies, of('FBI'), of('ATF'), of('LASD')]
const runs = { numRuns: process.env['FULL'] ? 400 : 25 }

test('a feed that followed every entry has the document of one that read it all now', () => {
  fc.assert(
    fc.property(randomPast(), fc.integer({ min: 1, max: 4 }), (acts, step) => {
      const engagement = engagementWith()
      const feeds = viewers.map((viewer) => new ClassFeed(engagement.sight(viewer), sha256))
      let asked = 0
      played(engagement, acts, () => {
        if (asked++ % step === 0) for (const feed of feeds) feed.current(today)
      })
      for (const [n, viewer] of viewers.entries()) {
        const anew = new ClassFeed(visibleTo(engagement.log, viewer), sha256).current(today)
        const followed = feeds[n]!.current(today)
        expect(followed.body()).toBe(anew.body())
        expect(followed.etag).toBe(anew.etag)
      }
    }),
    runs,
  )
})

test('the differences of a feed lead from any state it was read in to the present', () => {
  fc.assert(
    fc.property(randomPast(), fc.constantFrom(...viewers), (acts, viewer) => {
      const engagement = engagementWith()
      const feed = new ClassFeed(engagement.sight(viewer), sha256)
      const read: { etag: string; records: ReadonlyMap<string, string> }[] = []
      const textsOf = () =>
        new Map(
          (JSON.parse(feed.current(today).body()) as { records: AnyRecord[] }).records.map((record) => [
            record.id,
            recordText(record),
          ]),
        )
      played(engagement, acts, () => {
        if (read.length % 3 === 0) read.push({ etag: feed.current(today).etag, records: textsOf() })
        else read.push(read.at(-1)!)
      })
      const now = textsOf()
      for (const { etag, records } of read) {
        const { changed, gone } = feed.since(etag, today)!
        const next = new Map(records)
        for (const id of gone) expect(next.delete(id)).toBe(true)
        for (const record of changed) {
          expect(next.get(record.id)).not.toBe(recordText(record))
          next.set(record.id, recordText(record))
        }
        expect(next).toEqual(now)
      }
    }),
    runs,
  )
})

test('the document holds of updates the newest of each subject, and of requests the open ones', () => {
  fc.assert(
    fc.property(randomPast(), fc.constantFrom(...viewers), (acts, viewer) => {
      const engagement = engagementWith()
      played(engagement, acts, () => {})
      const projection = engagement.see(viewer)
      const records = documentRecords(projection)
      const newest = Map.groupBy(projection.all('update'), ({ subjectId }) => subjectId)
        .values()
        .map((updates) => [...updates].sort(newestSaid)[0]!.id)
      expect(records.filter(({ kind }) => kind === 'update').map(({ id }) => id)).toEqual([...newest].sort())
      const open = projection.all('request').filter(({ answeredOn }) => answeredOn === null)
      expect(records.filter(({ kind }) => kind === 'request')).toEqual(open)
      expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort())
    }),
    runs,
  )
})

test('sets of records have one digest where they hold the same, however they came to it', () => {
  const record = (id: string, title: string) => ({ id, kind: 'risk', handle: '', title }) as unknown as AnyRecord
  const anAct = fc.record({
    id: fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c1'),
    title: fc.constantFrom('one', 'two', null),
  })
  fc.assert(
    fc.property(fc.array(anAct), fc.array(anAct), (some, others) => {
      const [one, other] = [some, others].map((acts) => {
        const set = new RecordSet(sha256)
        for (const { id, title } of acts) {
          if (title === null) set.take(id)
          else set.put(record(id, title))
          set.digest()
        }
        return set
      })
      expect(one!.digest() === other!.digest()).toBe(one!.texts() === other!.texts())
      expect(documentOf(one!, today, sha256).etag === documentOf(other!, today, sha256).etag).toBe(
        one!.texts() === other!.texts(),
      )
    }),
    { numRuns: 500 },
  )
})
