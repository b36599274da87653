import { ChainVerifier, readEntry, sealEntry } from '../domain/log/chain.ts'
import { dayOf, seqAsOf } from '../domain/log/asOf.ts'
import type { Actor, Entry, Header, Part, PartRef, StoredEntry } from '../domain/log/entry.ts'
import { FoldedLog } from '../domain/log/fold.ts'
import { idFor, type Digest, type Id } from '../domain/records/id.ts'
import { Sight } from '../domain/log/visibleTo.ts'
import { viewerName, type Viewer } from '../domain/rules/sight.ts'
import { ClassFeed } from './feed.ts'
import { KeptAnswers } from './keptAnswers.ts'
import type { Ledger, PartPlace } from './ledger.ts'
import { ProblemError } from './problem.ts'

/** Milliseconds since 1970, UTC. The engagement clock gives `at` and today; the system clock everything else. */
export interface Clock {
  now(): number
}

/** What the engine stands on in a home. */
export interface EngineParts {
  readonly ledger: Ledger
  readonly digest: Digest
  /** 128 random bits as 32 hex letters, new each call. */
  readonly random: () => string
  readonly engagementClock: Clock
  readonly systemClock: Clock
  /** Lets this many milliseconds pass. */
  readonly pause: (milliseconds: number) => Promise<void>
}

/** What a write comes to once it is decided on the log as it stands. No parts: nothing changes and nothing is logged. */
export interface Draft {
  readonly verb: Header['verb']
  readonly parts: readonly Part[]
  readonly onBehalfOf?: Id | undefined
  readonly undoes?: Id
  readonly corrects?: Id | undefined
  readonly erases?: readonly PartRef[]
}

/** The log in memory over a ledger: catches up, decides on the head, appends, tells who listens. */
export class Engine {
  readonly log = new FoldedLog()
  readonly answers = new KeptAnswers()
  readonly #parts: EngineParts
  readonly #verifier: ChainVerifier
  readonly #sights = new Map<string, Sight>()
  readonly #feeds = new Map<string, ClassFeed>()
  readonly #listeners = new Set<() => void>()
  #turn: Promise<unknown> = Promise.resolve()
  #unwatch: (() => void) | undefined

  constructor(parts: EngineParts) {
    this.#parts = parts
    this.#verifier = new ChainVerifier(parts.digest)
  }

  get digest(): Digest {
    return this.#parts.digest
  }

  /** Reads and verifies the whole log, then follows it. @throws LogDamage or NewerFormat, naming the first entry that does not hold. */
  async start(): Promise<void> {
    await this.#catchUp()
    this.#verifier.finish()
    this.#unwatch = this.#parts.ledger.watch(() => void this.refresh().catch(() => undefined))
  }

  stop(): void {
    this.#unwatch?.()
    this.#listeners.clear()
  }

  /** Takes in what others wrote. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.log.seq
      await this.#catchUp()
      if (this.log.seq !== before) this.#tell()
    })
  }

  /** Tells who listens that another day has begun: what is late depends on it. */
  dayMoved(): void {
    this.#tell()
  }

  /** Calls back whenever the log has grown. Answers a function that stops it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  sight(viewer: Viewer): Sight {
    const name = viewerName(viewer)
    let sight = this.#sights.get(name)
    if (!sight) this.#sights.set(name, (sight = new Sight(this.log, viewer)))
    return sight
  }

  /** What this class reads and has read: its document, and the differences since. */
  feed(viewer: Viewer): ClassFeed {
    const name = viewerName(viewer)
    let feed = this.#feeds.get(name)
    if (!feed) this.#feeds.set(name, (feed = new ClassFeed(this.sight(viewer), this.#parts.digest)))
    return feed
  }

  get zone(): string {
    const engagement = this.log.historiesOf('engagement')[0]?.versions.at(-1)
    return engagement?.kind === 'engagement' ? engagement.zone : 'America/Los_Angeles'
  }

