import { isOpen, statusWords, type StatusWord } from '../../domain/rules/words.ts'
import { lastDay } from '../../domain/rules/dates.ts'
import type { Items, ItemRow } from '../../domain/views/items.ts'
import { fitsStatus, weight, worstFirst } from '../../domain/views/itemOrder.ts'
import { folded } from './folded.ts'
import { orderOf, type Lines } from './order.ts'
import type { FilterName, Filters, Grouping, TableView } from './tableView.ts'

/**
 * Ten thousand rows have to follow every key that is typed. So what an order needs is worked out once an answer: each
 * column becomes ranks, and sorting is counting by rank, which costs the same for any order of columns.
 */
export interface Index extends Lines {
  readonly answer: Items
  readonly lineOf: (id: string) => ItemRow | undefined
  /** What a line is found by: its title, handle and agencies, folded. */
  readonly found: (line: number) => string
  /** Which of the status words a line has, by its place among them; behind the last for the public record. */
  readonly wordOf: Uint8Array
}

/** Whose "mine" is meant. */
export interface Reader {
  readonly agencyId: string | null
  readonly role: string
}

export function indexOf(answer: Items): Index {
  const lines = answer.items.filter(({ kind }) => kind === 'commitment').sort(worstFirst)
  const names = new Map(answer.agencies.map(({ id, shortName }) => [id, shortName]))
  const areas = new Map(answer.areas.map((area) => [area.id, area]))
  const byId = new Map(lines.map((line) => [line.id, line]))
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
  const texts: (string | undefined)[] = []
  const textOf = ({ title, handle, givingAgencyId, receivingAgencyId }: ItemRow): string =>
    folded([title, handle, nameOf(givingAgencyId), nameOf(receivingAgencyId)].join('\n'))
  return {
    answer,
    lines,
    nameOf,
    areaOf: (id) => areas.get(id),
    lineOf: (id) => byId.get(id),
    found: (line) => (texts[line] ??= textOf(lines[line]!)),
    wordOf: Uint8Array.from(lines, ({ word }) => (word === null ? statusWords.length : statusWords.indexOf(word))),
    ranks: new Map(),
    orders: new Map(),
  }
}

/** A row of the table: a line, or with `line` -1 the head of a group. */
export interface Arranged {
  /** Lines by their place in the index; a group's head is -1. */
  readonly rows: Int32Array
  /** Which group each row stands in; -1 where there are none. */
  readonly groupOf: Int32Array
  readonly groups: readonly Group[]
  /** How many lines match, folded away or not. */
  readonly matching: number
  /** The lines that match, in their order. */
  readonly kept: Int32Array
  readonly words: ReadonlyMap<StatusWord | null, number>
}

export interface Group {
  /** The id of the agency or area, the status; empty: none of them. */
  readonly name: string
  readonly count: number
  readonly open: number
  /** Open lines by status, worst first; also those of which there are none. */
  readonly tally: readonly { readonly mark: StatusWord; readonly count: number }[]
  readonly isFolded: boolean
}

type Asked = Pick<TableView, 'filters' | 'sort' | 'group'>

/** Filters, sorts and groups. `foldedGroups`: the groups of which only the head is shown. */
export function arrange(index: Index, view: Asked, reader: Reader, foldedGroups: ReadonlySet<string>): Arranged {
  const lines = keptOf(orderOf(index, view.sort), Object.values(testsOf(index, view.filters, reader)))
  const matching = lines.length
  const words = countsOf(index, lines)
  return view.group === 'none'
    ? { rows: lines, groupOf: new Int32Array(matching).fill(-1), groups: [], matching, kept: lines, words }
    : { ...grouped(index, lines, view.group, foldedGroups), matching, kept: lines, words }
}

/** The lines that pass every test, in their order. Of most lists that are typed for there is one test. */
function keptOf(order: Int32Array, tests: readonly Test[]): Int32Array {
  const [first, ...others] = tests
  if (first === undefined) return order
  const kept = new Int32Array(order.length)
  let matching = 0
  for (const line of order) if (first(line) && others.every((test) => test(line))) kept[matching++] = line
  return kept.subarray(0, matching)
}

function countsOf(index: Index, lines: Int32Array): Map<StatusWord | null, number> {
  const counts = new Int32Array(statusWords.length + 1)
  for (const line of lines) counts[index.wordOf[line]!]!++
  const words = [...statusWords, null]
  return new Map(words.flatMap((word, place) => (counts[place]! > 0 ? [[word, counts[place]!]] : [])))
}

