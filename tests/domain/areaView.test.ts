import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import type { Commitment } from '../../src/domain/records/commitment.ts'
import type { Milestone } from '../../src/domain/records/milestone.ts'
import type { Projection } from '../../src/domain/log/visibleTo.ts'
import { lastDay } from '../../src/domain/rules/dates.ts'
import { movesOf } from '../../src/domain/rules/moves.ts'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { statusOf } from '../../src/domain/rules/status.ts'
import { area } from '../../src/domain/views/area.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { agency, insideOf, partner, seenAsOf } from '../support/demonstration.ts'
import { agencies, changeOf, engagementWith, partners } from '../support/engagementWith.ts'
import { aCommitment, aMeasure, aPost, area1, atf, day, fbi } from '../support/records.ts'
import { named } from '../support/worlds.ts'

/** The page of each area, counted again from the records in sight and the status of each single item. */

const loaded = '2018-09-30'
const days = ['2015-12-01', '2016-06-30', '2017-05-20', '2017-11-09', '2018-09-30']
const coordinator: Person = { account: 'coordinator', role: 'coordinator', agencyId: agency('usao'), postId: null }

type Item = Commitment | Milestone
const order = ['off-track', 'no-word', 'at-risk', 'on-track', 'done', 'not-started', 'ended']
const closed = new Set(['done', 'ended'])

const areasOf = (item: Item): readonly string[] =>
  item.kind === 'commitment' ? item.focusAreaIds : item.focusAreaId === null ? [] : [item.focusAreaId]

function inside(seen: Projection, id: string | null): Item[] {
  const items: Item[] = [...seen.all('commitment'), ...seen.all('milestone')]
  return items.filter((item) => (id === null ? areasOf(item).length === 0 : areasOf(item).includes(id)))
}

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).toSorted()
const on = (date: CalendarDate | null) => (date ? lastDay(date) : '9999-12-31')

describe.each(days)('on %s', (today) => {
  describe.each([
    ['an agency', insideOf('usao')],
    ['partners', partner],
  ] as const)('for %s', (_who, viewer) => {
    const seen = seenAsOf(today, loaded, viewer)
    const numbers = [...seen.all('focus-area').map(({ number }) => number), null]

    test.each(numbers)('area %s', (number) => {
      const page = area(seen, number, today)!
      const record = number === null ? null : seen.all('focus-area').find((each) => each.number === number)!
      const items = inside(seen, record?.id ?? null)
      const word = new Map(items.map((item) => [item.id, statusOf(item, seen, today).word]))
      const commitments = items.filter(({ kind }) => kind === 'commitment')
      const kept = (item: Item) => word.get(item.id) !== null
      const isClosed = (item: Item) => closed.has(word.get(item.id) ?? '')

      expect(ids(page.commitments)).toEqual(ids(commitments.filter((item) => kept(item) && !isClosed(item))))
      expect(ids(page.closed)).toEqual(ids(commitments.filter(isClosed)))
      expect(ids(page.onRecord)).toEqual(ids(items.filter((item) => !kept(item))))
      expect(ids(page.milestones)).toEqual(ids(items.filter((item) => item.kind === 'milestone' && kept(item))))
      for (const line of [...page.commitments, ...page.closed, ...page.onRecord, ...page.milestones])
        expect(line.word).toBe(word.get(line.id))

      // Key ones first; among these and among the others, the worst word first.
      const places = page.commitments.map(({ key, word: each }) => (key ? 0 : 10) + order.indexOf(each!))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      const dates = page.milestones.map(({ finished, expected }) => on(finished ?? expected))
      expect(dates).toEqual(dates.toSorted())

      const subjects = new Set([...items.map(({ id }) => id), ...(record ? [record.id] : [])])
      const about = <K extends 'update' | 'request'>(kind: K) =>
        seen.all(kind).filter(({ subjectId }) => subjects.has(subjectId))
      expect(ids(page.updates)).toEqual(ids(about('update')))
      const said = page.updates.map(({ saidOn }) => saidOn.on)
      expect(said).toEqual(said.toSorted().toReversed())
      expect(ids(page.requests)).toEqual(ids(about('request')))
      const answered = page.requests.map(({ answeredOn }) => answeredOn !== null)
      expect(answered).toEqual(answered.toSorted((one, other) => Number(one) - Number(other)))
      expect(page.moves.map(({ entryId, recordId, leaf }) => `${entryId} ${recordId} ${leaf}`).toSorted()).toEqual(
        items
          .flatMap(({ id }) => movesOf(id, seen))
          .map(({ entryId, recordId, leaf }) => `${entryId} ${recordId} ${leaf}`)
          .toSorted(),
      )
      const told = page.moves.map((move) => move.on)
      expect(told).toEqual(told.toSorted().toReversed())
      expect(ids(page.measures)).toEqual(
        ids(seen.all('measure').filter(({ focusAreaId }) => record !== null && focusAreaId === record.id)),
      )
      for (const update of page.updates) {
        const by = update.saidByPostId ?? update.saidByAgencyId
        if (by !== null) expect(page.names[by]).toBeTruthy()
      }
    })

    test('the line of each area is the one of the overview', () => {
      const { areas, whole } = overview(seen, today, coordinator)
      for (const line of [...areas, whole]) expect(area(seen, line.number, today)!.line).toEqual(line)
    })

    test('who answers for what is open is counted', () => {
      for (const number of numbers) {
        const page = area(seen, number, today)!
        const open = [...page.commitments, ...page.milestones.filter(({ word }) => !closed.has(word!))]
        const withPost = open.filter((line) => {
          const record = seen.get(line.id) as Item
          return record.postId !== null && seen.of('post', record.postId)
        })
        expect(page.contacts.reduce((sum, { items }) => sum + items, 0)).toBe(withPost.length)
      }
    })
  })
})

