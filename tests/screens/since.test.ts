import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import type { Viewer } from '../../src/domain/rules/sight.ts'
import { lastDay } from '../../src/domain/rules/dates.ts'
import { statusOf } from '../../src/domain/rules/status.ts'
import { comparedFrom, twoDays } from '../../src/domain/views/twoDays.ts'
import { english } from '../../src/words/en.ts'
import { sinceWords } from '../../src/words/en/since.ts'
import { plain } from '../../src/words/sentence.ts'
import { insideOf, partner, seenAsOf } from '../support/demonstration.ts'
import { areasOf, lets, naiveLog, stateOn, type NaiveEntry, type NaiveRecord } from '../support/naiveLog.ts'

/** Every line and number of two days side by side, counted again from the stored entries by plain code. */

const days = ['2016-06-30', '2017-11-09', '2018-09-30', '2019-09-30']
const loaded = '2019-09-30'
const log = naiveLog(loaded)
const now = log.at(-1)!.after
const pairs = [
  ['2015-10-15', days[0]!],
  [days[0]!, days[1]!],
  ['2017-10-05', days[1]!],
  [days[1]!, days[2]!],
  ['2018-06-20', days[2]!],
  [days[2]!, days[3]!],
  ['2017-09-01', '2017-09-01'],
] as const
const readers: readonly (readonly [string, Viewer])[] = [
  ['the US Attorney’s Office', insideOf('usao')],
  ['ATF', insideOf('atf')],
  ['partners', partner],
]
const cases = readers.flatMap(([name, viewer]) => pairs.map(([from, to]) => [name, from, to, viewer] as const))

const isItem = ({ kind }: NaiveRecord) => kind === 'commitment' || kind === 'milestone'
const leaf = (record: NaiveRecord | undefined, name: string) => record?.leaves.get(name)
const date = (record: NaiveRecord | undefined, name: string) => (leaf(record, name) ?? null) as CalendarDate | null
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

type Test = (record: NaiveRecord) => boolean
const tests = {
  confirmed: (record) =>
    record.kind === 'commitment' && ['confirmed', 'kept-up'].includes(leaf(record, 'stage') as string),
  delivered: (record) => record.kind === 'commitment' && date(record, 'dates.delivered') !== null,
  reached: (record) => record.kind === 'milestone' && date(record, 'dates.reached') !== null,
  ended: (record) => record.kind === 'commitment' && ['lapsed', 'withdrawn'].includes(leaf(record, 'stage') as string),
} satisfies Readonly<Record<string, Test>>

