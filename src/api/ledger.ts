import { emptyHead, type Head, type StoredEntry } from '../domain/log/entry.ts'

/**
 * The port every ledger implements. A ledger holds the log and nothing else: no rules, no questions, so the four
 * of them cannot drift apart. `tests/ledgers/suite.ts` is its meaning, executed.
 */
export interface Ledger {
  /**
   * Adds one entry after `head`, durably: an answer `appended` has survived a power cut.
   *
   * - `behind`: others wrote meanwhile; `tail` is every entry after `head`, and nothing was added. Fold it, decide again.
   * - `replayed`: this account has used this key before; `entry` is what was written then, and nothing was added.
   *   It comes first: a repeated request is recognised also from an old head.
   *
   * Parts named by the entry's `erases` lose their bytes and salt in the same transaction (`erase` names their places);
   * a part that is gone already stays so.
   *
   * @throws LedgerUnavailable where it could not be written for now. Whether an unclear write went through is settled by
   *   trying again under the same key.
   * @throws ForeignHead where the log never had this head.
   * @throws RangeError where the entry is not the next after `head`, its id is taken, or a part to erase is not there.
   */
  append(head: Head, entry: StoredEntry, erase?: readonly PartPlace[]): Promise<Appended>
  /**
   * Every entry with a sequence number above `after`, in order, up to and including `until` if given; in batches, none
   * of them empty, because waiting for each entry by itself is slow at 10^6.
   *
   * @throws LedgerUnavailable where it cannot be read for now.
   */
  read(after: number, until?: number): AsyncIterable<readonly StoredEntry[]>
  /** The entry this account wrote under this key, if any. */
  find(account: string, key: string): Promise<StoredEntry | undefined>
  /**
   * Calls back when there may be something new to read, whoever wrote it: this handle, another one, another server. It
   * carries nothing, comes later and never inside a write, and once for several entries perhaps. Answers a function
   * that stops it.
   */
  watch(changed: () => void): () => void
  /** Lets go of all that was held. Watchers hear nothing any more, and every later call is refused as unavailable. */
  close(): Promise<void>
}

/** What came of an append: it was written; others wrote since the head it was decided on; or its key has its entry already. */
export type Appended =
  | { readonly ok: 'appended' }
  | { readonly ok: 'behind'; readonly tail: readonly StoredEntry[] }
  | { readonly ok: 'replayed'; readonly entry: StoredEntry }

/** Where a part stands: the number of its entry and its place in it. */
export interface PartPlace {
  readonly seq: number
  readonly part: number
}

/** A ledger that a server begins with a founding load: the past of a site that starts in mid-term, the demonstration, a backup. */
export interface LoadableLedger extends Ledger {
  /**
   * Writes a founding load in one transaction, whole or not at all. Answers whether it did: false where the log holds
   * entries already, so that of several servers starting at once one loads and the others go on with what it wrote.
   *
   * @throws LedgerUnavailable where it could not be written for now.
   * @throws RangeError where the entries do not count from 1 without a gap.
   */
  load(entries: Iterable<StoredEntry>): Promise<boolean>
}

/** The ledger cannot be written or read for now; `reason` is fit to be shown to the person who tried. */
export class LedgerUnavailable extends Error {
  readonly reason: 'full' | 'unreachable' | 'busy' | 'read-only'
  constructor(reason: LedgerUnavailable['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LedgerUnavailable'
    this.reason = reason
  }
}

/** The head given was never a head of this log: it was restored from an older copy, or belongs to another one. */
export class ForeignHead extends Error {
  constructor(head: Head) {
    super(
      `The log has no entry ${head.seq} with the hash ${head.hash}. It was replaced meanwhile: read it again from the start.`,
    )
    this.name = 'ForeignHead'
  }
}

/** What a ledger finds in its log while it holds everybody else off: all that is needed to judge an append. */
export interface Found {
  /** The number of the entry this account wrote under this key before, if any. */
  readonly sameKey: number | undefined
  /** The hash of the log's entry with the number of the head; of no use where that number is 0. */
  readonly hashAtHead: string | undefined
  /** The number of the last entry, 0 in an empty log. */
  readonly last: number
  /** Whether another entry has this id. */
  readonly idTaken: boolean
}

/**
 * What an append comes to, for all ledgers alike. The order is the port's promise: a repeated key is told even from a
 * head that is foreign, and nothing is said of others' entries to a caller whose head is not of this log.
 *
 * @throws ForeignHead where the log never had this head.
 * @throws RangeError where the entry is not the next after `head`, or erases a part of itself or of a later one.
 */
export function judge(
  head: Head,
  entry: StoredEntry,
  erase: readonly PartPlace[],
  found: Found,
): 'replayed' | 'behind' | 'appended' {
  if (found.sameKey !== undefined) return 'replayed'
  const hash = head.seq === 0 ? emptyHead.hash : found.hashAtHead
  if (hash !== head.hash) throw new ForeignHead(head)
  if (head.seq < found.last) return 'behind'
  if (entry.seq !== head.seq + 1) throw new RangeError(`Entry ${entry.seq} cannot follow entry ${head.seq}.`)
  if (found.idTaken) throw new RangeError(`Entry ${entry.seq}: its id ${entry.id} is already taken.`)
  for (const { seq, part } of erase) {
    if (seq < 1 || seq > head.seq) throw new RangeError(`Entry ${entry.seq} cannot erase part ${part} of entry ${seq}.`)
  }
  return 'appended'
}

/** The parts of an entry with one of them erased. @throws RangeError where it never had this part. */
export function erased(parts: StoredEntry['parts'], { seq, part }: PartPlace): StoredEntry['parts'] {
  if (!Number.isInteger(part) || part < 0 || part >= parts.length)
    throw new RangeError(`Entry ${seq} has no part ${part} to erase.`)
  return parts.with(part, null)
}

/** Counts off a founding load. @throws RangeError where an entry is not the next one. */
export function* counted(entries: Iterable<StoredEntry>): Generator<StoredEntry> {
  let seq = 0
  for (const entry of entries) {
    if (entry.seq !== ++seq)
      throw new RangeError(`A founding load has entry ${entry.seq} in the place of entry ${seq}.`)
    yield entry
  }
}

/** What every ledger answers once it was closed. */
export const closed = (): LedgerUnavailable => new LedgerUnavailable('unreachable', 'The log is closed.')
