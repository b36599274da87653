import type { Head, StoredEntry } from '../domain/log/entry.ts'
import { closed, erased, judge, type Appended, type Ledger, type PartPlace } from './ledger.ts'
import { Watchers } from './watchers.ts'

const batchSize = 1000

/** A ledger that lasts as long as its object: for tests, and for a page that may keep nothing. */
export class MemoryLedger implements Ledger {
  readonly #entries: StoredEntry[]
  readonly #seqByKey = new Map<string, number>()
  readonly #ids = new Set<string>()
  readonly #watchers = new Watchers()
  #closed = false

  /** @param base the entries it begins with, from sequence number 1. */
  constructor(base: readonly StoredEntry[] = []) {
    this.#entries = [...base]
    for (const entry of base) this.#index(entry)
  }

  async append(head: Head, entry: StoredEntry, erase: readonly PartPlace[] = []): Promise<Appended> {
    if (this.#closed) throw closed()
    const sameKey = this.#seqByKey.get(keyName(entry.account, entry.key))
    const ok = judge(head, entry, erase, {
      sameKey,
      hashAtHead: this.#entries[head.seq - 1]?.hash,
      last: this.#entries.length,
      idTaken: this.#ids.has(entry.id),
    })
    if (ok === 'replayed') return { ok, entry: this.#entries[sameKey! - 1]! }
    if (ok === 'behind') return { ok, tail: this.#entries.slice(head.seq) }
    // All of them first: a part that is not there refuses the whole act.
    const without = new Map<number, StoredEntry>()
    for (const place of erase) {
      const old = without.get(place.seq) ?? this.#entries[place.seq - 1]!
      without.set(place.seq, { ...old, parts: erased(old.parts, place) })
    }
    this.#entries.push(entry)
    this.#index(entry)
    for (const [seq, old] of without) this.#entries[seq - 1] = old
    this.#watchers.tell()
    return { ok }
  }

  async *read(after: number, until = Infinity): AsyncIterable<readonly StoredEntry[]> {
    for (let from = after; from < until;) {
      if (this.#closed) throw closed()
      const batch = this.#entries.slice(from, Math.min(from + batchSize, until))
      if (batch.length === 0) return
      yield batch
      from += batch.length
    }
  }

  async find(account: string, key: string): Promise<StoredEntry | undefined> {
    if (this.#closed) throw closed()
    const seq = this.#seqByKey.get(keyName(account, key))
    return seq === undefined ? undefined : this.#entries[seq - 1]
  }

  watch(changed: () => void): () => void {
    return this.#watchers.add(changed)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#watchers.clear()
  }

  #index(entry: StoredEntry): void {
    this.#seqByKey.set(keyName(entry.account, entry.key), entry.seq)
    this.#ids.add(entry.id)
  }
}

const keyName = (account: string, key: string): string => JSON.stringify([account, key])
