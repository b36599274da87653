import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areasOf, type Item } from '../../src/domain/rules/item.ts'
import { attentionOrder, itemsOf, judgeAll, nextOf, rollUp, type Judged } from '../../src/domain/rules/rollUp.ts'
import { isOpen, severity, statusWords, type StatusWord } from '../../src/domain/rules/words.ts'
import { agencies, engagementWith, of, partners, today } from '../support/engagementWith.ts'
import {
  aCommitment,
  aMilestone,
  anUpdate,
  aSetAside,
  area1,
  area2,
  day,
  fbi,
  only,
  period,
  usao,
  type Made,
} from '../support/records.ts'
import { named } from '../support/worlds.ts'

const quiet = { updateEveryDays: null }
const off = { ...quiet, dates: { agreed: day('2017-10-02') } }
const risk = { ...quiet, dates: { agreed: day('2017-11-06') } }
const silent = { madeOn: day('2016-01-01') }
const fine = { ...quiet, stage: 'under-way' }
const done = { stage: 'confirmed', confirmedOn: day('2017-10-20') }
const ended = { stage: 'withdrawn' }
const waiting = { ...quiet, startsOn: day('2018-01-01') }
const record = {
  provenance: { kind: 'record', sources: [{ title: 'Sample Times', url: null, date: null }], caveat: null },
}

const roll = (...made: readonly Made[]) => rollUp(judgeAll(engagementWith({ make: made }).see(), today))
const several = (...overs: readonly Record<string, unknown>[]) => overs.map((over, n) => aCommitment(`item ${n}`, over))

test.each<[string, readonly Record<string, unknown>[], StatusWord | null, number, number]>([
  ['nothing', [], null, 0, 0],
  ['only the public record', [record, record], null, 0, 0],
  ['all done', [done, done], 'done', 0, 0],
  ['done and ended', [done, ended], 'done', 0, 0],
  ['all ended', [ended], 'ended', 0, 0],
  ['not started', [waiting, waiting], 'not-started', 0, 2],
  ['done and not started', [done, waiting], 'not-started', 0, 1],
  ['on track and not started', [fine, waiting], 'on-track', 0, 2],
  ['done and on track', [done, fine], 'on-track', 0, 1],
  ['one of eleven at risk', [risk, ...Array.from({ length: 10 }, () => fine)], 'at-risk', 1, 11],
  ['at risk and silent', [risk, silent, fine], 'no-word', 2, 3],
  ['at risk, silent and off track', [risk, silent, off, fine, done, record], 'off-track', 3, 4],
])('%s', (_what, overs, word, attention, open) => {
  const found = roll(...several(...overs))
  expect([found.word, found.attention, found.open]).toEqual([word, attention, open])
  expect(Object.values(found.tally).reduce((sum, n) => sum + n, 0)).toBe(open)
  expect(found.onRecord).toBe(overs.filter((over) => over === record).length)
  expect(found.worst === null).toBe(attention === 0)
})

test('its size, its tally, since when, and the item it is judged by', () => {
  const found = roll(...several(off, { ...off, dates: { agreed: day('2017-09-18') } }, risk, fine, fine, done, waiting))
  expect(found).toMatchObject({
    word: 'off-track',
    since: '2017-10-18',
    attention: 3,
    open: 6,
    tally: { 'off-track': 2, 'at-risk': 1, 'on-track': 2, 'not-started': 1 },
    worst: { item: { id: named('item 1') } },
  })
  expect(found.tally).not.toHaveProperty('done')
})

test('a parent that needs no attention is not dated', () => {
  expect(roll(...several(fine, done)).since).toBeNull()
})

describe('the order of attention', () => {
  test('the worst word, then key items, then the longest, then by id', () => {
    const judged = judgeAll(
      engagementWith({
        make: several(
          risk,
          { ...off, dates: { agreed: day('2017-09-05') } },
          { ...off, key: true },
          silent,
          { ...risk, key: true },
          off,
        ),
      }).see(),
      today,
    )
    const order = [...judged].sort(attentionOrder).map(({ item }) => item.id)
    expect(order).toEqual([2, 1, 5, 3, 4, 0].map((n) => named(`item ${n}`)))
  })

  test('what is set aside neither makes a parent worse nor is it what the parent is judged by', () => {
    const items = [...several(off, risk), aSetAside('aside', named('item 0'))]
    expect(roll(...items)).toMatchObject({
      word: 'at-risk',
      attention: 1,
      open: 2,
      worst: { item: { id: named('item 1') } },
    })
  })
})

