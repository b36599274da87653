import { describe, expect, test } from 'vitest'
import { items } from '../../src/domain/views/items.ts'
import { several } from '../../src/domain/views/several.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { bulkNames, bulkRows, bulkStart, type BulkGround, type Chosen } from '../../src/screens/commitments/bulk.ts'
import { bulkWords } from '../../src/words/en/bulk.ts'
import { tools } from '../../src/words/en/tools.ts'
import { agency, sampleItem, seenOn } from '../support/demonstration.ts'

const day = '2017-11-09'
const projection = seenOn(day)
const own = bulkWords(tools(null))
const ground: BulkGround = {
  answer: items(judgeAll(projection, day), projection, day),
  posts: projection.all('post'),
  own,
  today: day,
}
const coordinator: Person = { account: 'a', role: 'coordinator', agencyId: agency('usao'), postId: null }
const lead: Person = { account: 'b', role: 'lead', agencyId: agency('fbi'), postId: null }
const chosenBy = (person: Person, ids: readonly string[]): Chosen[] =>
  several(projection, ids, day, person).records.map((each) => ({ ...each, tag: `tag of ${each.record.id}` }))
const id = (name: string) => sampleItem(name, projection).id
const onRecord = projection.all('commitment').find(({ provenance }) => provenance.kind === 'record')!

describe('the chosen, as they stand and as they would become', () => {
  test('by a number of days, each from its own date; a coarse or a missing date is left out and says so', () => {
    const rows = bulkRows(
      'agree',
      { how: 'by', days: '14' },
      chosenBy(coordinator, [id('C1'), id('C11'), id('C4')]),
      ground,
    )
    expect(rows.map(({ before, after, why }) => [before, after, why])).toEqual([
      [{ date: { on: '2018-06-30', precision: 'day' } }, { date: { on: '2018-07-14', precision: 'day' } }, null],
      [expect.anything(), expect.anything(), own.noDay.coarse],
      [{ date: null }, { date: null }, own.noDay.none],
    ])
    expect(rows[0]!.change).toEqual({
      kind: 'commitment',
      id: id('C1'),
      ifMatch: `tag of ${id('C1')}`,
      patch: { dates: { agreed: { on: '2018-07-14', precision: 'day' } } },
    })
  })

  test('to one day, where what has that day already is left out', () => {
    const rows = bulkRows(
      'agree',
      { how: 'to', on: '2018-06-30' },
      chosenBy(coordinator, [id('C1'), id('C11')]),
      ground,
    )
    expect(rows.map(({ why }) => why)).toEqual([own.isSo, null])
  })

  test('the public record is left out of every act, and says why', () => {
    for (const name of bulkNames) {
      const [row] = bulkRows(name, bulkStart[name], chosenBy(coordinator, [onRecord.id]), ground)
      expect([name, row!.change, row!.why]).toEqual([name, null, own.notHere])
    }
  })

  test('what a person may not do is refused in the words of the server', () => {
    const rows = bulkRows('key', { key: 'yes' }, chosenBy(lead, [id('C2')]), ground)
    expect(rows[0]!.why).toBe('Only a coordinator does this.')
    const said = bulkRows('log', { happened: 'Heard.', willHold: 'yes' }, chosenBy(lead, [id('C2'), id('C10')]), ground)
    expect(said.map(({ change }) => change !== null)).toEqual([false, true])
  })

  test('one update is logged for each, said by the agency that gives it unless another is named', () => {
    const values = { ...bulkStart.log, happened: ' All rooms are booked. ', willHold: 'perhaps' }
    const [first, second] = bulkRows('log', values, chosenBy(coordinator, [id('C1'), id('C10')]), ground)
    expect(first!.change).toMatchObject({
      create: { saidByAgencyId: agency('lasd'), happened: { en: 'All rooms are booked.' } },
    })
    expect(second!.change).toMatchObject({
      create: { saidByAgencyId: agency('fbi'), willHold: 'perhaps', channel: 'phone' },
    })
    const [other] = bulkRows('log', { ...values, saidBy: agency('city') }, chosenBy(coordinator, [id('C1')]), ground)
    expect(other!.change).toMatchObject({ create: { saidByAgencyId: agency('city') } })
  })

  test('nothing changes before everything is answered', () => {
    const chosen = chosenBy(coordinator, [id('C1')])
    const unanswered = {
      expect: { how: 'by', days: '1.5' },
      agree: { how: 'to' },
      log: {},
      area: {},
      contact: {},
    } as const
    for (const [name, values] of Object.entries(unanswered)) {
      const [row] = bulkRows(name as keyof typeof unanswered, values, chosen, ground)
      expect([name, row!.change, row!.why]).toEqual([name, null, own.chooseFirst])
    }
    // Whether the date holds is answered by nobody but who asks.
    const [silent] = bulkRows('log', { ...bulkStart.log, happened: 'Heard.' }, chosen, ground)
    expect([silent!.change, silent!.why]).toEqual([null, own.chooseFirst])
  })

  test('area, key and point of contact as words, before and after', () => {
    const chosen = chosenBy(coordinator, [id('C1')])
    const four = ground.answer.areas.find(({ number }) => number === 4)!
    expect(bulkRows('area', { area: four.id }, chosen, ground)[0]).toMatchObject({
      before: { words: '5 Trust-building in the community' },
      after: { words: '4 At-risk youth' },
      change: { patch: { focusAreaIds: [four.id] } },
    })
    expect(bulkRows('key', { key: 'no' }, chosen, ground)[0]).toMatchObject({ change: { patch: { key: false } } })
    const post = ground.posts.find((each) => each.id !== (chosen[0]!.record as { postId: string | null }).postId)!
    expect(bulkRows('contact', { contact: post.id }, chosen, ground)[0]).toMatchObject({
      after: { words: post.title },
      change: { patch: { postId: post.id } },
    })
  })
})
