import { beforeAll, expect, test } from 'vitest'
import type { LogAnswer, LogEntry } from '../../src/api/log.ts'
import { english } from '../../src/words/en.ts'
import { entryWords } from '../../src/words/en/entry.ts'
import { changeTold, leavesTold, saidIn, type Telling } from '../../src/words/entrySentences.ts'
import { plain } from '../../src/words/sentence.ts'
import { Desk } from './home.ts'
import { openMemoryHome } from './memoryHome.ts'

/** The log as one call: what is offered on an entry and why not, what of it was sealed, and what a day of the past knows. */

let desk: Desk
beforeAll(async () => {
  const home = await openMemoryHome()
  desk = await Desk.at(home)
  return () => home.close()
})

const read = (person: Parameters<Desk['get']>[0], query: string) => desk.get<LogAnswer>(person, `/api/log?${query}`)
const entryIn = (log: LogAnswer, id: string): LogEntry => log.items.find((item) => item.id === id)!

function telling(log: LogAnswer, entry?: LogEntry): Telling {
  const words = english(log.today)
  return {
    words,
    own: entryWords(words.tools),
    nameOf: (id) => log.names[id]?.name,
    sealedOn: (id, leaf) => entry?.sealed.find((part) => part.id === id && part.leaf === leaf)?.on ?? null,
  }
}

test('undo and correction are offered to whoever did it, and to others the sentence by which they are refused', async () => {
  const { id, entryId } = await desk.made('coordinator', 'commitments', await desk.commitment())
  const own = entryIn(await read('coordinator', `record=${id}`), entryId)
  expect(own.acts).toMatchObject({ undo: null, correct: null, corrects: [{ id }] })
  expect(own.acts!.corrects[0]!.leaves).toEqual(expect.arrayContaining(['title.en', 'dates.agreed']))
  // Who gives it, who sees it and what stage it is in are acts of their own.
  for (const leaf of ['givingAgencyId', 'audience', 'stage']) expect(own.acts!.corrects[0]!.leaves).not.toContain(leaf)
  const refused = entryIn(await read('fbi-lead', `record=${id}`), entryId)
  const why = 'Only the person who did this undoes it.'
  expect(refused.acts).toEqual({ undo: why, correct: why, corrects: [] })
  const problem = await desk.problem('fbi-lead', 'POST', `/api/changes/${entryId}/undo`, {})
  expect([problem.status, JSON.stringify(problem).includes(why)]).toEqual([403, true])

  const moved = await desk.changed('coordinator', `commitments/${id}`, { updateEveryDays: 7 })
  await desk.changed('coordinator', `commitments/${id}`, { updateEveryDays: 9 })
  const gone = entryIn(await read('coordinator', `record=${id}`), moved.entryId!)
  expect(gone.acts!.undo).toBe('What it set has been changed since, so there is nothing to undo.')
  expect((await read('coordinator', 'limit=1&viewAs=partners')).items[0]!.acts).toBeNull()
})

test('a correction is offered for what can be sent, and counts once it was', async () => {
  const { id, entryId } = await desk.made('coordinator', 'commitments', await desk.commitment())
  const { etag } = await desk.as('coordinator', 'GET', `/api/commitments/${id}`)
  const changes = [
    { kind: 'commitment', id, ifMatch: etag.replaceAll('"', ''), patch: { title: { en: 'Evening walks, set right' } } },
  ]
  const sent = await desk.as('coordinator', 'POST', '/api/changes', {
    changes,
    corrects: entryId,
    reason: 'Typed wrongly.',
  })
  expect(sent.status).toBe(200)
  const log = await read('coordinator', `record=${id}`)
  expect([log.items[0]!.verb, log.items[0]!.corrects, log.items[0]!.reason]).toEqual([
    'correct',
    entryId,
    'Typed wrongly.',
  ])
  expect(plain(leavesTold(log.items[0]!.changes[0]!, telling(log)))).toBe(
    'title “Evening walks, set right”, was “Evening walks”',
  )
})

