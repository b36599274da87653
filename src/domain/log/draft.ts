import { handleOf, type Id } from '../records/id.ts'
import { kinds, type Kind } from '../records/kind.ts'
import { registry, type AnyRecord } from '../records/registry.ts'
import type { Json } from './canonical.ts'
import type { Cause } from './entry.ts'
import { keysOf, leafOf, withLeaf } from './leaves.ts'

type Tree = { [key: string]: unknown }

/**
 * A record on its way from one version to the next. It is copied once however many leaves are set, group by group, and
 * what is not set stays shared with the version before: a log of a million entries is folded leaf by leaf.
 */
export class Draft {
  readonly kind: Kind
  readonly id: Id
  /** Why a date moves with it, if one does. */
  cause: Cause | undefined
  /** Leaves set to the value they had, where that is to be known: see `History.rewritten`. */
  again: string[] | undefined
  #record: Tree
  /** The groups that are this draft's own copies. */
  readonly #own: Tree[] = []

  /** @param before the version it goes on from; undefined where the record is new. */
  constructor(kind: Kind, id: Id, before: AnyRecord | undefined) {
    this.kind = kind
    this.id = id
    this.#record = { ...((before ?? blankOf(kind)) as unknown as Tree) }
    if (before) return
    this.#record['id'] = id
    this.#record['handle'] = handleOf(kinds[kind].letter, id)
  }

  /** The record as it stands. Setting another leaf changes it, so it is taken last. */
  get record(): AnyRecord {
    return this.#record as unknown as AnyRecord
  }

  value(leaf: string): Json | undefined {
    return leafOf(this.record, leaf)
  }

  /** Sets a leaf; undefined takes it away. Words that are written anew are sealed no longer. */
  set(leaf: string, value: Json | undefined): void {
    if (this.again && this.value(leaf) === value) this.again.push(leaf)
    if (value === undefined) this.#record = withLeaf(this.record, leaf, undefined) as unknown as Tree
    else this.#put(keysOf(leaf), value)
    if (this.#record['sealed'] !== undefined) this.#unseal(leaf)
  }

  #put(keys: readonly string[], value: Json): void {
    let tree = this.#record
    const last = keys.length - 1
    for (let n = 0; n < last; n++) {
      const key = keys[n]!
      let group = tree[key] as Tree | undefined
      if (group === undefined || !this.#own.includes(group)) {
        group = { ...group }
        this.#own.push(group)
        tree[key] = group
      }
      tree = group
    }
    tree[keys[last]!] = value
  }

  #unseal(leaf: string): void {
    const { sealed, ...rest } = this.#record as { sealed: readonly string[] }
    if (!sealed.includes(leaf)) return
    const others = sealed.filter((each) => each !== leaf)
    this.#record = others.length > 0 ? { ...this.#record, sealed: others } : rest
  }
}

const blanks = new Map<Kind, AnyRecord>()

/**
 * A record before its first change: every leaf with what it starts with. An entry written before a leaf existed says
 * nothing of it, and so reads as if it had been left out.
 */
function blankOf(kind: Kind): AnyRecord {
  let blank = blanks.get(kind)
  if (!blank) {
    blank = { id: '', kind, handle: '' } as unknown as AnyRecord
    for (const leaf of registry[kind].leaves.values()) {
      if (!leaf.optional) blank = withLeaf(blank, leaf.path, (leaf.initial as Json | undefined) ?? null)
    }
    // Read from text, an object holds all its members itself; grown member by member, it keeps most of them in a second one.
    blank = JSON.parse(JSON.stringify(blank)) as AnyRecord
    blanks.set(kind, blank)
  }
  return blank
}
