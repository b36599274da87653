import { expect, test } from 'vitest'
import { lastDay } from '../../../src/domain/rules/dates.ts'
import { judgeAll } from '../../../src/domain/rules/rollUp.ts'
import { concernsPage } from '../../../src/domain/views/attention.ts'
import { monday } from '../../../src/domain/views/monday.ts'
import { partner, sampleItem, seenOn } from '../../support/demonstration.ts'

/** The coordinator's list of the demonstration, recounted from records and reasons by other code. */

const day = '2017-11-09'
const demonstrationDays = ['2016-06-30', day, '2018-07-02', '2019-07-15']
const noTag = () => ''
const listOn = (on: string, projection = seenOn(on)) => monday(judgeAll(projection, on), projection, on, noTag)

/** Straight from the rule as DESIGN tells it, item by item, without the words of the view. */
function askedOn(on: string): string[] {
  const projection = seenOn(on)
  return judgeAll(projection, on).flatMap(({ item, status }) => {
    if (status.word === null || status.word === 'done' || status.word === 'ended') return []
    const codes = new Set<string>(status.reasons.filter((reason) => !reason.setAsideId).map(({ code }) => code))
    const has = (...names: readonly string[]) => names.some((name) => codes.has(name))
    const newest = item.dates.expected ?? item.dates.agreed
    const noDateAhead = newest === null || lastDay(newest) < on
    const waits = status.notes.find(({ code }) => code === 'unconfirmed')?.values['n']
    const asked =
      has('no-word', 'never', 'request', 'no-evidence', 'unconfirmed', 'in-place-late') ||
      (has('past-due', 'past-period', 'returned') && noDateAhead) ||
      status.notes.some(({ code }) => code === 'update-due') ||
      status.differ ||
      (typeof waits === 'number' && waits >= 14)
    return asked ? [item.id] : []
  })
}

test.each(demonstrationDays)('on %s the list holds each item there is something to ask about, once', (on) => {
  const { total, agencies, waiting } = listOn(on)
  const ids = agencies.flatMap(({ items }) => items.map(({ id }) => id))
  expect([...ids, ...waiting.map(({ id }) => id)].sort()).toEqual(askedOn(on).sort())
  expect(total).toBe(ids.length)
})

test('on 9 Nov 2017 there are 14, by agency in the order of their names', () => {
  const { total, agencies, names, answered } = listOn(day)
  expect(total).toBe(14)
  expect(agencies.map(({ agencyId, items }) => [names[agencyId!], items.length])).toEqual([
    ['City of Compton', 1],
    ['FBI', 2],
    ['LASD', 1],
    ['Sample Neighborhood Coalition', 5],
    ['Sample Schools Program', 1],
    ['Sample Training Provider', 3],
    ['Sample Youth Services', 1],
  ])
  // The guide, its milestone, the cards in the cars and the second round of readers: a date ahead has been given.
  expect(answered).toBe(4)
})

test('what its agency answered a week ago with a date ahead needs attention and is not asked again', () => {
  const projection = seenOn(day)
  const guide = sampleItem('C7', projection).id
  const { lines } = concernsPage(judgeAll(projection, day), projection, day, noTag)
  expect(lines.find(({ id }) => id === guide)?.word).toBe('off-track')
  expect(listOn(day).agencies.flatMap(({ items }) => items.map(({ id }) => id))).not.toContain(guide)
})

test.each(demonstrationDays)('on %s no item of the public record is on the list or among the concerns', (on) => {
  const projection = seenOn(on)
  const { agencies, waiting } = listOn(on)
  const { lines, also } = concernsPage(judgeAll(projection, on), projection, on, noTag)
  for (const { id } of [...agencies.flatMap(({ items }) => items), ...waiting, ...lines, ...also])
    expect(projection.get(id)?.provenance.kind).not.toBe('record')
})

test.each(demonstrationDays)(
  'on %s the concerns are counted as their lines have them, and need attention first',
  (on) => {
    const projection = seenOn(on)
    const judged = judgeAll(projection, on)
    const { lines, also, counts } = concernsPage(judged, projection, on, noTag)
    const all = [...lines, ...also]
    expect(lines.length).toBe(
      judged.filter(({ status }) => ['off-track', 'no-word', 'at-risk'].includes(status.word ?? '')).length,
    )
    for (const { concern, count } of counts)
      expect(all.filter(({ concerns }) => concerns.includes(concern)).length).toBe(count)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { concerns } of all) expect(concerns.length).toBeGreaterThan(0)
  },
)

test('briefing partners see only what was released to them on it', () => {
  const projection = seenOn(day, partner)
  const { agencies } = listOn(day, projection)
  for (const { id } of agencies.flatMap(({ items }) => items))
    expect(['public', 'partners']).toContain(projection.get(id)?.audience)
})