test('of an entry about several records each is offered to be set right, and one after the other is', async () => {
  const made = await Promise.all(
    ['One', 'Two'].map(async (title) =>
      desk.made('coordinator', 'commitments', await desk.commitment({ title: { en: title } })),
    ),
  )
  const bare = (etag: string) => etag.replaceAll('"', '')
  const patchOf = (every: number) =>
    made.map(({ id, etag }) => ({ kind: 'commitment', id, ifMatch: bare(etag), patch: { updateEveryDays: every } }))
  const sent = await desk.as('coordinator', 'POST', '/api/changes', { changes: patchOf(7) })
  const entryId = sent.headers.get('Entry-Id')!
  const offered = async () =>
    entryIn(await read('coordinator', 'limit=10'), entryId)
      .acts!.corrects.map(({ id, leaves }) => `${id} ${leaves.join()}`)
      .toSorted()
  expect(await offered()).toEqual(made.map(({ id }) => `${id} updateEveryDays`).toSorted())
  const left = new Set(made.map(({ id }) => id))
  for (const { id } of made) {
    const { etag } = await desk.as('coordinator', 'GET', `/api/commitments/${id}`)
    const changes = [{ kind: 'commitment', id, ifMatch: bare(etag), patch: { updateEveryDays: 9 } }]
    const answer = await desk.as('coordinator', 'POST', '/api/changes', { changes, corrects: entryId, reason: 'Nine.' })
    expect(answer.status).toBe(200)
    left.delete(id)
    expect(await offered()).toEqual([...left].map((each) => `${each} updateEveryDays`))
  }
})

test('a date that was typed wrongly is set right without a new cause, and the move counts as set right', async () => {
  const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
  const day = (on: string) => ({ on, precision: 'day' })
  const why = { cause: 'partner', reason: 'The room.' }
  const moved = await desk.changed('coordinator', `commitments/${id}`, { dates: { expected: day('2018-04-11') } }, why)
  const { acts } = entryIn(await read('coordinator', `record=${id}`), moved.entryId!)
  expect(acts).toMatchObject({ correct: null, corrects: [{ id, leaves: ['dates.expected'] }] })
  const ifMatch = moved.etag.replaceAll('"', '')
  const changes = [{ kind: 'commitment', id, ifMatch, patch: { dates: { expected: day('2018-04-12') } } }]
  const body = { changes, corrects: moved.entryId, reason: 'The twelfth.' }
  expect((await desk.as('coordinator', 'POST', '/api/changes', body)).status).toBe(200)
  const since = await desk.get<{ later: { id: string; to: unknown; causes: unknown; times: number }[] }>(
    'coordinator',
    '/api/views/since?from=2017-11-08',
  )
  // It was made within these days, so its first agreed date is where it starts from.
  expect(since.later.filter((line) => line.id === id)).toMatchObject([
    { to: day('2018-04-12'), causes: ['partner'], times: 1 },
  ])
})

test('a sealed text says so with its day, wherever it stood, and a sealed reason too', async () => {
  const { id, entryId } = await desk.made(
    'coordinator',
    'commitments',
    await desk.commitment({ title: { en: 'Canary' } }),
  )
  const renamed = await desk.changed(
    'coordinator',
    `commitments/${id}`,
    { title: { en: 'Walks' } },
    { reason: 'Canary too.' },
  )
  const seal = (entry: string, text: unknown) =>
    desk.as('coordinator', 'POST', `/api/changes/${entry}/seal`, { text, reason: 'By mistake.' })
  await seal(entryId, { recordId: id, leaf: 'title.en' })
  await seal(renamed.entryId!, 'reason')
  const log = await read('coordinator', `record=${id}`)
  expect(JSON.stringify(log)).not.toContain('Canary')
  const change = entryIn(log, renamed.entryId!)
  expect(change.sealed).toEqual([
    { id, leaf: 'title.en', on: '2017-11-09' },
    { id, leaf: null, on: '2017-11-09' },
  ])
  expect(plain(leavesTold(change.changes[0]!, telling(log, change)))).toBe(
    'title “Walks”, was Text sealed on 9 Nov 2017: entered in error.',
  )
  const sealing = log.items.find(({ verb }) => verb === 'seal')!
  expect(sealing.acts).toMatchObject({
    undo: 'What was sealed stays sealed.',
    correct: 'What was sealed stays sealed.',
  })
})

