import type { AnyRecord } from '../records/registry.ts'
import type { Json } from './canonical.ts'

const split = new Map<string, readonly string[]>()

/** `dates.expected` as its keys; split once, because every fold and every view asks. */
export function keysOf(leaf: string): readonly string[] {
  let keys = split.get(leaf)
  if (!keys) split.set(leaf, (keys = leaf.split('.')))
  return keys
}

/** The value of a leaf; undefined where an optional one is absent. */
export function leafOf(record: AnyRecord, leaf: string): Json | undefined {
  let value: unknown = record
  for (const key of keysOf(leaf)) value = (value as Record<string, unknown> | undefined)?.[key]
  return value as Json | undefined
}

/** The same record with one leaf changed; everything else is shared. `undefined` takes the leaf away. */
export function withLeaf<R extends AnyRecord>(record: R, leaf: string, value: Json | undefined): R {
  return replaced(record as unknown as Tree, keysOf(leaf), 0, value) as unknown as R
}

type Tree = { [key: string]: unknown }

function replaced(tree: Tree | undefined, keys: readonly string[], depth: number, value: unknown): Tree {
  const key = keys[depth]!
  const last = depth === keys.length - 1
  const next: Tree = { ...tree }
  const inner = last ? value : replaced(tree?.[key] as Tree | undefined, keys, depth + 1, value)
  if (inner === undefined) delete next[key]
  else next[key] = inner
  return next
}

/** Equal in meaning: the order of an object's members does not matter. An absent value equals null. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (one == null || other == null) return one == null && other == null
  if (typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, n) => sameValue(each, other[n]))
    )
  }
  const left = one as Tree
  const right = other as Tree
  for (const key of Object.keys(left)) if (!sameValue(left[key], right[key])) return false
  for (const key of Object.keys(right)) if (right[key] != null && !Object.hasOwn(left, key)) return false
  return true
}

/** The members of `from` that `other` lacks, compared by meaning. */
export function without(from: readonly Json[], other: readonly Json[]): Json[] {
  if (from.every((each) => typeof each === 'string')) {
    const known = new Set(other)
    return from.filter((each) => !known.has(each))
  }
  return from.filter((each) => !other.some((one) => sameValue(each, one)))
}

/** The same set in one order and each member once, so that equal sets have equal bytes. */
export function asSet(members: readonly Json[]): Json[] {
  const seen = new Map(members.map((each) => [typeof each === 'string' ? each : JSON.stringify(each), each]))
  return [...seen.keys()].sort().map((key) => seen.get(key)!)
}