describe.each(cases)('for %s from %s to %s', (_name, from, to, viewer) => {
  const seen = seenAsOf(to, loaded, viewer)
  const answer = twoDays(seen, from, to)
  const [before, after] = [stateOn(log, from), stateOn(log, to)]
  const sees = (id: string, state: ReadonlyMap<string, NaiveRecord>) => lets(id, state, viewer) && lets(id, now, viewer)
  const items = [...after.values()].filter((record) => isItem(record) && sees(record.id, after))
  const kept = items.filter((record) => (leaf(record, 'provenance') as { kind: string } | undefined)?.kind !== 'record')
  const was = (id: string) => (sees(id, before) ? before.get(id) : undefined)
  const between = log.filter(({ day }) => day > from && day <= to)
  const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id).toSorted()

  test.each(Object.entries(tests))('what was %s, with the entry by which it came', (name, is: Test) => {
    const lines = answer[name as keyof typeof tests]
    const wanted = kept.filter((record) => is(record) && !(was(record.id) && is(was(record.id)!)))
    expect(ids(lines)).toEqual(ids(wanted))
    for (const line of lines) {
      const turned = between.findLast(
        (each) =>
          each.touched.includes(line.id) &&
          is(each.after.get(line.id)!) &&
          !(each.before.has(line.id) && sees(line.id, each.before) && is(each.before.get(line.id)!)),
      )!
      expect([line.id, line.entryId, line.on]).toEqual([line.id, turned.entry.header.id, turned.day])
      expect(line.areaIds.toSorted()).toEqual(areasOf(line.id, after).toSorted())
    }
  })

  test('what is new', () => {
    expect(ids(answer.made)).toEqual(ids(items.filter(({ id }) => !was(id))))
  })

  test('which dates moved: from, to, days, cause and how often', () => {
    const wanted = items.flatMap((record) => {
      const move = naiveMove(record.id, between)
      return move && sees(record.id, move.first.before) ? [{ id: record.id, ...move }] : []
    })
    const moved = [...answer.later, ...answer.earlier, ...answer.unclear]
    expect(ids(moved)).toEqual(ids(wanted))
    for (const line of moved) {
      const { old, last, causes, times } = wanted.find(({ id }) => id === line.id)!
      expect([line.id, line.from, line.to]).toEqual([line.id, old, last])
      expect([line.id, line.causes.toSorted(), line.times]).toEqual([line.id, causes.toSorted(), times])
      if (old.precision === last.precision)
        expect(line.distance.least).toBe(dayNumber(lastDay(last)) - dayNumber(lastDay(old)))
    }
    expect(answer.later.every(({ distance }) => distance.least > 0)).toBe(true)
    expect(answer.earlier.every(({ distance }) => distance.most < 0)).toBe(true)
  })

  test('how many stood under each word on both days, and which have another word', () => {
    const older = seenAsOf(from, loaded, viewer)
    const words = (state: typeof seen, day: string) =>
      new Map(
        [...state.all('commitment'), ...state.all('milestone')].map((item) => [
          item.id,
          statusOf(item, state, day).word,
        ]),
      )
    const [then, later] = [words(older, from), words(seen, to)]
    const count = (all: ReadonlyMap<string, string | null>, word: string) =>
      [...all.values()].filter((each) => (each ?? 'on-record') === word).length
    for (const line of answer.items)
      expect([line.word, line.was, line.is]).toEqual([line.word, count(then, line.word), count(later, line.word)])
    expect(answer.items.reduce((sum, { was: n }) => sum + n, 0)).toBe(then.size)
    expect(answer.items.reduce((sum, { is: n }) => sum + n, 0)).toBe(later.size)
    const told = new Set([...answer.confirmed, ...answer.reached, ...answer.ended].map(({ id }) => id))
    const changed = [...later].filter(
      ([id, word]) => then.has(id) && then.get(id) !== word && !(told.has(id) && (word === 'done' || word === 'ended')),
    )
    expect(ids(answer.statuses)).toEqual(changed.map(([id]) => id).toSorted())
    for (const line of answer.statuses) expect([line.was, line.is]).toEqual([then.get(line.id), later.get(line.id)])
    expect(answer.areaWords === null).toBe(viewer.audience !== 'agencies')
    if (answer.areaWords)
      for (const which of ['was', 'is'] as const)
        expect(answer.areaWords.reduce((sum, line) => sum + line[which], 0)).toBe(
          [...(which === 'was' ? before : after).values()].filter(({ kind }) => kind === 'focus-area').length,
        )
  })

  test('the sentence of counts says the same numbers', () => {
    const { counts } = sinceWords(english(to).tools)
    const lengths = Object.fromEntries(
      (['confirmed', 'delivered', 'reached', 'later', 'earlier', 'unclear', 'made', 'ended', 'statuses'] as const).map(
        (name) => [name, answer[name].length],
      ),
    )
    const numbers = plain(counts(lengths)).match(/\d+/g)?.map(Number) ?? []
    expect(numbers).toEqual(Object.values(lengths).filter((count) => count > 0))
  })

  test('the past shows nothing that was told later', () => {
    for (const name of ['confirmed', 'delivered', 'reached', 'later', 'earlier', 'made', 'ended', 'statuses'] as const)
      for (const { on } of answer[name]) expect(on === null || on <= to).toBe(true)
  })
})

/** Where the expected date, else the agreed one, stood before its first change in between, and where after the last. */
function naiveMove(id: string, between: readonly NaiveEntry[]) {
  const steps = (name: string, start: (record: NaiveRecord) => CalendarDate | null) =>
    between.flatMap((each) => {
      const old = each.before.get(id)
      const next = date(each.after.get(id), name)
      const stood = old && start(old)
      return each.touched.includes(id) && stood && next && JSON.stringify(date(old, name)) !== JSON.stringify(next)
        ? [{ each, old: stood, next }]
        : []
    })
  const expected = steps('dates.expected', (record) => date(record, 'dates.expected') ?? date(record, 'dates.agreed'))
  const agreed = steps('dates.agreed', (record) => date(record, 'dates.agreed'))
  const told = (expected.length > 0 ? expected : agreed).filter(
    ({ old, next }) => JSON.stringify(old) !== JSON.stringify(next),
  )
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last || JSON.stringify(first.old) === JSON.stringify(last.next)) return undefined
  const causes = told.flatMap(({ each }) =>
    each.entry.parts.flatMap((part) => (part?.part === 'change' && part.id === id && part.cause ? [part.cause] : [])),
  )
  return { first: first.each, old: first.old, last: last.next, causes: [...new Set(causes)], times: told.length }
}

test('without a day it is compared from the last review before, and never from before the start', () => {
  expect(comparedFrom(seenAsOf('2017-11-09', loaded, insideOf('usao')), '2017-11-09')).toBe('2017-10-05')
  expect(comparedFrom(seenAsOf('2017-10-05', loaded, insideOf('usao')), '2017-10-05') < '2017-10-05').toBe(true)
  expect(comparedFrom(seenAsOf('2015-10-01', loaded, insideOf('usao')), '2015-10-01')).toBe('2015-09-28')
})
