import { expect, test } from 'vitest'
import { demonstrationEntries } from '../../mocks/demonstration/load.ts'
import { demonstrationDays } from '../../mocks/demonstration/publicRecord.ts'
import { readEntry } from '../../src/domain/log/chain.ts'
import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import { lastDay } from '../../src/domain/rules/dates.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { milestones } from '../../src/domain/views/milestones.ts'
import { moved } from '../../src/domain/views/moved.ts'
import { agencies, changeOf, engagementWith, partners, person } from '../support/engagementWith.ts'
import { partner, seenOn } from '../support/demonstration.ts'
import { aCommitment, aMilestone, day, fbi, lasd, only, period } from '../support/records.ts'
import { named, sha256, testSalt } from '../support/worlds.ts'

/** The timeline and the moves against the log's own rows, counted here by other means. */

interface Row {
  readonly on: string
  readonly to: CalendarDate
  readonly cause: string | null
}

/** Every date that the log's entries set in a leaf of a record, in their order; founding loads undo and correct nothing. */
function rowsOfLog(loadedOn: string): (id: string, leaf: string) => readonly Row[] {
  const found = new Map<string, Row[]>()
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short' })
  for (const stored of demonstrationEntries(sha256, testSalt, '2026-01-01T00:00:00.000Z', loadedOn)) {
    const { header, parts } = readEntry(stored)
    for (const part of parts) {
      if (part?.part !== 'change') continue
      for (const leaf of ['dates.expected', 'dates.agreed', 'dates.reached']) {
        const to = part.set?.[leaf] as CalendarDate | null | undefined
        if (!to) continue
        const rows = found.get(`${part.id} ${leaf}`) ?? []
        const last = rows.at(-1)?.to
        if (last?.on === to.on && last.precision === to.precision) continue
        found.set(`${part.id} ${leaf}`, [
          ...rows,
          { on: zone.format(new Date(header.at)), to, cause: part.cause ?? null },
        ])
      }
    }
  }
  return (id, leaf) => found.get(`${id} ${leaf}`) ?? []
}

/** The ends of the line are the page's; here they are far apart. */
const scale = { from: '2015-01-01', to: '2020-12-31' }

const plain = ({ on, precision }: CalendarDate) => `${on} ${precision}`

test.each(demonstrationDays)('on %s every point of a trend, and every move, is a row of the log', (today) => {
  const projection = seenOn(today)
  const log = rowsOfLog(today)
  const answer = moved(projection, today)
  const planned = projection.all('milestone').filter(({ provenance }) => provenance.kind !== 'record')
  expect(answer.trends.map(({ id }) => id).sort()).toEqual(planned.map(({ id }) => id).sort())
  for (const { id, steps } of answer.trends)
    expect(steps.map(({ on, expected }) => `${on} ${plain(expected)}`)).toEqual(
      log(id, 'dates.expected').map(({ on, to }) => `${on} ${plain(to)}`),
    )
  const told = answer.moves.map(({ recordId, on, from, to, cause }) => [recordId, on, plain(from), plain(to), cause])
  const rows = planned.flatMap(({ id }) =>
    log(id, 'dates.expected')
      .slice(1)
      .map(({ on, to, cause }, n) => [id, on, plain(log(id, 'dates.expected')[n]!.to), plain(to), cause]),
  )
  expect(told.map(String).sort()).toEqual(rows.map(String).sort())
  expect(told.map(([, on]) => on)).toEqual(told.map(([, on]) => String(on)).sort())
})

