import { idFor, type Digest, type Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { registry } from '../records/registry.ts'
import { sealEntry } from './chain.ts'
import { emptyHead, type Actor, type Cause, type Head, type Part, type StoredEntry, type Verb } from './entry.ts'
import { firstLeaves, leavesIn, partsOf, partsOfNew } from './parts.ts'

/**
 * One act of a founding load: the past of a site that starts in mid-term, or the demonstration. Only a founding load
 * sets `at` in the past, and only before the first ordinary entry (DESIGN.md §3).
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
 * @throws where a body does not fit its kind, naming the act and the leaf; nothing is guessed.
 */
export function* foundedEntries(
  digest: Digest,
  salt: () => string,
  recordedAt: string,
  acts: Iterable<FoundingAct>,
): Generator<StoredEntry, void, undefined> {
  let head: Head = emptyHead
  let last = ''
  for (const act of acts) {
    if (act.at < last)
      throw new Error(`Founding act "${act.name}" counts from ${act.at}, before the act ahead of it (${last}).`)
    last = act.at
    const parts: Part[] = []
    if (act.reason !== undefined) parts.push({ part: 'reason', text: act.reason, audience: 'agencies' })
    for (const { kind, name, body } of act.make ?? []) {
      checked(act, kind, name, body)
      parts.push(...partsOfNew(kind, foundingId(digest, name), firstLeaves(kind, leavesIn(kind, body))))
    }
    for (const { kind, name, body, cause } of act.change ?? []) {
      parts.push(
        ...partsOf(
          kind,
          foundingId(digest, name),
          { set: leavesIn(kind, body), add: new Map(), remove: new Map() },
          cause,
        ),
      )
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

function checked(act: FoundingAct, kind: Kind, name: string, body: Readonly<Record<string, unknown>>): void {
  for (const [path, value] of firstLeaves(kind, leavesIn(kind, body))) {
    const leaf = registry[kind].leaves.get(path)!
    const result = leaf.schema.safeParse(value)
    if (!result.success)
      throw new Error(`Founding act "${act.name}", ${kind} "${name}", ${path}: ${result.error.issues[0]!.message}`)
  }
  for (const path of leavesIn(kind, body).keys()) {
    if (!registry[kind].leaves.has(path))
      throw new Error(`Founding act "${act.name}", ${kind} "${name}": there is no leaf ${path}.`)
  }
}
