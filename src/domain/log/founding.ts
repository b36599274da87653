import { idFor, type Digest, type Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { registry } from '../records/registry.ts'
import type { Json } from './canonical.ts'
import { sealEntry } from './chain.ts'
import { emptyHead, type Actor, type Cause, type Head, type Part, type StoredEntry, type Verb } from './entry.ts'
import { asSet } from './leaves.ts'
import { firstLeaves, leavesIn, partsOf, partsOfNew } from './parts.ts'

/**
 * One act of a founding load: the past of a site that starts in mid-term, or the demonstration. Only a founding load
 * sets `at` in the past, and only before the first ordinary entry.
 */
export interface FoundingAct {
  /** Names the act for good: ids follow from it. */
  readonly name: string
  /** The instant it counts from, UTC. */
  readonly at: string
  readonly actor: Actor
  readonly verb?: Verb
  /** New records first come with `make`; later acts change them by leaf with `change`. */
  readonly make?: readonly {
    readonly kind: Kind
    readonly name: string
    readonly body: Readonly<Record<string, unknown>>
  }[]
  readonly change?: readonly {
    readonly kind: Kind
    readonly name: string
    readonly body: Readonly<Record<string, unknown>>
    readonly cause?: Cause
  }[]
  readonly reason?: string
}

/** The id of a record of a founding load, from its name: the same on every machine. */
export const foundingId = (digest: Digest, name: string): Id => idFor(digest, 'founding', name, 0)

/** The entries of a founding load as one list: see `foundedEntries`. */
export const foundingEntries = (
  digest: Digest,
  salt: () => string,
  recordedAt: string,
  acts: Iterable<FoundingAct>,
): StoredEntry[] => [...foundedEntries(digest, salt, recordedAt, acts)]

/**
 * Makes the entries of a founding load one after the other, in the order given, each at or after the one before.
 * @throws where a body does not fit its kind, a record is made twice or changed before it was made, naming the act and
 * what is wrong with it; nothing is guessed.
 */
export function* foundedEntries(
  digest: Digest,
  salt: () => string,
  recordedAt: string,
  acts: Iterable<FoundingAct>,
): Generator<StoredEntry, void, undefined> {
  let head: Head = emptyHead
  let last = { at: '', instant: -Infinity }
  const made = new Map<Id, Kind>()
  for (const act of acts) {
    const instant = Date.parse(act.at)
    if (!(instant >= last.instant))
      throw new Error(`Founding act "${act.name}" counts from ${act.at}, before the act ahead of it (${last.at}).`)
    last = { at: act.at, instant }
    const parts: Part[] = []
    if (act.reason !== undefined) parts.push({ part: 'reason', text: act.reason, audience: 'agencies' })
    for (const { kind, name, body } of act.make ?? []) {
      const id = foundingId(digest, name)
      if (made.has(id)) throw new Error(`Founding act "${act.name}" makes ${kind} "${name}" a second time.`)
      made.set(id, kind)
      const given = leavesIn(kind, body)
      const values = firstLeaves(kind, given)
      checked(act, kind, name, new Map([...given, ...values]))
      parts.push(...partsOfNew(kind, id, values))
    }
    for (const { kind, name, body, cause } of act.change ?? []) {
      const id = foundingId(digest, name)
      if (made.get(id) !== kind)
        throw new Error(`Founding act "${act.name}" changes ${kind} "${name}" before it was made.`)
      const set = leavesIn(kind, body)
      checked(act, kind, name, set)
      for (const [path, value] of set) if (Array.isArray(value)) set.set(path, inOrder(kind, path, value as Json[]))
      parts.push(...partsOf(kind, id, { set, add: new Map(), remove: new Map() }, cause))
    }
    const header = {
      id: idFor(digest, 'founding', act.name, -1),
      at: act.at,
      recordedAt,
      actor: act.actor,
      verb: act.verb ?? ('found' as const),
      key: act.name,
      founding: true as const,
    }
    const entry = sealEntry(digest, salt, head, header, parts)
    head = { seq: entry.seq, hash: entry.hash }
    yield entry
  }
}

function checked(act: FoundingAct, kind: Kind, name: string, values: ReadonlyMap<string, Json>): void {
  const where = `Founding act "${act.name}", ${kind} "${name}"`
  for (const [path, value] of values) {
    const leaf = registry[kind].leaves.get(path)
    if (!leaf) throw new Error(`${where}: there is no leaf ${path}.`)
    // A null takes an optional leaf away.
    const result = leaf.optional && value === null ? undefined : leaf.schema.safeParse(value)
    if (result?.error) throw new Error(`${where}, ${path}: ${result.error.issues[0]!.message}`)
  }
}

const inOrder = (kind: Kind, path: string, value: Json[]): Json[] =>
  registry[kind].leaves.get(path)?.holds === 'set' ? asSet(value) : value
