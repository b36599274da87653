import type { Digest } from '../records/id.ts'
import { canonical } from './canonical.ts'
import {
  currentFormat,
  emptyHead,
  type Entry,
  type Head,
  type Header,
  type Part,
  type PartRef,
  type StoredEntry,
} from './entry.ts'
import { upcast } from './upcast.ts'

/** Hash of an entry: `sha256(previous hash ‖ canonical header)`. */
export const linkHash = (digest: Digest, previous: string, header: string): string => digest(previous + header)

/** Digest of a part: `sha256(salt ‖ canonical part)`. The salt keeps short texts from being guessed from their digest. */
export const partDigest = (digest: Digest, salt: string, body: string): string => digest(salt + body)

/**
 * Makes the stored form of an entry that follows `head`: salts each part, digests it, seals the header into the chain.
 * @param salt gives 128 random bits as 32 hex letters, a new one each call.
 */
export function sealEntry(
  digest: Digest,
  salt: () => string,
  head: Head,
  header: Omit<Header, 'format' | 'seq' | 'digests'>,
  parts: readonly Part[],
): StoredEntry {
  const stored = parts.map((part) => ({ salt: salt(), body: canonical(part) }))
  const whole: Header = {
    ...header,
    format: currentFormat,
    seq: head.seq + 1,
    digests: stored.map((part) => partDigest(digest, part.salt, part.body)),
  }
  const text = canonical(whole)
  return {
    seq: whole.seq,
    id: whole.id,
    account: whole.actor.account,
    key: whole.key,
    header: text,
    hash: linkHash(digest, head.hash, text),
    parts: stored,
  }
}

/** What is wrong with a log, and at which entry. */
export class LogDamage extends Error {
  readonly seq: number
  constructor(seq: number, what: string) {
    super(`Entry ${seq}: ${what}`)
    this.name = 'LogDamage'
    this.seq = seq
  }
}

/** A log written by a newer version of the dashboard. Nothing is guessed: the program refuses it. */
export class NewerFormat extends LogDamage {
  constructor(seq: number, format: unknown) {
    super(
      seq,
      `is of format ${String(format)}; this version reads up to format ${currentFormat}. Start the version that wrote it, or a later one.`,
    )
    this.name = 'NewerFormat'
  }
}

/** Reads an entry in today's form, its bytes unverified. @throws LogDamage where it is of no format this version knows. */
export function readEntry(stored: StoredEntry): Entry {
  const header = JSON.parse(stored.header) as { format?: unknown }
  const { format } = header
  if (typeof format === 'number' && format > currentFormat) throw new NewerFormat(stored.seq, format)
  if (!Number.isInteger(format) || (format as number) < 1)
    throw new LogDamage(stored.seq, `names no format of this log: ${JSON.stringify(format)}.`)
  return upcast({
    header: header as Header,
    parts: stored.parts.map((part) => (part ? (JSON.parse(part.body) as Part) : null)),
  })
}

/**
 * Verifies entries as they are read, one after the other: order, chain, and that every part is the one that was hashed.
 * A part may be missing only if a later entry erases it: `missing` holds those still waiting for theirs.
 */
export class ChainVerifier {
  #head: Head
  #at = -Infinity
  readonly #digest: Digest
  readonly #missing = new Map<string, number>()

  constructor(digest: Digest, after: Head = emptyHead) {
    this.#digest = digest
    this.#head = after
  }

  get head(): Head {
    return this.#head
  }

  /** @throws LogDamage naming the first entry that does not hold. */
  accept(stored: StoredEntry): Entry {
    const seq = this.#head.seq + 1
    if (stored.seq !== seq) throw new LogDamage(seq, `is missing; the next one kept is ${stored.seq}.`)
    if (linkHash(this.#digest, this.#head.hash, stored.header) !== stored.hash) {
      // A later format may be chained in another way: then it is not damage, and says so itself.
      if (isNewer(stored)) readEntry(stored)
      throw new LogDamage(seq, 'does not follow from the entry before it: its header or hash was altered.')
    }
    let entry: Entry
    try {
      entry = readEntry(stored)
    } catch (error) {
      if (error instanceof LogDamage) throw error
      throw new LogDamage(seq, `cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
    }
    const { header } = entry
    if (
      header.seq !== seq ||
      header.id !== stored.id ||
      header.key !== stored.key ||
      header.actor.account !== stored.account
    ) {
      throw new LogDamage(seq, 'is filed under another number, id or key than its header has.')
    }
    const at = Date.parse(header.at)
    if (!(at >= this.#at)) throw new LogDamage(seq, `counts from ${header.at}, before the entry ahead of it.`)
    if (header.digests.length !== stored.parts.length)
      throw new LogDamage(seq, 'has another number of parts than its header.')
    stored.parts.forEach((part, place) => {
      if (part === null) this.#missing.set(partName({ entry: header.id, part: place }), seq)
      else if (partDigest(this.#digest, part.salt, part.body) !== header.digests[place]) {
        throw new LogDamage(seq, `part ${place} is not the one that was hashed.`)
      }
    })
    for (const erased of header.erases ?? []) this.#missing.delete(partName(erased))
    this.#head = { seq, hash: stored.hash }
    this.#at = at
    return entry
  }

  /** To be called after the last entry. @throws LogDamage where a part is gone without an entry that erases it. */
  finish(): Head {
    for (const [, seq] of this.#missing) throw new LogDamage(seq, 'lacks a part that no entry erases.')
    return this.#head
  }
}

function isNewer({ header }: StoredEntry): boolean {
  try {
    const { format } = JSON.parse(header) as { format?: unknown }
    return typeof format === 'number' && format > currentFormat
  } catch {
    return false
  }
}

/** One name for a part across the whole log. */
const partName = (ref: PartRef): string => `${ref.entry}/${ref.part}`
