import type { Head, StoredEntry } from '../domain/log/entry.ts'

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
   * Parts named by the entry's `erases` lose their bytes and salt in the same transaction (`erase` names their places).
   *
   * @throws LedgerUnavailable where it could not be written for now. Whether an unclear write went through is settled by
   *   trying again under the same key.
   * @throws ForeignHead where the log never had this head.
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
  /** Calls back when there may be something new to read. It carries nothing. Answers a function that stops it. */
  watch(changed: () => void): () => void
  close(): Promise<void>
}

export type Appended =
  | { readonly ok: 'appended' }
  | { readonly ok: 'behind'; readonly tail: readonly StoredEntry[] }
  | { readonly ok: 'replayed'; readonly entry: StoredEntry }

/** Where a part stands: the number of its entry and its place in it. */
export interface PartPlace {
  readonly seq: number
  readonly part: number
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

/** @throws where the caller's entry is not the next after `head`, or erases a part of itself or of a later one. */
export function checkFollows(head: Head, entry: StoredEntry, erase: readonly PartPlace[]): void {
  if (entry.seq !== head.seq + 1) throw new RangeError(`Entry ${entry.seq} cannot follow entry ${head.seq}.`)
  for (const { seq, part } of erase) {
    if (seq < 1 || seq > head.seq) throw new RangeError(`Entry ${entry.seq} cannot erase part ${part} of entry ${seq}.`)
  }
}