test.each(demonstrationDays)('on %s moves add up, however they are grouped', (today) => {
  const answer = moved(seenOn(today), today)
  let [days, unclear] = [0, 0]
  for (const { from, to } of answer.moves) {
    if (from.precision === to.precision)
      days += Math.abs(Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / 86_400_000
    else unclear += 1
  }
  for (const groups of [answer.byCause, answer.byAgency, answer.byArea, answer.byQuarter]) {
    expect(groups.reduce((sum, each) => sum + each.moves, 0)).toBe(answer.moves.length)
    expect(groups.reduce((sum, each) => sum + each.days, 0)).toBe(days)
    expect(groups.reduce((sum, each) => sum + each.unclear, 0)).toBe(unclear)
    expect(new Set(groups.map(({ of }) => of)).size).toBe(groups.length)
  }
  for (const { of, moves } of answer.byCause)
    expect(answer.moves.filter(({ cause }) => cause === of)).toHaveLength(moves)
  for (const { of, moves } of answer.byArea)
    expect(answer.moves.filter(({ focusAreaId }) => focusAreaId === of)).toHaveLength(moves)
  for (const groups of [answer.byCause, answer.byAgency, answer.byArea])
    expect(groups.map((each) => each.days)).toEqual(groups.map((each) => each.days).sort((one, other) => other - one))
})

test.each(demonstrationDays)('on %s each line of the timeline has the dates and links of its record', (today) => {
  const projection = seenOn(today)
  const log = rowsOfLog(today)
  const { milestones: lines, planned } = milestones(
    judgeAll(projection, today),
    projection,
    today,
    person('coordinator'),
    scale,
  )
  const records = projection.all('milestone')
  expect(lines.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort())
  for (const line of lines) {
    const record = records.find(({ id }) => id === line.id)!
    expect(line.finished).toEqual(record.dates.reached)
    expect(line.agreedBefore.map(plain)).toEqual(
      log(line.id, 'dates.agreed')
        .slice(0, -1)
        .map(({ to }) => plain(to)),
    )
    expect(line.expectedBefore.map(plain)).toEqual(
      log(line.id, 'dates.expected')
        .slice(0, -1)
        .map(({ to }) => plain(to)),
    )
    expect(line.restsOn.map(({ id }) => id)).toEqual(record.restsOnIds)
    expect(line.follows.map(({ id }) => id)).toEqual(record.followsIds)
    expect(line.followedBy.map(({ id }) => id).sort()).toEqual(
      records
        .filter(({ followsIds }) => followsIds.includes(line.id))
        .map(({ id }) => id)
        .sort(),
    )
    if (line.forecast) expect([line.word, line.finished, line.forecast.evenBy > today]).not.toContain(false)
  }
  const finished = records.filter(
    ({ provenance, dates }) =>
      provenance.kind !== 'record' && dates.reached?.precision === 'day' && dates.expected?.precision === 'day',
  )
  expect(planned!.finished).toBe(finished.length)
  // At the close all are reached, and nothing is left to forecast.
  expect(lines.some(({ forecast }) => forecast !== null)).toBe(today < '2018-09-30')
})

test('a partner finds what was released, and nothing counted of it', () => {
  const projection = seenOn('2017-11-09', partner)
  const answer = milestones(judgeAll(projection, '2017-11-09'), projection, '2017-11-09', person('partner'), scale)
  expect(answer.planned).toBeNull()
  expect(answer.mayCreate).not.toBeNull()
  expect(answer.milestones.every(({ forecast }) => forecast === null)).toBe(true)
  expect(new Set(answer.milestones.map(({ audience }) => audience))).toEqual(new Set(['partners', 'public']))
})

test('a link to what is hidden is not there, on either side', () => {
  const seen = engagementWith({
    make: [
      aCommitment('secret', { ...only(fbi, lasd) }),
      aMilestone('walk', { restsOnIds: [named('secret')], audience: 'partners' }),
      aMilestone('later', { followsIds: [named('walk')], ...only(fbi, lasd) }),
    ],
  }).see(agencies)
  const [line] = milestones(judgeAll(seen, '2017-11-09'), seen, '2017-11-09', person('coordinator'), scale).milestones
  expect([line!.restsOn, line!.follows, line!.followedBy]).toEqual([[], [], []])
})

test('how far a date is from the one agreed, and from the one agreed first', () => {
  const why = { cause: 'scope', reason: 'Another day.' } as const
  const engagement = engagementWith({
    make: [
      aMilestone('later', { dates: { agreed: day('2017-12-01'), expected: day('2017-12-01') } }),
      aMilestone('anew', { dates: { agreed: day('2017-12-02'), expected: day('2017-12-02') } }),
      aMilestone('coarse', {
        dates: { agreed: period('2017-12-01', 'season'), expected: period('2017-12-01', 'season') },
      }),
      aMilestone('reached', { dates: { agreed: day('2017-10-01'), expected: day('2017-10-01') } }),
    ],
  })
  engagement.changes('coordinator', '2017-10-02', 'later', { dates: { expected: day('2017-12-11') } }, why)
  engagement.changes('coordinator', '2017-10-02', 'anew', { dates: { agreed: day('2017-12-22') } }, why)
  engagement.changes('coordinator', '2017-10-02', 'coarse', { dates: { expected: period('2018-01-01', 'month') } }, why)
  engagement.changes('coordinator', '2017-10-12', 'reached', { dates: { reached: day('2017-10-05') } })
  const seen = engagement.see()
  const answer = milestones(judgeAll(seen, '2017-11-09'), seen, '2017-11-09', person('coordinator'), scale)
  const told = (name: string) => answer.milestones.find(({ id }) => id === named(name))!
  expect([told('later').afterAgreed, told('later').agreedAnew]).toEqual([{ least: 10, most: 10 }, null])
  expect(told('anew').agreedAnew).toEqual({ least: 20, most: 20 })
  expect(told('coarse').afterAgreed).toEqual({ least: -58, most: 61 })
  expect(told('reached').afterAgreed).toEqual({ least: 4, most: 4 })
  expect(told('reached').first).toBe(false)
  expect(told('later').first).toBe(true)
})

test('since the last review only what is open and later now is counted', () => {
  const why = { cause: 'scope', reason: 'Another day.' } as const
  const on = (expected: string) => ({ dates: { expected: day(expected) } })
  const made = (name: string) => aMilestone(name, { dates: { agreed: day('2017-12-01'), expected: day('2017-12-01') } })
  const engagement = engagementWith(
    { make: ['still', 'twice', 'back', 'early', 'done'].map(made) },
    { on: '2017-10-05', change: [changeOf('engagement', 'engagement', { reviewDates: [day('2017-10-05')] })] },
  )
  const before = moved(engagement.see(), '2017-10-06').sinceReview
  expect(before).toEqual({ review: '2017-10-05', open: 5, later: 0, furthest: 0 })
  engagement.changes('coordinator', '2017-10-10', 'twice', on('2017-12-11'), why)
  engagement.changes('coordinator', '2017-10-12', 'twice', on('2017-12-31'), why)
  engagement.changes('coordinator', '2017-10-10', 'back', on('2017-12-11'), why)
  engagement.changes('coordinator', '2017-10-12', 'back', on('2017-12-01'), why)
  engagement.changes('coordinator', '2017-10-10', 'early', on('2017-11-21'), why)
  engagement.changes('coordinator', '2017-10-10', 'done', on('2017-12-11'), why)
  engagement.changes('coordinator', '2017-10-12', 'done', { dates: { reached: day('2017-10-12') } })
  expect(moved(engagement.see(), '2017-11-09').sinceReview).toEqual({
    review: '2017-10-05',
    open: 4,
    later: 1,
    furthest: 30,
  })
  expect(moved(engagementWith().see(partners), '2017-11-09').sinceReview).toBeNull()
})
