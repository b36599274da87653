import { beforeAll, describe, expect, test } from 'vitest'
import type { LogAnswer } from '../../src/api/log.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import { addDays, daysBetween } from '../../src/domain/rules/dates.ts'
import { viewerClass } from '../../src/domain/rules/sight.ts'
import type { AgencyPage } from '../../src/domain/views/agency.ts'
import type { Owed } from '../../src/domain/views/owed.ts'
import type { RecordPage } from '../../src/domain/views/record.ts'
import { english } from '../../src/words/en.ts'
import { entryWords } from '../../src/words/en/entry.ts'
import { changeTold, whoTold, type Telling } from '../../src/words/entrySentences.ts'
import { plain } from '../../src/words/sentence.ts'
import { overviewRecount } from '../support/recount/overview.ts'
import { movedRecount, sinceRecount } from '../support/recount/past.ts'
import { stateOf } from '../support/recount/state.ts'
import {
  agencyRecount,
  itemsRecount,
  matrixRecount,
  mondayRecount,
  owedRecount,
  type Recount,
} from '../support/recount/views.ts'
import { aCommitment, aWorld, foundingLoad, made, named, people, type World } from '../support/worlds.ts'

/**
 * One month of five people, day by day through the API: what they did is the story that the log tells, each day of a
 * commitment is somebody's, and every Friday each number of each view is what is counted from the records.
 */

const on = (day: string) => ({ on: day, precision: 'day' })
const [first, last] = ['2017-10-02', '2017-11-03']

interface Desk {
  readonly world: World
  /** Records by the name they have in the story. */
  readonly ids: Map<string, string>
  /** Entries by name, where one is undone later. */
  readonly entries: Map<string, string>
}
type Act = (desk: Desk) => Promise<unknown>

const makes =
  (person: string, path: string, name: string, body: (desk: Desk) => Record<string, unknown>): Act =>
  async (desk) => {
    desk.ids.set(name, (await made(desk.world, person, path, body(desk))).id)
  }

const changes =
  (person: string, path: string, name: string, body: Record<string, unknown>, entry?: string): Act =>
  async ({ world, ids, entries }) => {
    const address = `/api/${path}/${ids.get(name)}`
    const now = await world.as(person, 'GET', address)
    const headers = { 'If-Match': now.headers.get('ETag')! }
    const answer = await world.as(person, 'PATCH', address, body, headers)
    if (!answer.ok) throw new Error(`${person} ${address}: ${answer.status} ${await answer.text()}`)
    if (entry) entries.set(entry, answer.headers.get('Entry-Id')!)
  }

const undoes =
  (person: string, entry: string): Act =>
  async ({ world, entries }) => {
    const answer = await world.as(person, 'POST', `/api/changes/${entries.get(entry)}/undo`, {})
    if (!answer.ok) throw new Error(`${person} undoes ${entry}: ${answer.status}`)
  }

const promise = (en: string, giver: string, by: string, more: Record<string, unknown> = {}) =>
  aCommitment({
    title: { en },
    givingAgencyId: named(`agency ${giver}`),
    postId: named(`post ${giver}`),
    dates: { agreed: on(by) },
    ...more,
  })

