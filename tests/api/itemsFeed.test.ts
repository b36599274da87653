import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manyItems } from '../../bench/manyItems.ts'
import { ItemsFeed } from '../../src/api/itemsFeed.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { items, type Items } from '../../src/domain/views/items.ts'
import { patched, type ItemsDifference } from '../../src/domain/views/itemsDifference.ts'
import { agencies, anyone, engagementWith, of, partners, today } from '../support/engagementWith.ts'
import { played, randomPast } from '../support/randomActs.ts'
import { sha256 } from '../support/worlds.ts'
import { openMemoryHome } from './memoryHome.ts'

/** A page that holds the items follows them by differences; here it must hold what a page reads that is opened now. */

const viewers: readonly Viewer[] = [anyone, partners, agencies, of('FBI'), of('LASD')]
const runs = { numRuns: process.env['FULL'] ? 400 : 25 }
const differenceOf = (text: string) => JSON.parse(text) as ItemsDifference

test('the differences lead from any answer that was given to the present one, letter by letter', () => {
  fc.assert(
    fc.property(randomPast(), fc.constantFrom(...viewers), fc.integer({ min: 1, max: 3 }), (acts, viewer, step) => {
      const engagement = engagementWith()
      const feed = new ItemsFeed(sha256)
      const sight = engagement.sight(viewer)
      const tagNow = () =>
        feed.tag(engagement.log.seq, today, () => {
          const projection = sight.current()
          return items(judgeAll(projection, today), projection, today)
        })
      const read: { tag: string; answer: Items }[] = []
      let asked = 0
      played(engagement, acts, () => {
        if (asked++ % step === 0) read.push({ tag: tagNow(), answer: JSON.parse(feed.text()) as Items })
      })
      const tag = tagNow()
      for (const before of read) {
        const difference = differenceOf(feed.since(before.tag)!)
        expect(difference).toMatchObject({ since: before.tag, tag })
        const next = JSON.stringify(patched(before.answer, difference))
        expect(next).toBe(feed.text())
        expect(sha256(next).slice(0, 32)).toBe(tag)
      }
    }),
    runs,
  )
})

test('of ten thousand rows one change costs its own row, and the others stay the same objects', async () => {
  const home = await openMemoryHome()
  const few = (await (await home.as('coordinator', 'GET', '/api/views/items')).json()) as Items
  await home.close()
  const many = manyItems(few, 10_000)
  const feed = new ItemsFeed(sha256)
  const before = feed.tag(1, many.today, () => many)
  const whole = feed.text().length
  const moved = { ...many.items[5000]!, title: 'Another title' }
  feed.tag(2, many.today, () => ({ ...many, items: many.items.with(5000, moved) }))
  const text = feed.since(before)!
  expect(text.length).toBeLessThan(3000)
  expect(whole).toBeGreaterThan(2_000_000)
  const next = patched(many, differenceOf(text))!
  expect(next.items[5000]).toEqual(moved)
  expect(next.items.filter((row, place) => row !== many.items[place])).toEqual([moved])
  expect(next.agencies).toBe(many.agencies)
})

test('a difference made for another answer is not applied', async () => {
  const home = await openMemoryHome()
  const answer = (await (await home.as('coordinator', 'GET', '/api/views/items')).json()) as Items
  await home.close()
  const none = { today: answer.today, since: 'a', tag: 'b', changed: [], gone: [], count: answer.items.length }
  expect(patched(answer, none)).toEqual(answer)
  expect(patched({ ...answer, items: answer.items.slice(1) }, none)).toBeUndefined()
  expect(patched(answer, { ...none, gone: [answer.items[0]!.id] })).toBeUndefined()
})

test('the API answers what changed since a state it gave, all where it does not know it, and nothing that is hidden', async () => {
  const home = await openMemoryHome()
  const read = async (person: 'coordinator' | 'partner', since?: string) => {
    const answer = await home.as(person, 'GET', `/api/views/items${since === undefined ? '' : `?since=${since}`}`)
    expect(answer.status).toBe(200)
    return {
      tag: answer.headers.get('ETag')!.replaceAll('"', ''),
      body: (await answer.json()) as Items & ItemsDifference,
    }
  }
  const whole = await read('coordinator')
  const released = await read('partner')
  const shown = new Set(released.body.items.map(({ id }) => id))
  const { id } = whole.body.items.find(
    (row) => row.kind === 'commitment' && row.word === 'on-track' && !shown.has(row.id),
  )!
  expect((await read('coordinator', whole.tag)).body).toMatchObject({ changed: [], gone: [], tag: whole.tag })
  const said = await home.as('coordinator', 'POST', '/api/updates', {
    subjectId: id,
    happened: { en: 'A word on it.' },
    willHold: 'yes',
    saidOn: { on: '2017-11-09', precision: 'day' },
  })
  expect(said.status).toBe(201)
  const { body } = await read('coordinator', whole.tag)
  const fresh = await read('coordinator')
  const before = new Map(whole.body.items.map((row) => [row.id, JSON.stringify(row)]))
  expect(body.changed).toEqual(fresh.body.items.filter((row) => before.get(row.id) !== JSON.stringify(row)))
  expect(body.changed.map((row) => row.id)).toContain(id)
  expect(body.tag).toBe(fresh.tag)
  expect(patched(whole.body, body)).toEqual(fresh.body)
  expect((await read('coordinator', 'unknown')).body).toEqual(fresh.body)
  expect((await read('partner', released.tag)).body).toMatchObject({ changed: [], gone: [], tag: released.tag })
  await home.close()
})
