import type { Digest } from '../records/id.ts'
import type { Leaf } from '../records/shape.ts'
import { registry, type AnyRecord } from '../records/registry.ts'
import { canonical, type Json } from './canonical.ts'
import type { History } from './histories.ts'
import { asSet, leafOf, sameValue, withLeaf, without } from './leaves.ts'
import type { Sight } from './visibleTo.ts'

/**
 * Merge: what somebody typed against what they saw, laid over what stands now. The unit is the leaf;
 * lists are sets, and members the writer cannot see survive because only what was added and removed is logged.
 */

/** New values by leaf, as a writer wants them. `null` or absent means none. */
export type LeafValues = ReadonlyMap<string, Json | undefined>

/** What a merge comes to, to be logged. */
export interface LeafChanges {
  readonly set: ReadonlyMap<string, Json>
  readonly add: ReadonlyMap<string, readonly Json[]>
  readonly remove: ReadonlyMap<string, readonly Json[]>
}

/** The same leaf, another value: both stay, the person chooses. */
export interface LeafConflict {
  readonly leaf: string
  readonly yours: Json
  readonly theirs: Json
}

/**
 * @param saw the record as the writer saw it (its projection, of the base version)
 * @param stands the record as the writer sees it now
 */
export function merge(
  saw: AnyRecord,
  stands: AnyRecord,
  wanted: LeafValues,
): { readonly changes: LeafChanges; readonly conflicts: readonly LeafConflict[] } {
  const set = new Map<string, Json>()
  const add = new Map<string, readonly Json[]>()
  const remove = new Map<string, readonly Json[]>()
  const conflicts: LeafConflict[] = []
  for (const [path, value] of wanted) {
    const leaf = leafNamed(stands, path)
    const before = leafOf(saw, path)
    const now = leafOf(stands, path)
    // An optional list that is taken away is gone, not empty.
    if (leaf.holds === 'set' && !(leaf.optional && value == null)) {
      const [mine, theirs, were] = [
        asSet((value as Json[] | null) ?? []),
        (now as Json[] | undefined) ?? [],
        (before as Json[] | undefined) ?? [],
      ]
      const added = without(without(mine, were), theirs)
      const gone = without(were, mine).filter((member) => theirs.some((one) => sameValue(one, member)))
      if (added.length) add.set(path, added)
      if (gone.length) remove.set(path, gone)
    } else if (sameValue(value, now)) {
      continue
    } else if (sameValue(before, now)) {
      set.set(path, value ?? null)
    } else {
      conflicts.push({ leaf: path, yours: value ?? null, theirs: now ?? null })
    }
  }
  return { changes: { set, add, remove }, conflicts }
}

/** True where nothing would change. */
export const isEmpty = (changes: LeafChanges): boolean =>
  changes.set.size + changes.add.size + changes.remove.size === 0

/** The record with the changes laid on: what the rules judge before anything is logged. */
export function laidOn(record: AnyRecord, changes: LeafChanges): AnyRecord {
  let next = record
  const put = (path: string, value: Json | undefined) => (next = withLeaf(next, path, value))
  for (const [path, value] of changes.set)
    put(path, value === null && leafNamed(record, path).optional ? undefined : value)
  for (const [path, members] of changes.remove)
    put(path, without((leafOf(next, path) as Json[] | undefined) ?? [], members))
  for (const [path, members] of changes.add)
    put(path, asSet([...((leafOf(next, path) as Json[] | undefined) ?? []), ...members]))
  return next
}

function leafNamed(record: AnyRecord, path: string): Leaf {
  const leaf = registry[record.kind].leaves.get(path)
  if (!leaf) throw new Error(`A ${record.kind} has no leaf ${path}.`)
  return leaf
}

/** Names a version of a record by its content as one class sees it: 128 bits of SHA-256 over its canonical text. */
export const versionTag = (digest: Digest, seen: AnyRecord): string => digest(canonical(seen)).slice(0, 32)

/**
 * The newest state of the record that this class saw under `tag`, or undefined. Besides the states its own entries made
 * it looks where a record it refers to came into or went out of sight, because that too changes what the class saw.
 */
export function baseOf(digest: Digest, sight: Sight, history: History, tag: string): AnyRecord | undefined {
  let tried: AnyRecord | undefined
  for (const seq of statesSeen(sight, history)) {
    const seen = sight.seen(history, seq)
    if (!seen || seen === tried) continue
    tried = seen
    if (versionTag(digest, seen) === tag) return seen
  }
  return undefined
}

/** Where the record may have looked different to somebody, newest first. */
function* statesSeen(sight: Sight, history: History): Generator<number> {
  let until = sight.log.seq
  for (let place = history.versions.length - 1; place >= 0; place--) {
    const from = history.seqs[place]!
    const inside = new Set<number>([until, from])
    for (const id of referencesOf(history.versions[place]!)) {
      for (const seq of sight.log.history(id)?.seqs ?? []) if (seq > from && seq < until) inside.add(seq)
    }
    yield* [...inside].sort((one, other) => other - one)
    until = from - 1
  }
}

/** Every id this record refers to. */
export function referencesOf(record: AnyRecord): string[] {
  const found: string[] = []
  for (const leaf of registry[record.kind].leaves.values()) {
    if (!leaf.refersTo) continue
    const value = leafOf(record, leaf.path)
    if (Array.isArray(value)) found.push(...(value as string[]))
    else if (typeof value === 'string') found.push(value)
  }
  return found
}
