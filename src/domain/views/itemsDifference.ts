import type { Id } from '../records/id.ts'
import type { Items, ItemRow } from './items.ts'

/** What turns an answer of items that was read before into the present one. */
export interface ItemsDifference extends Partial<Pick<Items, 'agencies' | 'areas'>> {
  readonly today: string
  /** The ETag of the answer that it starts from, and of the one that it leads to. */
  readonly since: string
  readonly tag: string
  /** Rows to put in place, in the order of their ids, and the ids of those to take out. */
  readonly changed: readonly ItemRow[]
  readonly gone: readonly Id[]
  /** How many rows there are then. */
  readonly count: number
}

/**
 * Applies a difference to an answer that was read before. Rows that did not change stay the very same objects. Undefined
 * where it comes to another number of rows than it says: then it was made for another answer, and all is read anew.
 */
export function patched(items: Items, difference: ItemsDifference): Items | undefined {
  const { today, changed, gone, agencies = items.agencies, areas = items.areas } = difference
  const left = new Map(changed.map((row) => [row.id, row]))
  const out = new Set(gone)
  const rows: ItemRow[] = []
  for (const row of items.items) {
    if (out.has(row.id)) continue
    rows.push(left.get(row.id) ?? row)
    left.delete(row.id)
  }
  if (left.size > 0) rows.push(...left.values())
  if (rows.length !== difference.count) return undefined
  if (left.size > 0) rows.sort((one, other) => (one.id < other.id ? -1 : 1))
  return { today, items: rows, agencies, areas }
}
