import { closed, erased, ForeignHead, judge, type Appended, type Ledger, type PartPlace } from '../src/api/ledger.ts'
import { Watchers } from '../src/api/watchers.ts'
import { ChainVerifier, LogDamage } from '../src/domain/log/chain.ts'
import { emptyHead, type Head, type StoredEntry } from '../src/domain/log/entry.ts'
import type { Digest } from '../src/domain/records/id.ts'
import { got, inTransaction, openStores, StorageRefused, type Stores } from './logStores.ts'

const batchSize = 1000

export interface IndexedDbOptions {
  /** Names the log among those of this origin; its tabs hear each other by the same name. */
  readonly name: string
  /** The prebuilt demonstration. It must be the same to the letter each time, or what was kept is discarded. */
  readonly base: readonly StoredEntry[]
  /** With it, what is kept is verified before it is used. */
  readonly digestCheck?: Digest
}

export interface OpenedLog {
  readonly ledger: IndexedDbLedger
  /** Why changes kept in this browser were thrown away, to be said to the person; null where none were. */
  readonly discarded: 'another-demonstration' | 'damaged' | null
}

/**
 * Opens the log that this browser keeps: it holds only what came after the demonstration it was given.
 * @throws StorageRefused where the browser keeps nothing
 */
export async function openIndexedDbLedger({ name, base, digestCheck }: IndexedDbOptions): Promise<OpenedLog> {
  const ledger = new IndexedDbLedger(await openStores(name), name, base)
  try {
    return { ledger, discarded: await ledger.settle(digestCheck) }
  } catch (error) {
    await ledger.close()
    throw new StorageRefused('This browser cannot read what it keeps for this page.', { cause: error })
  }
}

/** The log in a browser, beside its other tabs. */
export class IndexedDbLedger implements Ledger {
  readonly #database: IDBDatabase
  readonly #base: readonly StoredEntry[]
  readonly #baseByKey: ReadonlyMap<string, StoredEntry>
  readonly #baseIds: ReadonlySet<string>
  readonly #channel: BroadcastChannel
  readonly #watchers = new Watchers()
  readonly #resetWatchers = new Watchers()
  #isClosed = false

