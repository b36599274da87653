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
    for (const { id, number } of page.areas) expect(page.names[id]).toMatch(new RegExp(`^${number} `))
  }
  expect(record(seen, areas[0]!.id, today, coordinator)!.areas).toEqual([])
})