function grouped(index: Index, lines: Int32Array, by: Grouping, foldedGroups: ReadonlySet<string>) {
  const members = new Map<string, number[]>()
  for (const line of lines)
    for (const name of groupsOf(index.lines[line]!, by)) {
      const those = members.get(name)
      if (those) those.push(line)
      else members.set(name, [line])
    }
  const names = [...members.keys()].sort(groupOrder(index, by))
  const groups = names.map((name) => groupFrom(index, name, members.get(name)!, foldedGroups.has(name)))
  const length = groups.reduce((sum, group) => sum + 1 + (group.isFolded ? 0 : group.count), 0)
  const rows = new Int32Array(length)
  const groupOf = new Int32Array(length)
  let at = 0
  groups.forEach((group, place) => {
    groupOf[at] = place
    rows[at++] = -1
    if (group.isFolded) return
    for (const line of members.get(group.name)!) {
      groupOf[at] = place
      rows[at++] = line
    }
  })
  return { rows, groupOf, groups }
}

/** A line stands in each of its areas, as it does on their own pages. */
function groupsOf(line: ItemRow, by: Grouping): readonly string[] {
  if (by === 'agency') return [line.givingAgencyId ?? '']
  if (by === 'status') return [line.word ?? '']
  return line.focusAreaIds.length === 0 ? [''] : line.focusAreaIds
}

/** Agencies by name: an order by trouble would be a ranking. Areas by number, statuses worst first; what has none last. */
function groupOrder(index: Index, by: Grouping): (one: string, other: string) => number {
  const place = (name: string): string | number => {
    if (by === 'agency') return folded(index.nameOf(name))
    if (by === 'area') return index.areaOf(name)?.number ?? 0
    return -weight(name as StatusWord) * 10 + statusWords.indexOf(name as StatusWord)
  }
  return (one, other) => {
    if (one === '' || other === '') return one === '' ? 1 : -1
    const [first, second] = [place(one), place(other)]
    return first < second ? -1 : first > second ? 1 : 0
  }
}

function groupFrom(index: Index, name: string, lines: readonly number[], isFolded: boolean): Group {
  const counts = new Map<StatusWord | null, number>()
  for (const line of lines) {
    const { word } = index.lines[line]!
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const tally = statusWords.filter(isOpen).map((mark) => ({ mark, count: counts.get(mark) ?? 0 }))
  return { name, count: lines.length, open: tally.reduce((sum, { count }) => sum + count, 0), tally, isFolded }
}

type Test = (line: number) => boolean

/** One test for each filter that is set. */
function testsOf(index: Index, filters: Filters, reader: Reader): Partial<Record<FilterName, Test>> {
  const { lines } = index
  const { status, gives, receives, area, source, from, to } = filters
  const [sought, ...more] = folded(filters.text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const areaId = index.answer.areas.find(({ number }) => number === area)?.id
  return {
    ...(sought !== undefined && {
      text: (line) => {
        const text = index.found(line)
        return text.includes(sought) && more.every((word) => text.includes(word))
      },
    }),
    ...(status && { status: (line) => fitsStatus(lines[line]!.word, status) }),
    ...(gives && { gives: (line) => lines[line]!.givingAgencyId === gives }),
    ...(receives && { receives: (line) => lines[line]!.receivingAgencyId === receives }),
    ...(area !== undefined && {
      area: (line) =>
        area === 'whole'
          ? lines[line]!.focusAreaIds.length === 0
          : areaId !== undefined && lines[line]!.focusAreaIds.includes(areaId),
    }),
    ...(filters.key && { key: (line) => lines[line]!.key }),
    ...(source && { source: (line) => lines[line]!.provenance.kind === source }),
    // A coarse date is an interval: it falls between two days where any of it does.
    ...(from && { from: (line) => lines[line]!.due !== null && lastDay(lines[line]!.due) >= from }),
    ...(to && { to: (line) => lines[line]!.due !== null && lines[line]!.due.on <= to }),
    ...(filters.mine && { mine: (line) => isMine(lines[line]!, reader) }),
  }
}

/** What one's agency gives or supports, or what waits with it; a coordinator's, also what waits with the coordinator. */
function isMine(line: ItemRow, { agencyId, role }: Reader): boolean {
  if (line.with?.holder === 'coordinator') return role === 'coordinator'
  if (agencyId === null) return false
  return (
    line.givingAgencyId === agencyId || line.supportingAgencyIds.includes(agencyId) || line.with?.agencyId === agencyId
  )
}

/** How many of the chosen lines the list shows, in a folded group or not. */
export function shownAmong({ kept }: Arranged, index: Index, chosen: ReadonlySet<string>): number {
  let shown = 0
  for (const line of kept) if (chosen.has(index.lines[line]!.id)) shown++
  return shown
}

/** How many lines would be seen without each of the filters, for a list that is empty with all of them. */
export function withoutEach(index: Index, filters: Filters, reader: Reader): ReadonlyMap<FilterName, number> {
  const tests = Object.entries(testsOf(index, filters, reader)) as [FilterName, Test][]
  return new Map(
    tests.map(([left]) => {
      let count = 0
      for (let line = 0; line < index.lines.length; line++)
        if (tests.every(([name, test]) => name === left || test(line))) count++
      return [left, count]
    }),
  )
}
