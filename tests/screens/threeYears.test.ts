import { expect, test } from 'vitest'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { lastDay } from '../../src/domain/rules/dates.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { agency, insideOf, seenAsOf } from '../support/demonstration.ts'

const loaded = '2018-09-30'
const coordinator: Person = { account: 'coordinator', role: 'coordinator', agencyId: agency('usao'), postId: null }

test('the three-year line: the past keeps the scale of the present and does not know what came later', () => {
  const present = { projection: seenAsOf('2017-11-09', loaded, insideOf('usao')), today: '2017-11-09' }
  const now = overview(present.projection, present.today, coordinator, present).line!
  const then = overview(seenAsOf('2016-06-30', loaded, insideOf('usao')), '2016-06-30', coordinator, present).line!
  expect([now.past, now.day, now.year, now.quarter]).toEqual([false, 774, 3, 1])
  expect([then.past, then.day, then.year, then.quarter]).toEqual([true, 277, 1, 4])
  expect(then.scale).toEqual(now.scale)
  // Every summit of the record, the first one on the first day; of one no more than the month is known.
  const held = present.projection.all('meeting').filter(({ type }) => type === 'summit')
  const share = (day: string) => Temporal.PlainDate.from('2015-09-28').until(day).days / 1099
  const places = held.map(({ heldOn }) => [share(heldOn.on), share(lastDay(heldOn))]).toSorted(([a], [b]) => a! - b!)
  expect(places).toHaveLength(3)
  expect(now.summits).toHaveLength(3)
  for (const [n, { from, to }] of now.summits.entries()) {
    expect(from).toBeCloseTo(places[n]![0]!, 4)
    expect(to).toBeCloseTo(places[n]![1]!, 4)
  }
  expect(now.summits.map(({ from, to }) => from === to)).toEqual([true, true, false])
  expect(then.summits).toEqual(now.summits.slice(0, 2))
  expect(now.ends.map(({ first }) => first)).toEqual([true, false])
  expect(then.ends).toHaveLength(1)
  expect(then.ticks.every(({ at }) => at <= then.end)).toBe(true)
  expect(then.end).toBeLessThan(0.67)
  expect(then.now).toBeCloseTo(276 / 1099, 4)
})