  get today(): string {
    return dayOf(this.#parts.engagementClock.now(), this.zone)
  }

  seqAsOf(day: string): number {
    return seqAsOf(this.log, day, this.zone)
  }

  get now(): number {
    return this.#parts.systemClock.now()
  }

  entryId(account: string, key: string): Id {
    return idFor(this.digest, account, key, -1)
  }

  /**
   * Appends one entry, decided on the head of the log: when others wrote meanwhile it is decided again. Answers the
   * number of the entry and whether it was written before under this key; null where nothing changed.
   * @param request the digest of the request, by which a repeated key is told from a misused one
   */
  write(
    actor: Actor,
    key: string,
    request: string,
    decide: () => Draft,
  ): Promise<{ readonly seq: number; readonly replayed: boolean } | null> {
    return this.#inTurn(async () => {
      const id = this.entryId(actor.account, key)
      for (;;) {
        const known = this.log.seqOf(id)
        if (known !== undefined) return { seq: await this.#replayed(known, request), replayed: true }
        const draft = decide()
        if (draft.parts.length === 0 && !draft.erases) return null
        const last = this.log.seq === 0 ? 0 : this.log.at(this.log.seq)
        const stored = sealEntry(
          this.digest,
          this.#parts.random,
          this.#verifier.head,
          {
            id,
            at: new Date(Math.max(this.#parts.engagementClock.now(), last)).toISOString(),
            recordedAt: new Date(this.#parts.systemClock.now()).toISOString(),
            actor: { ...actor, ...(draft.onBehalfOf ? { onBehalfOf: draft.onBehalfOf } : {}) },
            verb: draft.verb,
            key,
            ...(draft.undoes ? { undoes: draft.undoes } : {}),
            ...(draft.corrects ? { corrects: draft.corrects } : {}),
            ...(draft.erases ? { erases: draft.erases } : {}),
          },
          [...draft.parts, { part: 'receipt', request }],
        )
        const erase = draft.erases?.map((ref): PartPlace => ({ seq: this.log.seqOf(ref.entry)!, part: ref.part }))
        const answer = await this.#parts.ledger.append(this.#verifier.head, stored, erase)
        if (answer.ok === 'appended') {
          this.#take(stored)
          this.#tell()
          return { seq: stored.seq, replayed: false }
        }
        const before = this.log.seq
        await this.#catchUp()
        if (this.log.seq === before && answer.ok === 'behind')
          throw new Error('The ledger says others wrote, and has nothing new.')
        this.#tell()
      }
    })
  }

  /** Entries with their words, by number. */
  async entries(seqs: readonly number[]): Promise<ReadonlyMap<number, Entry>> {
    const found = new Map<number, Entry>()
    for (const seq of seqs) {
      for await (const batch of this.#parts.ledger.read(seq - 1, seq))
        for (const stored of batch) found.set(seq, readEntry(stored))
    }
    return found
  }

  /** Verifies the stored log from its first entry. */
  async verify(): Promise<{ readonly length: number; readonly head: string }> {
    const verifier = new ChainVerifier(this.digest)
    for await (const batch of this.#parts.ledger.read(0)) for (const stored of batch) verifier.accept(stored)
    const head = verifier.finish()
    return { length: head.seq, head: head.hash }
  }

  /** Waits until the entry this account wrote has been read here, a second at most. */
  async caughtUpTo(entryId: Id, account: string): Promise<boolean> {
    const has = () => {
      const seq = this.log.seqOf(entryId)
      return seq !== undefined && this.log.entry(seq).actor.account === account
    }
    if (has()) return true
    await this.refresh()
    for (let tries = 0; !has() && tries < 40; tries++) {
      await this.#parts.pause(25)
      await this.refresh()
    }
    return has()
  }

  async #replayed(seq: number, request: string): Promise<number> {
    const entry = (await this.entries([seq])).get(seq)
    const receipt = entry?.parts.find((part) => part?.part === 'receipt')
    // An erased receipt went with a sealed text: the request can no longer be told apart, so the key alone counts.
    if (receipt?.part === 'receipt' && receipt.request !== request) {
      throw new ProblemError(
        422,
        'key-used',
        'This Idempotency-Key was used for another request. Nothing was saved; send this one under a new key.',
      )
    }
    return seq
  }

  async #catchUp(): Promise<void> {
    for await (const batch of this.#parts.ledger.read(this.log.seq))
      for (const stored of batch) if (stored.seq > this.log.seq) this.#take(stored)
  }

  #take(stored: StoredEntry): void {
    this.log.apply(this.#verifier.accept(stored))
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  /** One at a time: the head a decision is taken on must be the head it is written after. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }
}