const story: readonly (readonly [day: string, act: Act])[] = [
  ['2017-10-02', makes('coordinator', 'commitments', 'walks', () => promise('Evening walks', 'FBI', '2017-10-20'))],
  [
    '2017-10-02',
    makes('coordinator', 'commitments', 'guide', () =>
      promise('Families’ guide', 'ATF', '2017-10-27', { focusAreaIds: [named('area 2')], updateEveryDays: 7 }),
    ),
  ],
  [
    '2017-10-02',
    makes('coordinator-2', 'commitments', 'list', () =>
      promise('Shared list', 'USAO', '2017-11-15', { focusAreaIds: [named('area 1'), named('area 3')] }),
    ),
  ],
  [
    '2017-10-02',
    makes('coordinator', 'milestones', 'walked', ({ ids }) => ({
      title: { en: 'First walk held' },
      focusAreaId: named('area 1'),
      postId: named('post FBI'),
      restsOnIds: [ids.get('walks')],
      dates: { agreed: on('2017-10-25') },
    })),
  ],
  ['2017-10-03', changes('fbi-lead', 'commitments', 'walks', { patch: { stage: 'under-way' } })],
  [
    '2017-10-04',
    makes('coordinator', 'updates', 'call', ({ ids }) => ({
      subjectId: ids.get('guide'),
      happened: { en: 'The text is with the translator.' },
      willHold: 'perhaps',
      saidByAgencyId: named('agency ATF'),
      saidOn: on('2017-10-04'),
      channel: 'phone',
    })),
  ],
  [
    '2017-10-06',
    changes('atf-lead', 'commitments', 'guide', {
      patch: { dates: { expected: on('2017-11-03') } },
      cause: 'legal',
      reason: 'Second reading of the text.',
    }),
  ],
  [
    '2017-10-09',
    makes('fbi-lead', 'requests', 'gym', ({ ids }) => ({
      fromAgencyId: named('agency FBI'),
      toAgencyId: named('agency LASD'),
      subjectId: ids.get('walks'),
      what: { en: 'The gym on a Saturday' },
      askedOn: on('2017-10-09'),
      dueOn: on('2017-10-11'),
    })),
  ],
  [
    '2017-10-13',
    changes('coordinator-2', 'commitments', 'guide', { patch: { followUp: { chasedOn: on('2017-10-13') } } }),
  ],
  ['2017-10-16', changes('official', 'requests', 'gym', { patch: { answer: { en: 'It is free on the 14th.' } } })],
  [
    '2017-10-18',
    changes('fbi-lead', 'commitments', 'walks', {
      patch: { stage: 'delivered', dates: { delivered: on('2017-10-17') } },
    }),
  ],
  [
    '2017-10-19',
    makes('fbi-lead', 'proofs', 'sheet', ({ ids }) => ({
      subjectId: ids.get('walks'),
      title: 'Attendance sheet',
      link: 'https://files.example/sheet',
      addedOn: on('2017-10-19'),
    })),
  ],
  [
    '2017-10-20',
    changes('official', 'commitments', 'walks', { patch: { stage: 'returned' }, reason: 'One street was left out.' }),
  ],
  ['2017-10-23', changes('fbi-lead', 'commitments', 'walks', { patch: { stage: 'under-way' } })],
  ['2017-10-24', changes('fbi-lead', 'commitments', 'walks', { patch: { stage: 'delivered' } })],
  [
    '2017-10-25',
    changes('coordinator-2', 'commitments', 'list', { patch: { title: { en: 'Shraed list' } } }, 'typing'),
  ],
  ['2017-10-25', undoes('coordinator-2', 'typing')],
  ['2017-10-26', changes('official', 'commitments', 'walks', { patch: { stage: 'confirmed' } })],
  ['2017-10-26', changes('fbi-lead', 'milestones', 'walked', { patch: { dates: { reached: on('2017-10-26') } } })],
  [
    '2017-10-27',
    makes('coordinator', 'set-asides', 'aside', ({ ids }) => ({
      subjectId: ids.get('guide'),
      reason: 'later',
      because: 'The reviewer has agreed to the new date.',
      until: on('2017-11-10'),
    })),
  ],
  [
    '2017-10-31',
    changes('coordinator', 'commitments', 'list', {
      patch: { dates: { agreed: on('2017-12-01') } },
      cause: 'scope',
      reason: 'Two more agencies join.',
    }),
  ],
]

/** The same as the log tells it to the coordinator. */
const toldAs = [
  '10-02 USAO: Created, Evening walks: FBI to LASD, by 20 Oct 2017',
  '10-02 USAO: Created, Families’ guide: ATF to LASD, by 27 Oct 2017',
  '10-02 USAO: Created, Shared list: USAO to LASD, by 15 Nov 2017',
  '10-02 USAO: Created, First walk held: by 25 Oct 2017',
  '10-03 FBI: Under way, Evening walks: stage Under way, was Promised',
  '10-04 ATF; entered by USAO: Update, Families’ guide: “The text is with the translator.” Will the date hold? Perhaps.',
  '10-06 ATF: Date moved, Families’ guide: expected date 3 Nov 2017, was 27 Oct 2017; cause: legal or approval (Second reading of the text.)',
  '10-09 FBI: Asked, Evening walks: “The gym on a Saturday”, asked of LASD by FBI, due 11 Oct 2017',
  '10-13 USAO: Changed, Families’ guide: chased on 13 Oct 2017',
  '10-16 LASD: Answered, Evening walks: answer “It is free on the 14th.”; answered on 16 Oct 2017',
  '10-18 FBI: Delivered, Evening walks: delivered on 17 Oct 2017; stage Delivered, was Under way',
  '10-19 FBI: Proof added, Evening walks: “Attendance sheet”',
  '10-20 LASD: Returned, Evening walks: returned on 20 Oct 2017; returned because “One street was left out.”; stage Returned, was Delivered (One street was left out.)',
  '10-23 FBI: Under way, Evening walks: stage Under way, was Returned',
  '10-24 FBI: Delivered, Evening walks: delivered on 24 Oct 2017, was 17 Oct 2017; stage Delivered, was Under way',
  '10-25 USAO: Changed, Shared list: title “Shraed list”, was “Shared list”',
  '10-25 USAO: Undone, Shared list: title “Shared list”, was “Shraed list”',
  '10-26 LASD: Confirmed, Evening walks: confirmed on 26 Oct 2017; stage Confirmed, was Delivered',
  '10-26 FBI: Reached, First walk held: reached on 26 Oct 2017',
  '10-27 USAO: Set aside, Families’ guide: until 10 Nov 2017: “The reviewer has agreed to the new date.”',
  '10-31 USAO: New date agreed, Shared list: agreed date 1 Dec 2017, was 15 Nov 2017; expected date 1 Dec 2017, was 15 Nov 2017; cause: scope (Two more agencies join.)',
]

