import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { registry } from '../records/registry.ts'
import type { Json } from './canonical.ts'
import type { Cause, ChangePart, Part, TextPart } from './entry.ts'
import { asSet } from './leaves.ts'
import type { LeafChanges } from './merge.ts'

/** The leaves that a nested body names, with their values. An unknown leaf is kept, for the schema to refuse. */
export function leavesIn(kind: Kind, body: Readonly<Record<string, unknown>>): Map<string, Json> {
  const { leaves } = registry[kind]
  const found = new Map<string, Json>()
  const walk = (value: Readonly<Record<string, unknown>>, above: string) => {
    for (const [name, member] of Object.entries(value)) {
      const path = above + name
      const isGroup = member !== null && typeof member === 'object' && !Array.isArray(member) && !leaves.has(path)
      if (isGroup) walk(member as Record<string, unknown>, `${path}.`)
      else if (member !== undefined) found.set(path, member as Json)
    }
  }
  walk(body, '')
  return found
}

/**
 * Every leaf of a new record: what was given (a null too, which says "none"), and what the others start with. Sets are
 * put in order.
 */
export function firstLeaves(kind: Kind, given: ReadonlyMap<string, Json>): Map<string, Json> {
  const values = new Map<string, Json>()
  for (const leaf of registry[kind].leaves.values()) {
    const value = (given.has(leaf.path) ? given.get(leaf.path) : (leaf.initial as Json | undefined)) ?? null
    if (value === null && leaf.optional) continue
    values.set(leaf.path, leaf.holds === 'set' && Array.isArray(value) ? asSet(value) : value)
  }
  return values
}

/** The parts that log these changes to one record: one for its plain leaves, one for each file and free text. */
export function partsOf(kind: Kind, id: Id, { set, add, remove }: LeafChanges, cause?: Cause): Part[] {
  const { leaves } = registry[kind]
  const plain: Record<string, Json> = {}
  const texts: TextPart[] = []
  const apart: ChangePart[] = []
  for (const [leaf, value] of set) {
    const form = leaves.get(leaf)
    if (form?.holds === 'text' && typeof value === 'string') texts.push({ part: 'text', kind, id, leaf, text: value })
    else if (form?.apart && value !== null) apart.push({ part: 'change', kind, id, set: { [leaf]: value } })
    else plain[leaf] = value
  }
  const change: ChangePart = {
    part: 'change',
    kind,
    id,
    ...(Object.keys(plain).length > 0 ? { set: plain } : {}),
    ...(add.size > 0 ? { add: Object.fromEntries(add) } : {}),
    ...(remove.size > 0 ? { remove: Object.fromEntries(remove) } : {}),
    ...(cause ? { cause } : {}),
  }
  return [change, ...apart, ...texts]
}

/** The parts that make a record. */
export const partsOfNew = (kind: Kind, id: Id, values: ReadonlyMap<string, Json>): Part[] =>
  partsOf(kind, id, { set: values, add: new Map(), remove: new Map() })