describe('the items of an area', () => {
  const engagement = engagementWith({
    make: [
      aCommitment('both', { focusAreaIds: [area1, area2] }),
      aCommitment('none', { focusAreaIds: [] }),
      aMilestone('first'),
      aMilestone('whole', { focusAreaId: null }),
      aCommitment('secret', { ...only(usao, fbi), focusAreaIds: [area2] }),
    ],
  })
  const idsIn = (name: string | null, viewer = agencies) => {
    const projection = engagement.see(viewer)
    const area = name === null ? null : projection.of('focus-area', named(name))!
    return itemsOf(judgeAll(projection, today), area).map(({ item }) => item.id)
  }

  test('an item of two areas counts in both; one that names none belongs to the whole engagement', () => {
    expect(idsIn('area 1').sort()).toEqual([named('both'), named('first')].sort())
    expect(idsIn('area 2')).toEqual([named('both')])
    expect(idsIn('area 3')).toEqual([])
    expect(idsIn(null).sort()).toEqual([named('none'), named('whole')].sort())
    expect(areasOf(engagement.get('milestone', 'whole'))).toEqual([])
  })

  test('counts hold for what a class sees', () => {
    expect(idsIn('area 2', of('FBI')).sort()).toEqual([named('both'), named('secret')].sort())
    expect(idsIn('area 2', partners)).toEqual([])
  })
})

test('next is the open milestone due first from today on, by the end of its expected date', () => {
  const at = (name: string, dates: Record<string, unknown>) => aMilestone(name, { dates })
  const next = (...made: readonly Made[]) =>
    nextOf(judgeAll(engagementWith({ make: made }).see(), today), today)?.item.id
  const made = [
    at('past', { agreed: day('2017-11-08') }),
    at('reached', { agreed: day('2017-11-20'), reached: day('2017-11-01') }),
    at('undated', {}),
    aCommitment('promise', { dates: { agreed: day('2017-11-10') } }),
    at('spring', { agreed: period('2018-03-01', 'season') }),
  ]
  expect(next(...made)).toBe(named('spring'))
  expect(next(...made, at('moved', { agreed: day('2017-11-12'), expected: day('2018-05-30') }))).toBe(named('moved'))
  expect(next(...made, at('today', { agreed: day(today) }))).toBe(named('today'))
  expect(next(made[0]!)).toBeUndefined()
})

const anyJudged = fc.record({
  word: fc.option(fc.constantFrom(...statusWords), { freq: 6 }),
  key: fc.boolean(),
  days: fc.nat(99),
  since: fc.constantFrom('2017-10-01', '2017-11-01'),
})

test('a parent is never better than its worst child, and never worse', () => {
  fc.assert(
    fc.property(fc.array(anyJudged, { maxLength: 14 }), (children) => {
      const judged = children.map(({ word, key, days, since }, n): Judged => {
        const item = { id: `${n}`, key, kind: 'milestone' } as Item
        return { item, status: { word, since, reasons: [{ days }] } as unknown as Judged['status'] }
      })
      const found = rollUp(judged)
      const words = children.flatMap(({ word }) => word ?? [])
      const worst = Math.max(-1, ...words.map((word) => severity[word]))
      // Done beside what has not started yet is not done: there the neutral word is the worse.
      if (words.includes('not-started') && worst <= severity.done) expect(found.word).toBe('not-started')
      else expect(found.word === null ? -1 : severity[found.word]).toBe(worst)
      expect(found.word === null).toBe(words.length === 0)
      expect(found.open).toBe(words.filter(isOpen).length)
      if (found.worst) expect(found.worst.status.word).toBe(found.word)
    }),
    { numRuns: process.env['FULL'] ? 5_000 : 300 },
  )
})

test('an update heard by an agency alone changes its parent for that agency alone', () => {
  const engagement = engagementWith({
    make: [aCommitment('walk'), anUpdate('heard', named('walk'), { willHold: 'no', ...only(fbi, usao) })],
  })
  const word = (name: string) => rollUp(judgeAll(engagement.see(of(name)), today)).word
  expect([word('FBI'), word('USAO'), word('LASD')]).toEqual(['off-track', 'off-track', 'no-word'])
})
