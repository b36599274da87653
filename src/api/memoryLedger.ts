import { emptyHead, type Head, type StoredEntry } from '../domain/log/entry.ts'
import { checkFollows, ForeignHead, type Appended, type Ledger, type PartPlace } from './ledger.ts'
import { Watchers } from './watchers.ts'

const batchSize = 1000

/** A ledger that lasts as long as its object: for tests, and for a page that may keep nothing. */
export class MemoryLedger implements Ledger {
  readonly #entries: StoredEntry[]
  readonly #byKey = new Map<string, StoredEntry>()
  readonly #ids = new Set<string>()
  readonly #watchers = new Watchers()

  /** @param base the entries it begins with, from sequence number 1. */
  constructor(base: readonly StoredEntry[] = []) {
    this.#entries = [...base]
    for (const entry of base) this.#index(entry)
  }

  async append(head: Head, entry: StoredEntry, erase: readonly PartPlace[] = []): Promise<Appended> {
    const before = this.#byKey.get(keyName(entry.account, entry.key))
    if (before !== undefined) return { ok: 'replayed', entry: this.#entries[before.seq - 1]! }
    const at = head.seq === 0 ? emptyHead : this.#entries[head.seq - 1]
    if (at?.hash !== head.hash) throw new ForeignHead(head)
    if (head.seq < this.#entries.length) return { ok: 'behind', tail: this.#entries.slice(head.seq) }
    checkFollows(head, entry, erase)
    if (this.#ids.has(entry.id)) throw new Error(`Entry ${entry.seq}: its id ${entry.id} is already taken.`)
    this.#entries.push(entry)
    this.#index(entry)
    for (const { seq, part } of erase) {
      const old = this.#entries[seq - 1]!
      this.#entries[seq - 1] = { ...old, parts: old.parts.map((kept, place) => (place === part ? null : kept)) }
    }
    this.#watchers.tell()
    return { ok: 'appended' }
  }

  async *read(after: number, until = Infinity): AsyncIterable<readonly StoredEntry[]> {
    for (let from = after; from < until;) {
      const batch = this.#entries.slice(from, Math.min(from + batchSize, until))
      if (batch.length === 0) return
      yield batch
      from += batch.length
    }
  }

  async find(account: string, key: string): Promise<StoredEntry | undefined> {
    const found = this.#byKey.get(keyName(account, key))
    return found && this.#entries[found.seq - 1]
  }

  watch(changed: () => void): () => void {
    return this.#watchers.add(changed)
  }

  async close(): Promise<void> {
    this.#watchers.clear()
  }

  #index(entry: StoredEntry): void {
    this.#byKey.set(keyName(entry.account, entry.key), entry)
    this.#ids.add(entry.id)
  }
}

const keyName = (account: string, key: string): string => JSON.stringify([account, key])
