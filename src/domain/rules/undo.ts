import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Json } from '../log/canonical.ts'
import type { Part } from '../log/entry.ts'
import { sealedText } from '../log/sealedText.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import { isEmpty, laidOn, type LeafChanges } from '../log/merge.ts'
import { partsOf } from '../log/parts.ts'
import { entrySeen, type SeenChange, type SeenLeaf } from '../log/seen.ts'
import type { Projection, Sight } from '../log/visibleTo.ts'
import { mayUndo, type Person } from './permissions.ts'
import { notPermitted, Refusal } from './refused.ts'
import { widens } from './sight.ts'
import { unsoundnessOf } from './soundness.ts'

/** A leaf that undo leaves as it is, because its value is no longer the one the entry set, or may not come back. */
export interface Kept {
  readonly id: Id
  readonly leaf: string
  readonly why: 'changed-since' | 'sealed' | 'would-widen'
}

/** What sets one record back. */
interface Inverse {
  readonly kind: Kind
  readonly id: Id
  readonly changes: LeafChanges
}

/** What undoes an entry, and what of it stays. */
export interface Undoing {
  readonly inverses: readonly Inverse[]
  /** The same as it is logged. */
  readonly parts: readonly Part[]
  readonly kept: readonly Kept[]
}

/**
 * The inverse of an entry, leaf by leaf, where the value is still the one it set; the rest is kept and listed. Taken on
 * what the person sees of the entry: hidden parts of it stay as they are. Undoing an undoing restores.
 * @param projection the state it is undone in
 */
export function undoing(sight: Sight, person: Person, entryId: Id, projection: Projection = sight.current()): Undoing {
  const seq = sight.log.seqOf(entryId)
  const entry = seq === undefined ? undefined : entrySeen(sight, seq)
  if (seq === undefined || !entry) throw new Refusal({ kind: 'missing' })
  if (entry.verb === 'seal' || entry.verb === 'erase') throw notPermitted('undo', 'What was sealed stays sealed.')
  const refusal = mayUndo(person, sight.log.entry(seq).actor)
  if (refusal !== null) throw notPermitted('undo', refusal)
  const kept: Kept[] = []
  const inverses = entry.changes.flatMap((change) => inverse(sight, projection, seq, change, kept) ?? [])
  return { inverses, parts: inverses.flatMap(({ kind, id, changes }) => partsOf(kind, id, changes)), kept }
}

/**
 * The inverse of an entry as it may be logged today.
 * @throws Refusal with the sentences by which a change is refused, where what stands then would be unsound: a fourth key
 * item in an area, a delivery without its day
 */
export function undoingToday(sight: Sight, person: Person, entryId: Id, today: string): Undoing {
  const undone = undoing(sight, person, entryId)
  const before = sight.current()
  const seq = sight.log.seqOf(entryId)!
  const afters = undone.inverses.flatMap(({ id, changes }) => {
    const stood = before.get(id) ?? sight.recordAt(id, seq - 1)
    return stood ? laidOn(stood, changes) : []
  })
  // Judged with all of them in place, because what comes back may rest on another that comes back with it.
  const projection = afters.reduce((state, after) => state.with(after), before)
  const problems = afters.flatMap((after) =>
    unsoundnessOf({
      before: before.get(after.id),
      after,
      projection,
      writerAgencyId: person.agencyId,
      today,
      hasCause: false,
      hasReason: false,
      undoing: true,
    }),
  )
  if (problems.length > 0) throw new Refusal({ kind: 'unsound', problems })
  return undone
}

function inverse(
  sight: Sight,
  projection: Projection,
  seq: number,
  change: SeenChange,
  kept: Kept[],
): Inverse | undefined {
  const { kind, id } = change
  const history = sight.log.history(id)!
  const now = projection.get(id)
  if (change.came === 'gone') {
    if (!now) return { kind, id, changes: { set: new Map([['removed', null]]), add: new Map(), remove: new Map() } }
    kept.push({ id, leaf: 'removed', why: 'changed-since' })
    return undefined
  }
  if (change.came === 'added') {
    const restored = history.seqs[0] !== seq && history.versions[history.seqs.indexOf(seq) - 1]?.removed === true
    if (now && (history.seqs[0] === seq || restored))
      return { kind, id, changes: { set: new Map([['removed', true]]), add: new Map(), remove: new Map() } }
    kept.push({ id, leaf: 'audience', why: 'changed-since' })
    return undefined
  }
  const set = new Map<string, Json>()
  const add = new Map<string, readonly Json[]>()
  const remove = new Map<string, readonly Json[]>()
  for (const leaf of change.leaves) {
    const why = now ? inverseLeaf(now, leaf, { set, add, remove }) : 'changed-since'
    if (why) kept.push({ id, leaf: leaf.leaf, why })
  }
  if (now && widens(now, laidOn(now, { set, add, remove })) && now.audience === 'restricted') {
    for (const leaf of ['audience', 'restrictedTo']) {
      if (set.delete(leaf) || add.delete(leaf) || remove.delete(leaf)) kept.push({ id, leaf, why: 'would-widen' })
    }
  }
  const changes = { set, add, remove }
  return isEmpty(changes) ? undefined : { kind, id, changes }
}

function inverseLeaf(
  now: AnyRecord,
  leaf: SeenLeaf,
  {
    set,
    add,
    remove,
  }: {
    readonly set: Map<string, Json>
    readonly add: Map<string, readonly Json[]>
    readonly remove: Map<string, readonly Json[]>
  },
): Kept['why'] | undefined {
  const value = leafOf(now, leaf.leaf)
  if (leaf.added || leaf.removed) {
    const members = (value as Json[] | undefined) ?? []
    const holds = (member: Json) => members.some((each) => sameValue(each, member))
    const out = (leaf.added ?? []).filter(holds)
    const back = (leaf.removed ?? []).filter((member) => !holds(member))
    if (out.length) remove.set(leaf.leaf, out)
    if (back.length) add.set(leaf.leaf, back)
    return out.length + back.length === 0 ? 'changed-since' : undefined
  }
  if (!sameValue(value, leaf.to)) return 'changed-since'
  if (leaf.from === sealedText) return 'sealed'
  set.set(leaf.leaf, leaf.from ?? null)
  return undefined
}
