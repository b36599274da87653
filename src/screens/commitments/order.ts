import type { Items, ItemRow } from '../../domain/views/items.ts'
import { statusWords } from '../../domain/rules/words.ts'
import { folded } from './folded.ts'
import type { ColumnName, SortKey } from './tableView.ts'

/** The places of a column's values in their order, by line. */
export interface Ranks {
  /** -1: there is nothing, which comes last whichever way the column is sorted. */
  readonly of: Int32Array
  readonly count: number
}

/** The lines of an answer with what orders them; ranks and orders are worked out when first asked for. */
export interface Lines {
  readonly lines: readonly ItemRow[]
  readonly nameOf: (agencyId: string | null) => string
  readonly areaOf: (id: string) => Items['areas'][number] | undefined
  readonly ranks: Map<ColumnName, Ranks>
  readonly orders: Map<string, Int32Array>
}

/** Every line in its order; kept, because typing only filters it. */
export function orderOf(index: Lines, sort: readonly SortKey[]): Int32Array {
  const name = sort.map(({ column, down }) => `${column} ${down}`).join()
  let order = index.orders.get(name)
  if (!order) {
    order = Int32Array.from(index.lines.keys())
    for (const key of sort.toReversed()) order = countedBy(order, ranksOf(index, key.column), key.down)
    index.orders.set(name, order)
  }
  return order
}

/** Sorts by counting, in place of equal ones as they stood. */
function countedBy(order: Int32Array, { of, count }: Ranks, down: boolean): Int32Array {
  const slot = (line: number): number => {
    const rank = of[line]!
    return rank < 0 ? count : down ? count - 1 - rank : rank
  }
  const starts = new Int32Array(count + 2)
  for (const line of order) starts[slot(line) + 1]!++
  for (let rank = 0; rank <= count; rank++) starts[rank + 1]! += starts[rank]!
  const sorted = new Int32Array(order.length)
  for (const line of order) sorted[starts[slot(line)]!++] = line
  return sorted
}

function ranksOf(index: Lines, column: ColumnName): Ranks {
  let ranks = index.ranks.get(column)
  if (!ranks) {
    const values = index.lines.map((line) => valueOf(index, line, column))
    const distinct = [...new Set(values)].filter((value) => value !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    const places = new Map<string | number | null, number>(distinct.map((value, place) => [value, place]))
    ranks = { of: Int32Array.from(values, (value) => places.get(value) ?? -1), count: distinct.length }
    index.ranks.set(column, ranks)
  }
  return ranks
}

/** What a column is sorted by; null where there is nothing. */
function valueOf(index: Lines, line: ItemRow, column: ColumnName): string | number | null {
  switch (column) {
    case 'status':
      return line.word === null ? null : statusWords.indexOf(line.word)
    case 'title':
      return folded(line.title)
    case 'gives':
      return folded(index.nameOf(line.givingAgencyId)) || null
    case 'receives':
      return folded(index.nameOf(line.receivingAgencyId)) || null
    case 'area':
      return line.focusAreaIds.length === 0
        ? null
        : Math.min(...line.focusAreaIds.map((id) => index.areaOf(id)?.number ?? 0))
    case 'agreed':
      return line.due?.on ?? null
    case 'expected':
      return expectedOrDone(line)?.on ?? null
    case 'lastWord':
      return line.lastWordOn
    case 'with':
      return line.with === null ? null : folded(index.nameOf(line.with.agencyId))
    case 'source':
      return line.provenance.kind
  }
}

/** What stands under "Expected or delivered": only what differs from the agreed date. */
export const expectedOrDone = (line: ItemRow) =>
  line.finished ?? (line.expected?.on === line.due?.on ? null : line.expected)
