import type { Id } from '../records/id.ts'
import { kindNames } from '../records/kind.ts'
import type { AnyRecord } from '../records/registry.ts'
import { sameValue } from './leaves.ts'
import type { Projection } from './visibleTo.ts'

/** What turns an older state into a newer one for one class: records to put in place, ids to take out. */
export interface Difference {
  readonly changed: readonly AnyRecord[]
  readonly gone: readonly Id[]
}

/** The difference between two states of one class. It depends on what they show and on nothing between them. */
export function difference(older: Projection, newer: Projection): Difference {
  const changed: AnyRecord[] = []
  const gone: Id[] = []
  for (const kind of kindNames) {
    const before = new Map(older.all(kind).map((record) => [record.id, record]))
    for (const record of newer.all(kind)) {
      const was = before.get(record.id)
      if (was !== record && !sameValue(was, record)) changed.push(record)
      before.delete(record.id)
    }
    gone.push(...before.keys())
  }
  return { changed: byId(changed), gone: gone.sort() }
}

/** Applies a difference to the records of the older state. */
export function applied(
  records: ReadonlyMap<Id, AnyRecord>,
  { changed, gone }: Difference,
): ReadonlyMap<Id, AnyRecord> {
  const next = new Map(records)
  for (const id of gone) next.delete(id)
  for (const record of changed) next.set(record.id, record)
  return next
}

const byId = (records: AnyRecord[]): AnyRecord[] => records.sort((one, other) => (one.id < other.id ? -1 : 1))