const readers = ['coordinator', 'official', 'fbi-lead', 'atf-lead'] as const

/** Each view as a person reads it, beside the same counted from the records. */
async function numbers({ world }: Desk, person: string, today: string): Promise<Record<string, Recount>> {
  const state = stateOf(world.api.engine.sight(viewerClass(people[person]!)).current(), today)
  const read = async <V>(path: string) => (await (await world.as(person, 'GET', `/api/views/${path}`)).json()) as V
  const from = addDays(today, -7)
  const pages = state.projection
    .all('agency')
    .map(async ({ id }) => [`agency ${id}`, agencyRecount(await read<AgencyPage>(`agency?id=${id}`), state)] as const)
  return {
    overview: overviewRecount(await read('overview'), state),
    items: itemsRecount(await read('items'), state),
    matrix: matrixRecount(await read('matrix'), state),
    owed: owedRecount(await read('owed'), state),
    monday: mondayRecount(await read('monday'), state),
    moved: movedRecount(await read('moved'), state),
    since: sinceRecount(await read(`since?from=${from}`), state, from),
    ...Object.fromEntries(await Promise.all(pages)),
  }
}

describe('a month of five people', () => {
  let today: string = first
  const desk: Desk = { world: undefined as unknown as World, ids: new Map(), entries: new Map() }
  const fridays = new Map<string, Record<string, Recount>>()

  beforeAll(async () => {
    const world = await aWorld(new MemoryLedger(foundingLoad()), () => Date.parse(`${today}T20:00:00.000Z`))
    Object.assign(desk, { world })
    for (; today <= last; today = addDays(today, 1)) {
      for (const [day, act] of story) if (day === today) await act(desk)
      if (new Date(`${today}T00:00:00Z`).getUTCDay() !== 5) continue
      for (const person of readers) fridays.set(`${today} ${person}`, await numbers(desk, person, today))
    }
    today = last
    return () => world.api.stop()
  }, 60_000)

  test('every Friday each number of each view is what is counted from the records', () => {
    expect(fridays.size).toBe(5 * readers.length)
    for (const [friday, views] of fridays)
      for (const [name, [view, counted]] of Object.entries(views))
        expect([friday, name, view]).toEqual([friday, name, counted])
  })

  test('the log tells it in order', async () => {
    const words = english(null)
    const own = entryWords(words.tools)
    const answer = await desk.world.as('coordinator', 'GET', `/api/log?from=${first}&limit=1000`)
    const { items, names } = (await answer.json()) as LogAnswer
    const telling: Telling = { words, own, nameOf: (id) => names[id]?.name }
    const told = items.toReversed().map(({ at, who, verb, changes: done, reason }) => {
      const what = done.map((change) => {
        const name = names[change.id]!
        const about = name.aboutId === null ? name.name : names[name.aboutId]!.name
        return `${about}: ${plain(changeTold(change, telling))}`
      })
      return `${at.slice(5, 10)} ${whoTold(who, telling)}: ${own.verbs[verb]}, ${what.join(' | ')}${reason ? ` (${reason})` : ''}`
    })
    expect(told).toEqual(toldAs)
  })

  test('each day of a commitment was somebody’s, until it was done', async () => {
    const read = async <V>(path: string) =>
      (await (await desk.world.as('coordinator', 'GET', `/api/views/${path}`)).json()) as V
    const { lines } = await read<Owed>('owed')
    expect(lines.map(({ title }) => title).sort()).toEqual(['Families’ guide', 'Shared list'])
    for (const { title, held } of lines)
      expect([title, held.reduce((sum, { days }) => sum + days, 0)]).toEqual([title, daysBetween(first, last)])
    const { held } = await read<RecordPage>(`record?id=${desk.ids.get('walks')}`)
    expect(held.map(({ holder, agencyId, from, days }) => [holder, agencyId, from, days])).toEqual([
      ['giver', named('agency FBI'), '2017-10-02', 7],
      ['asked', named('agency LASD'), '2017-10-09', 7],
      ['giver', named('agency FBI'), '2017-10-16', 2],
      ['confirmer', named('agency LASD'), '2017-10-18', 2],
      ['giver', named('agency FBI'), '2017-10-20', 4],
      ['confirmer', named('agency LASD'), '2017-10-24', 2],
    ])
    // Confirmed on 26 October.
    expect(held.reduce((sum, { days }) => sum + days, 0)).toBe(daysBetween(first, '2017-10-26'))
  })
})
