import { expect, test } from 'vitest'
import type { Person } from '../../../src/domain/rules/permissions.ts'
import { record } from '../../../src/domain/views/record.ts'
import { agency, insideOf, partner, seenOn } from '../../support/demonstration.ts'

/** Where the page of a record leads: to every focus area it belongs to, as far as its reader sees it. */

const today = '2017-11-09'
const coordinator: Person = { account: 'coordinator', role: 'coordinator', agencyId: agency('usao'), postId: null }

test.each([
  ['an agency', insideOf('usao')],
  ['partners', partner],
] as const)('a record of %s leads to its own focus areas, in the order of their numbers', (_who, viewer) => {
  const seen = seenOn(today, viewer)
  const areas = seen.all('focus-area').toSorted((one, other) => one.number - other.number)
  const items = [...seen.all('commitment'), ...seen.all('milestone')]
  expect(items.length).toBeGreaterThan(50)
  for (const item of items) {
    const own = item.kind === 'commitment' ? item.focusAreaIds : [item.focusAreaId]
    const expected = areas.filter(({ id }) => own.includes(id)).map(({ id, number }) => ({ id, number }))
    const page = record(seen, item.id, today, coordinator)!
    expect(page.areas).toEqual(expected)
    expect(Object.keys(page.kinds).toSorted()).toEqual(Object.keys(page.names).toSorted())
    for (const [id, kind] of Object.entries(page.kinds)) expect(seen.get(id)?.kind).toBe(kind)
    for (const { id, number } of page.areas) expect(page.names[id]).toMatch(new RegExp(`^${number} `))
  }
  // A record of another kind leads to what it names too.
  const decision = seen.all('decision').find(({ focusAreaIds }) => focusAreaIds.length > 0)
  if (decision)
    expect(
      record(seen, decision.id, today, coordinator)!
        .areas.map(({ id }) => id)
        .toSorted(),
    ).toEqual(decision.focusAreaIds.toSorted())
  expect(record(seen, areas[0]!.id, today, coordinator)!.areas).toEqual([])
})
