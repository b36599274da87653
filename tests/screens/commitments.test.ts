import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Items, ItemRow } from '../../src/domain/views/items.ts'
import { items } from '../../src/domain/views/items.ts'
import { lastDay } from '../../src/domain/rules/dates.ts'
import { judgeAll } from '../../src/domain/rules/rollUp.ts'
import { isOpen, needsAttention } from '../../src/domain/rules/words.ts'
import { arrange, indexOf, withoutEach, type Arranged } from '../../src/screens/commitments/arrange.ts'
import { folded } from '../../src/screens/commitments/folded.ts'
import { expectedOrDone } from '../../src/screens/commitments/order.ts'
import {
  columnNames,
  groupings,
  plainView,
  searchOf,
  sortedBy,
  usualColumns,
  viewIn,
  type Filters,
  type TableView,
} from '../../src/screens/commitments/tableView.ts'
import { agency, insideOf, partner, seenOn } from '../support/demonstration.ts'

const day = '2017-11-09'
const answerFor = (viewer = insideOf('usao')): Items => {
  const projection = seenOn(day, viewer)
  return items(judgeAll(projection, day), projection, day)
}
const answer = answerFor()
const index = indexOf(answer)
const commitments = answer.items.filter(({ kind }) => kind === 'commitment')
const reader = { agencyId: agency('usao'), role: 'coordinator' }
const nobody: ReadonlySet<string> = new Set()

const linesOf = ({ rows }: Arranged, of = index): ItemRow[] => [...rows].flatMap((row) => of.lines[row] ?? [])
const idsOf = (lines: readonly ItemRow[]): string[] => lines.map(({ id }) => id).sort()
const flat = (filters: Filters): ItemRow[] =>
  linesOf(arrange(index, { ...plainView, filters, group: 'none' }, reader, nobody))

describe('filters against a plain count', () => {
  const names = new Map(answer.agencies.map(({ id, shortName }) => [id, shortName]))
  test.each<[string, Filters, (line: ItemRow) => boolean]>([
    ['nothing', {}, () => true],
    ['a status', { status: 'at-risk' }, ({ word }) => word === 'at-risk'],
    ['what needs attention', { status: 'attention' }, ({ word }) => needsAttention(word)],
    ['the public record', { status: 'on-record' }, ({ provenance }) => provenance.kind === 'record'],
    ['who gives', { gives: agency('atf') }, ({ givingAgencyId }) => givingAgencyId === agency('atf')],
    ['whom it is for', { receives: agency('lasd') }, ({ receivingAgencyId }) => receivingAgencyId === agency('lasd')],
    [
      'an area',
      { area: 4 },
      ({ focusAreaIds }) => focusAreaIds.includes(answer.areas.find(({ number }) => number === 4)!.id),
    ],
    ['no area', { area: 'whole' }, ({ focusAreaIds }) => focusAreaIds.length === 0],
    ['an area there is not', { area: 77 }, () => false],
    ['key ones', { key: true }, ({ key }) => key],
    ['a source', { source: 'sample' }, ({ provenance }) => provenance.kind === 'sample'],
    ['due from', { from: '2017-10-31' }, ({ due }) => due !== null && lastDay(due) >= '2017-10-31'],
    ['due by', { to: '2017-10-31' }, ({ due }) => due !== null && due.on <= '2017-10-31'],
    [
      'words in any order',
      { text: '  COURSE   documenting ' },
      ({ title }) => /course/i.test(title) && /documenting/i.test(title),
    ],
    [
      'an agency as a word',
      { text: 'atf' },
      (line) =>
        [line.title, line.handle, names.get(line.givingAgencyId ?? ''), names.get(line.receivingAgencyId ?? '')]
          .join(' ')
          .toLowerCase()
          .includes('atf'),
    ],
    [
      'mine',
      { mine: true },
      (line) =>
        line.givingAgencyId === reader.agencyId ||
        line.supportingAgencyIds.includes(reader.agencyId) ||
        (line.with !== null && (line.with.agencyId === reader.agencyId || line.with.holder === 'coordinator')),
    ],
  ])('%s', (_name, filters, fits) => {
    const wanted = commitments.filter(fits)
    expect(idsOf(flat(filters))).toEqual(idsOf(wanted))
    if (Object.keys(filters).length > 0 && wanted.length > 0) expect(wanted.length).toBeLessThan(commitments.length)
  })

  test('several together are what fits each; without each is what the others leave', () => {
    const filters: Filters = { status: 'done', gives: agency('atf'), area: 4 }
    expect(flat(filters)).toEqual([])
    const without = withoutEach(index, filters, reader)
    expect(without.get('area')).toBe(flat({ status: 'done', gives: agency('atf') }).length)
    expect(without.get('gives')).toBe(flat({ status: 'done', area: 4 }).length)
    expect(without.get('status')).toBe(flat({ gives: agency('atf'), area: 4 }).length)
    expect(without.get('area')).toBeGreaterThan(0)
  })
})