test('a sentence of the demonstration is sample, though the name of its area is on the public record', () => {
  const seen = seenAsOf('2017-11-09', loaded, partner)
  const { area: record, sentence } = area(seen, 4, '2017-11-09')!
  expect(record!.provenance.kind).toBe('record')
  expect(sentence).toMatchObject({ on: '2017-11-07', sample: true })
  expect(sentence!.text.en).toBe(record!.leadSentence.en)
  const before = area(seenAsOf('2017-11-06', loaded, partner), 4, '2017-11-06')!
  expect(before.sentence).toMatchObject({ on: '2016-12-08', sample: true })
})

test('where nothing is made up, a sentence was entered here, on the day it came to read so', () => {
  const log = engagementWith(
    {
      on: '2017-03-01',
      verb: 'change',
      change: [changeOf('focus-area', 'area 1', { leadSentence: { en: 'First.' } })],
    },
    {
      on: '2017-04-01',
      verb: 'change',
      change: [changeOf('focus-area', 'area 1', { leadSentence: { en: 'Second.' } })],
    },
    { on: '2017-05-01', verb: 'change', change: [changeOf('focus-area', 'area 1', { description: { en: 'Words.' } })] },
  )
  expect(area(log.see(agencies), 1, '2017-11-09')!.sentence).toMatchObject({
    text: { en: 'Second.' },
    on: '2017-04-01',
  })
  expect(area(log.see(agencies, '2017-03-15'), 1, '2017-03-15')!.sentence).toMatchObject({ on: '2017-03-01' })
})

test('who leads, and who holds a post today with how to reach them, for agencies only', () => {
  const holders = [
    { name: 'Holder One', from: day('2016-01-01'), until: day('2017-05-31') },
    { name: 'Holder Two', from: day('2017-06-01'), until: null },
  ]
  const log = engagementWith(
    { make: [aPost('a post', { holders, telephone: '+1 310 555 0100', mail: 'post@example.org' })] },
    { make: [aCommitment('one', { givingAgencyId: fbi, postId: named('a post'), audience: 'partners' })] },
    {
      verb: 'change',
      change: [changeOf('focus-area', 'area 1', { leadAgencyId: fbi, deputyAgencyId: atf })],
    },
  )
  const page = area(log.see(agencies), 1, '2017-11-09')!
  expect([page.names[fbi], page.names[atf]]).toEqual(['FBI', 'ATF'])
  expect(page.contacts).toMatchObject([
    { holders: ['Holder Two'], telephone: '+1 310 555 0100', mail: 'post@example.org', items: 1 },
  ])
  const released = area(log.see(partners), 1, '2017-11-09')!
  expect(released.contacts).toMatchObject([{ holders: [], telephone: null, mail: null }])
  expect(released.line.verdict).toBeNull()
})

test('a measure of an area stands on its page and on no other', () => {
  const log = engagementWith({ make: [aMeasure('of area 1', { focusAreaId: area1 })] })
  expect(area(log.see(), 1, '2017-11-09')!.measures.map(({ id }) => id)).toEqual([named('of area 1')])
  expect(area(log.see(), 2, '2017-11-09')!.measures).toEqual([])
})

test('there is no area with a number that none has', () => {
  const seen = seenAsOf('2017-11-09', loaded, partner)
  expect([area(seen, 0, '2017-11-09'), area(seen, 13, '2017-11-09')]).toEqual([undefined, undefined])
})