test('an update is told by what was said, who said it and how; a request, a proof and a set-aside by what they ask', async () => {
  const { id } = await desk.made('coordinator', 'commitments', await desk.commitment())
  await desk.made('coordinator', 'updates', {
    subjectId: id,
    happened: { en: 'Room booked.' },
    next: { en: 'First walk.' },
    willHold: 'yes',
    saidByAgencyId: await desk.agency('FBI'),
    saidOn: { on: '2017-11-08', precision: 'day' },
    channel: 'phone',
  })
  await desk.made('official', 'requests', {
    fromAgencyId: (await desk.session('official')).agencyId,
    toAgencyId: await desk.agency('FBI'),
    subjectId: id,
    what: { en: 'A second room' },
    askedOn: { on: '2017-11-09', precision: 'day' },
    dueOn: { on: '2017-11-20', precision: 'day' },
  })
  const log = await read('coordinator', `record=${id}`)
  const told = (verb: string) => {
    const { changes } = log.items.find((item) => item.verb === verb)!
    return plain(changeTold(changes[0]!, telling(log)))
  }
  expect(told('update')).toBe('“Room booked.” Next: “First walk.” Will the date hold? Yes.')
  expect(saidIn(log.items.find(({ verb }) => verb === 'update')!.changes)).toEqual({
    agencyId: await desk.agency('FBI'),
    channel: 'phone',
    on: '2017-11-08',
  })
  expect(told('ask')).toBe('“A second room”, asked of FBI by LASD, due 20 Nov')
  expect(told('create')).toBe('FBI to LASD, by 1 Mar')
})

test('every entry of the demonstration has a sentence without a raw code, a null or a blank', async () => {
  const log = await read('coordinator', 'limit=1000')
  const raw = /\bnull\b|undefined|NaN|\[object|\{|\}|"|  /
  for (const entry of log.items)
    for (const change of entry.changes) {
      const sentence = plain(changeTold(change, telling(log, entry)))
      expect([entry.id, sentence, raw.test(sentence)]).toEqual([entry.id, sentence, false])
      expect([entry.id, sentence, /\b(?=[a-z]*\d)[0-9a-hjkmnp-tv-z]{12}\b/.test(sentence)]).toEqual([
        entry.id,
        sentence,
        false,
      ])
      if (change.came === undefined && change.leaves.length > 0)
        expect([entry.id, sentence]).not.toEqual([entry.id, ''])
    }
})

test('what is asked wrongly is refused by name', async () => {
  const fields = async (query: string) =>
    (await desk.problem('official', 'GET', `/api/log?${query}`)).errors!.map(({ field }) => field)
  expect(await fields('verb=frobnicate')).toEqual(['verb'])
  expect(await fields('kind=commitments')).toEqual(['kind'])
  expect(await fields('who=nobody')).toEqual(['who'])
  expect(await fields('area=13')).toEqual(['area'])
  expect(await fields('area=all')).toEqual(['area'])
  expect(await fields('from=2017-02-30')).toEqual(['from'])
  expect(await fields('from=2017-03-01&to=2017-02-01')).toEqual(['to'])
  expect(await fields('cursor=000000000000')).toEqual(['cursor'])
  expect(await fields('by=area')).toEqual(['by'])
})

test('a day of the past knows of no later undoing', async () => {
  const { id, entryId } = await desk.made('coordinator', 'milestones', { title: { en: 'Undone later' } })
  await desk.as('coordinator', 'POST', '/api/demonstration', { day: '2017-11-10' })
  await desk.as('coordinator', 'POST', `/api/changes/${entryId}/undo`, { reason: 'Not needed.' })
  expect(entryIn(await read('coordinator', `record=${id}`), entryId).undone).toBe(true)
  const then = entryIn(await read('coordinator', `record=${id}&asOf=2017-11-09`), entryId)
  expect([then.undone, then.acts]).toEqual([undefined, null])
})