describe('order', () => {
  const key: Readonly<Record<(typeof columnNames)[number], (line: ItemRow) => string | number | null>> = {
    status: ({ word }) =>
      word === null
        ? null
        : ['off-track', 'no-word', 'at-risk', 'on-track', 'done', 'not-started', 'ended'].indexOf(word),
    title: ({ title }) => folded(title),
    gives: (line) => folded(index.nameOf(line.givingAgencyId)) || null,
    receives: (line) => folded(index.nameOf(line.receivingAgencyId)) || null,
    area: (line) => {
      const numbers = answer.areas.filter(({ id }) => line.focusAreaIds.includes(id)).map(({ number }) => number)
      return numbers.length === 0 ? null : Math.min(...numbers)
    },
    agreed: ({ due }) => due?.on ?? null,
    expected: (line) => expectedOrDone(line)?.on ?? null,
    lastWord: ({ lastWordOn }) => lastWordOn,
    with: (line) => (line.with === null ? null : folded(index.nameOf(line.with.agencyId))),
    source: ({ provenance }) => provenance.kind,
  }
  const compared = (one: string | number | null, other: string | number | null, down: boolean): number => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    return (one < other ? -1 : one > other ? 1 : 0) * (down ? -1 : 1)
  }

  test('any columns, up or down, sort as comparing them one by one does, and keep the worst first among equals', () => {
    const sorts = fc.uniqueArray(fc.record({ column: fc.constantFrom(...columnNames), down: fc.boolean() }), {
      selector: ({ column }) => column,
      maxLength: 3,
    })
    const usual = linesOf(arrange(index, { ...plainView, group: 'none' }, reader, nobody))
    fc.assert(
      fc.property(sorts, (sort) => {
        const got = linesOf(arrange(index, { ...plainView, group: 'none', sort }, reader, nobody))
        const wanted = usual.toSorted((one, other) =>
          sort.reduce((found, { column, down }) => found || compared(key[column](one), key[column](other), down), 0),
        )
        expect(got.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      }),
    )
  })

  test('a press on a head sorts up, then down, then no more; with Shift the others stay', () => {
    const up = sortedBy([], 'title', false)
    expect(up).toEqual([{ column: 'title', down: false }])
    const down = sortedBy(up, 'title', false)
    expect(down).toEqual([{ column: 'title', down: true }])
    expect(sortedBy(down, 'title', false)).toEqual([])
    const both = sortedBy(up, 'agreed', true)
    expect(both.map(({ column }) => column)).toEqual(['title', 'agreed'])
    expect(sortedBy(sortedBy(both, 'title', true), 'title', true)).toEqual([{ column: 'agreed', down: false }])
    expect(sortedBy(both, 'agreed', false)).toEqual([{ column: 'agreed', down: true }])
  })
})