  constructor(database: IDBDatabase, name: string, base: readonly StoredEntry[]) {
    this.#database = database
    this.#base = base
    this.#baseByKey = new Map(base.map((entry) => [keyName(entry.account, entry.key), entry]))
    this.#baseIds = new Set(base.map(({ id }) => id))
    this.#channel = new BroadcastChannel(name)
    this.#channel.addEventListener('message', ({ data }) =>
      data === 'reset' ? this.#resetWatchers.tell() : this.#watchers.tell(),
    )
    // A later version of the page wants to change the shape of what is kept: this one must let go.
    database.addEventListener('versionchange', () => database.close())
  }

  async append(head: Head, entry: StoredEntry, erase: readonly PartPlace[] = []): Promise<Appended> {
    const answer = await this.#within('readwrite', async (stores): Promise<Appended> => {
      const { last, hashAtHead } = await this.#ends(stores, head.seq)
      const same = await this.#byKey(stores, entry.account, entry.key)
      const isTaken = this.#baseIds.has(entry.id) || (await got(stores.entries.index('id').count(entry.id))) > 0
      const ok = judge(head, entry, erase, { sameKey: same?.seq, hashAtHead, last, idTaken: isTaken })
      if (ok === 'replayed') return { ok, entry: same! }
      if (ok === 'behind') {
        const kept = await got(stores.entries.getAll(IDBKeyRange.lowerBound(head.seq, true)))
        return { ok, tail: [...(await this.#ofBase(stores, head.seq, Infinity)), ...kept] }
      }
      await got(stores.entries.add(entry))
      for (const place of erase) await this.#erase(stores, place)
      return { ok }
    })
    if (answer.ok === 'appended') {
      this.#watchers.tell()
      this.#say('changed')
    }
    return answer
  }

  async *read(after: number, until = Infinity): AsyncIterable<readonly StoredEntry[]> {
    for (let from = after; from < until;) {
      const to = Math.min(until, from + batchSize)
      const batch = await this.#within('readonly', async (stores) =>
        from < this.#base.length
          ? this.#ofBase(stores, from, to)
          : got(stores.entries.getAll(IDBKeyRange.bound(from, to, true))),
      )
      if (batch.length === 0) return
      yield batch
      from = batch.at(-1)!.seq
    }
  }

  find(account: string, key: string): Promise<StoredEntry | undefined> {
    return this.#within('readonly', (stores) => this.#byKey(stores, account, key))
  }

  watch(changed: () => void): () => void {
    return this.#watchers.add(changed)
  }

  /** Calls back when another tab has thrown the changes away; what this one has in memory is of no use then. */
  watchReset(reset: () => void): () => void {
    return this.#resetWatchers.add(reset)
  }

  /** Throws away all that came after the demonstration, in every tab. */
  async reset(): Promise<void> {
    await this.#within('readwrite', (stores) => emptied(stores))
    this.#say('reset')
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#watchers.clear()
    this.#resetWatchers.clear()
    this.#channel.close()
    this.#database.close()
  }

  /** Discards what does not belong to this demonstration or does not hold. */
  async settle(digest: Digest | undefined): Promise<OpenedLog['discarded']> {
    const discarded = await this.#transaction('readwrite', async (stores) => {
      const marker = await got<unknown>(stores.about.get('base'))
      const kept = await got(stores.entries.getAll())
      const isOurs = marker === this.#baseHead.hash
      if (isOurs && (digest === undefined || holds(digest, this.#baseHead, kept))) return null
      await emptied(stores)
      await got(stores.about.put(this.#baseHead.hash, 'base'))
      if (kept.length === 0) return null
      return isOurs ? 'damaged' : 'another-demonstration'
    })
    if (discarded !== null) this.#say('reset')
    return discarded
  }

  get #baseHead(): Head {
    const last = this.#base.at(-1)
    return last ? { seq: last.seq, hash: last.hash } : emptyHead
  }

  async #ends(stores: Stores, seq: number): Promise<{ last: number; hashAtHead: string | undefined }> {
    const newest = await got(stores.entries.openKeyCursor(null, 'prev'))
    const atHead = this.#base[seq - 1] ?? (await got(stores.entries.get(seq)))
    return { last: newest ? Number(newest.key) : this.#base.length, hashAtHead: atHead?.hash }
  }

  async #byKey(stores: Stores, account: string, key: string): Promise<StoredEntry | undefined> {
    const { seq } = this.#baseByKey.get(keyName(account, key)) ?? {}
    if (seq !== undefined) return (await this.#ofBase(stores, seq - 1, seq))[0]
    return got(stores.entries.index('key').get([account, key]) as IDBRequest<StoredEntry | undefined>)
  }

  /** Entries of the demonstration, without the parts that were erased in this browser. */
  async #ofBase(stores: Stores, after: number, until: number): Promise<StoredEntry[]> {
    const entries = this.#base.slice(after, until)
    if (entries.length === 0) return entries
    const places = await got(stores.erased.getAll(IDBKeyRange.bound([after, Infinity], [until, Infinity], true)))
    for (const place of places) {
      const entry = entries[place.seq - after - 1]!
      entries[place.seq - after - 1] = { ...entry, parts: erased(entry.parts, place) }
    }
    return entries
  }

  async #erase(stores: Stores, { seq, part }: PartPlace): Promise<void> {
    const inBase = this.#base[seq - 1]
    const entry = inBase ?? (await got(stores.entries.get(seq)))!
    const parts = erased(entry.parts, { seq, part })
    await got<unknown>(inBase ? stores.erased.put({ seq, part }) : stores.entries.put({ ...entry, parts }))
  }

  /** Works on a log that is still the one this was opened on: another tab may have begun another demonstration since. */
  #within<T>(mode: IDBTransactionMode, work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.#transaction(mode, async (stores) => {
      if ((await got<unknown>(stores.about.get('base'))) !== this.#baseHead.hash) throw new ForeignHead(this.#baseHead)
      return work(stores)
    })
  }

  #transaction<T>(mode: IDBTransactionMode, work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.#isClosed ? Promise.reject(closed()) : inTransaction(this.#database, mode, work)
  }

  #say(what: 'changed' | 'reset'): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin and takes no other
    this.#channel.postMessage(what)
  }
}

async function emptied({ entries, erased: parts }: Stores): Promise<void> {
  await Promise.all([got(entries.clear()), got(parts.clear())])
}

function holds(digest: Digest, base: Head, kept: readonly StoredEntry[]): boolean {
  const verifier = new ChainVerifier(digest, base)
  try {
    for (const entry of kept) verifier.accept(entry)
    verifier.finish()
    return true
  } catch (error) {
    if (error instanceof LogDamage) return false
    throw error
  }
}

const keyName = (account: string, key: string): string => JSON.stringify([account, key])
