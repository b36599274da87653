import { beforeAll, describe, expect, test } from 'vitest'
import { openMemoryHome, type MemoryHome } from '../api/memoryHome.ts'
import type { LogAnswer } from '../../src/api/log.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { agency, insideOf, partner } from '../support/demonstration.ts'
import { areasOf, lets, naiveLog, reasonOf, subjectIn, type NaiveEntry } from '../support/naiveLog.ts'

/** The log as it is answered, page by page and under every filter, counted again from the stored entries by plain code. */

const today = '2017-11-09'
const log = naiveLog(today)
const now = log.at(-1)!.after

/** Leaves that readers outside the agencies are never shown. */
const forAgencies = new Set([
  ...['holders', 'telephone', 'mail', 'returned.because', 'proposedBy'],
  ...['followUp.chasedOn', 'followUp.notBefore', 'followUp.because'],
])

/** Does anything of this record's change show? It is admitted by the label now and by the label after the entry. */
function changeShows({ before, after }: NaiveEntry, id: string, viewer: Viewer): boolean {
  if (!lets(id, after, viewer) || !lets(id, now, viewer)) return false
  if (!lets(id, before, viewer)) return true
  const [was, is] = [before.get(id)!.leaves, after.get(id)!.leaves]
  return [...new Set([...was.keys(), ...is.keys()])].some(
    (leaf) =>
      JSON.stringify(was.get(leaf)) !== JSON.stringify(is.get(leaf)) &&
      (viewer.audience === 'agencies' || !forAgencies.has(leaf)),
  )
}

const shownOf = (each: NaiveEntry, viewer: Viewer) => each.touched.filter((id) => changeShows(each, id, viewer))

const readers: readonly (readonly [string, Viewer])[] = [
  ['coordinator', insideOf('usao')],
  ['atf-lead', insideOf('atf')],
  ['partner', partner],
]

describe.each(readers)('as %s reads it', (person, viewer) => {
  let home: MemoryHome
  beforeAll(async () => {
    home = await openMemoryHome()
    return () => home.close()
  })
  const expected = log.filter((each) => shownOf(each, viewer).length > 0).toReversed()

  async function read(query: string, limit = 1000): Promise<LogAnswer['items']> {
    const items: LogAnswer['items'][number][] = []
    for (let cursor = ''; ;) {
      const response = await home.as(person as 'partner', 'GET', `/api/log?limit=${limit}${query}${cursor}`)
      expect(response.status).toBe(200)
      const page = (await response.json()) as LogAnswer
      expect(page.items.length).toBeLessThanOrEqual(limit)
      items.push(...page.items)
      if (page.next === null) return items
      cursor = `&cursor=${page.next}`
    }
  }
  const ids = (entries: readonly NaiveEntry[]) => entries.map(({ entry }) => entry.header.id)

  test('every entry that shows stands in it once, newest first, with what it did to which records and why', async () => {
    const items = await read('')
    expect(items.map(({ id }) => id)).toEqual(ids(expected))
    for (const [n, item] of items.entries()) {
      const each = expected[n]!
      expect([item.id, item.changes.map(({ id }) => id).toSorted()]).toEqual([
        item.id,
        shownOf(each, viewer).toSorted(),
      ])
      expect([item.id, item.reason]).toEqual([item.id, reasonOf(each, viewer)])
      for (const change of item.changes)
        for (const leaf of change.leaves)
          if (leaf.to !== undefined && !leaf.leaf.endsWith('Id') && each.after.get(change.id)!.leaves.has(leaf.leaf))
            expect([change.id, leaf.leaf, leaf.to]).toEqual([
              change.id,
              leaf.leaf,
              each.after.get(change.id)!.leaves.get(leaf.leaf),
            ])
    }
  })

  test('in pages of seven it is the same log', async () => {
    expect((await read('', 7)).map(({ id }) => id)).toEqual(ids(expected))
  })

  test('each filter leaves what fits and nothing else', async () => {
    const verbs = new Set(log.map(({ entry }) => entry.header.verb))
    for (const verb of verbs) {
      const items = await read(`&verb=${verb}`)
      expect(items.every((item) => item.verb === verb)).toBe(true)
      // Of an entry that shows in part the verb is told from what shows.
      const whole = expected.filter((each) => shownOf(each, viewer).length === each.touched.length)
      const wanted = ids(whole.filter(({ entry }) => entry.header.verb === verb))
      expect(items.map(({ id }) => id).filter((id) => ids(whole).includes(id))).toEqual(wanted)
    }
    for (const kind of ['commitment', 'milestone', 'update', 'proof', 'request', 'focus-area', 'meeting'])
      expect((await read(`&kind=${kind}`)).map(({ id }) => id)).toEqual(
        ids(expected.filter((each) => shownOf(each, viewer).some((id) => each.after.get(id)!.kind === kind))),
      )
    for (const name of ['usao', 'fbi', 'youth'])
      expect((await read(`&who=${agency(name)}`)).map(({ id }) => id)).toEqual(
        ids(
          expected.filter(({ entry: { header } }) => {
            const spoken = header.actor.onBehalfOf ?? header.actor.agencyId
            const entered = viewer.audience === 'agencies' && header.actor.onBehalfOf ? header.actor.agencyId : null
            return spoken === agency(name) || entered === agency(name)
          }),
        ),
      )
  })

  test('areas, records and days', async () => {
    const areas = [...now.values()].filter(({ kind }) => kind === 'focus-area')
    expect(areas).toHaveLength(12)
    for (const area of areas)
      expect((await read(`&area=${String(area.leaves.get('number'))}`)).map(({ id }) => id)).toEqual(
        ids(expected.filter((each) => shownOf(each, viewer).some((id) => areasOf(id, each.after).includes(area.id)))),
      )
    expect((await read('&area=whole')).map(({ id }) => id)).toEqual(
      ids(expected.filter((each) => shownOf(each, viewer).some((id) => areasOf(id, each.after).length === 0))),
    )
    const items = [...now.values()].filter(({ kind, id }) => kind === 'commitment' && lets(id, now, viewer))
    for (const { id } of items.slice(0, 12))
      expect((await read(`&record=${id}`)).map((item) => item.id)).toEqual(
        ids(
          expected.filter((each) =>
            shownOf(each, viewer).some((touched) => touched === id || subjectIn(touched, each.after) === id),
          ),
        ),
      )
    for (const [from, to] of [
      ['2016-06-30', '2016-12-31'],
      ['2017-10-05', '2017-10-05'],
      ['2017-11-08', '2017-11-09'],
    ] as const)
      expect((await read(`&from=${from}&to=${to}`)).map(({ id }) => id)).toEqual(
        ids(expected.filter(({ day }) => day >= from && day <= to)),
      )
  })

  test('as of a day it ends with that day, and nothing is offered', async () => {
    const items = await read('&asOf=2016-06-30')
    expect(items.map(({ id }) => id)).toEqual(ids(expected.filter(({ day }) => day <= '2016-06-30')))
    expect(items.every(({ acts }) => acts === null)).toBe(true)
  })

  test('every record in it has a name', async () => {
    const response = await home.as(person as 'partner', 'GET', '/api/log?limit=1000')
    const { items, names } = (await response.json()) as LogAnswer
    const named = items.flatMap(({ changes }) => changes.map(({ id }) => id))
    expect(named.filter((id) => names[id] === undefined)).toEqual([])
    expect(Object.values(names).every(({ name }) => name.trim() !== '')).toBe(true)
  })
})