describe('groups', () => {
  test.each(groupings)('by %s every line stands where it belongs, and the heads count what is below them', (group) => {
    const arranged = arrange(index, { ...plainView, group }, reader, nobody)
    const lines = linesOf(arranged)
    expect(arranged.matching).toBe(commitments.length)
    expect([...new Set(idsOf(lines))]).toEqual(idsOf(commitments))
    if (group === 'none') return expect(arranged.groups).toEqual([])
    const below = new Map<number, ItemRow[]>()
    arranged.rows.forEach((row, place) => {
      if (row >= 0)
        below.set(arranged.groupOf[place]!, [...(below.get(arranged.groupOf[place]!) ?? []), index.lines[row]!])
    })
    arranged.groups.forEach((head, place) => {
      const members = below.get(place) ?? []
      expect(head.count).toBe(members.length)
      expect(head.open).toBe(members.filter(({ word }) => isOpen(word)).length)
      expect(head.tally.reduce((sum, { count }) => sum + count, 0)).toBe(head.open)
      for (const line of members) {
        if (group === 'agency') expect(line.givingAgencyId ?? '').toBe(head.name)
        if (group === 'status') expect(line.word ?? '').toBe(head.name)
        if (group === 'area')
          expect(head.name === '' ? line.focusAreaIds.length === 0 : line.focusAreaIds.includes(head.name)).toBe(true)
      }
    })
  })

  test('agencies stand by name, areas by number, the worst status first', () => {
    const heads = (group: TableView['group']) => arrange(index, { ...plainView, group }, reader, nobody).groups
    const agencies = heads('agency').map(({ name }) => folded(index.nameOf(name)))
    expect(agencies).toEqual(agencies.toSorted())
    const areas = heads('area').flatMap(({ name }) => index.areaOf(name)?.number ?? [])
    expect(areas).toEqual(areas.toSorted((one, other) => one - other))
    expect(heads('status')[0]!.name).toBe('off-track')
    expect(heads('status').at(-1)!.name).toBe('')
  })

  test('what is folded away is still counted', () => {
    const all = arrange(index, plainView, reader, nobody)
    const first = all.groups[0]!
    const less = arrange(index, plainView, reader, new Set([first.name]))
    expect(less.rows.length).toBe(all.rows.length - first.count)
    expect(less.matching).toBe(all.matching)
    expect(less.groups[0]).toMatchObject({ count: first.count, isFolded: true })
  })
})

test('a partner’s table holds what was released, and nothing else', () => {
  const released = indexOf(answerFor(partner))
  const ids = linesOf(
    arrange(released, { ...plainView, group: 'none' }, { agencyId: null, role: 'partner' }, nobody),
    released,
  )
  const wanted = seenOn(day, partner)
    .all('commitment')
    .map(({ id }) => id)
  expect(idsOf(ids)).toEqual([...wanted].sort())
  expect(ids.length).toBeLessThan(commitments.length)
})

describe('the address', () => {
  const id = fc.constantFrom(agency('atf'), agency('lasd'))
  const filters = fc.record(
    {
      text: fc.string({ minLength: 1, maxLength: 20 }),
      status: fc.constantFrom('at-risk' as const, 'attention' as const, 'on-record' as const),
      gives: id,
      receives: id,
      area: fc.oneof(fc.constant('whole' as const), fc.integer({ min: 1, max: 12 })),
      key: fc.constant(true as const),
      source: fc.constantFrom('sample' as const, 'imported' as const),
      from: fc.constant('2017-01-01'),
      to: fc.constant('2017-12-31'),
      mine: fc.constant(true as const),
    },
    { requiredKeys: [] },
  )
  const views: fc.Arbitrary<TableView> = fc.record({
    filters,
    sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...columnNames), down: fc.boolean() }), {
      selector: ({ column }) => column,
    }),
    group: fc.constantFrom(...groupings),
    columns: fc.oneof(
      fc.constant(null),
      fc
        .subarray([...columnNames])
        .map((names) => columnNames.filter((name) => name === 'title' || names.includes(name))),
    ),
    roomy: fc.boolean(),
    open: fc.oneof(fc.constant(null), id),
  })

  test('holds everything, and leaves the day and the readers as they are', () => {
    fc.assert(
      fc.property(views, (view) => {
        const search = searchOf(view, 'asOf=2016-06-30&status=done&viewAs=partners')
        expect(viewIn(search)).toEqual(view)
        expect(new URLSearchParams(search).get('asOf')).toBe('2016-06-30')
        expect(new URLSearchParams(search).get('viewAs')).toBe('partners')
      }),
    )
  })

  test('what is no filter hides nothing', () => {
    expect(
      viewIn('status=purple&gives=ATF&area=x&from=2017-02-30&sort=nothing,-title,title&group=mood&columns=&open=1'),
    ).toEqual({
      ...plainView,
      sort: [{ column: 'title', down: true }],
    })
    expect(searchOf(plainView, '')).toBe('')
  })

  test('at most seven columns stand unless more are chosen', () => {
    for (const group of groupings) expect(usualColumns(group).length).toBeLessThanOrEqual(7)
  })
})
