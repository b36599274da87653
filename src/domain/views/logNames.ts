import type { SeenChange, SeenEntry, SeenLeaf } from '../log/seen.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { registry, subjectOf, type AnyRecord } from '../records/registry.ts'
import { recordWith, type LogLine } from './logPage.ts'
import { namesOf } from './record.ts'

/** What a record that an entry names is called, and what it hangs on. */
export interface LogName {
  readonly kind: Kind
  readonly name: string
  readonly aboutId: Id | null
  /** True where it still stands, so that it can be opened. */
  readonly stands: boolean
}

/** Every record named in these entries, by id, in the words that stand now; of what was removed, the last ones. */
export function logNames(lines: readonly LogLine[], projection: Projection): Readonly<Record<Id, LogName>> {
  const names: Record<Id, LogName> = {}
  const add = (id: Id, seq: number) => {
    if (names[id]) return
    const now = projection.get(id)
    const record = now ?? recordWith(id, seq, projection)
    if (!record) return
    const aboutId = subjectOf(record)
    names[id] = { kind: record.kind, name: calledOf(record, seq, projection), aboutId, stands: now !== undefined }
    if (aboutId !== null) add(aboutId, seq)
  }
  for (const { seq, entry } of lines) for (const id of idsIn(entry)) add(id, seq)
  return names
}

function calledOf(record: AnyRecord, seq: number, projection: Projection): string {
  if (record.kind === 'request') return record.what.en
  if (record.kind === 'proof') return record.title
  return (
    namesOf([record.id], projection)[record.id] ??
    namesOf([record.id], projection.sight.at(seq))[record.id] ??
    namesOf([record.id], projection.sight.at(seq - 1))[record.id] ??
    record.handle
  )
}

/** Ids of the records an entry changed, of who did it, and of those its values refer to. */
function idsIn({ who, changes }: SeenEntry): readonly Id[] {
  return [
    who.agencyId,
    who.enteredByAgencyId,
    ...changes.flatMap((change) => [change.id, ...referredTo(change)]),
  ].filter((id) => id != null)
}

const referredTo = ({ kind, leaves }: SeenChange): readonly Id[] =>
  leaves.flatMap((leaf) => (registry[kind].leaves.get(leaf.leaf)?.refersTo ? valuesOf(leaf) : []))

const valuesOf = ({ from, to, added = [], removed = [] }: SeenLeaf): readonly Id[] =>
  [from, to, ...added, ...removed].flat().filter((value) => typeof value === 'string')
