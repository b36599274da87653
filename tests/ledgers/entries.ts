import { ChainVerifier, sealEntry } from '../../src/domain/log/chain.ts'
import { emptyHead, type Head, type Header, type Part, type StoredEntry } from '../../src/domain/log/entry.ts'
import { idFor } from '../../src/domain/records/id.ts'
import type { Ledger } from '../../src/api/ledger.ts'

/** 256 bits that differ where texts do; no more is asked of a digest where nobody attacks, and it runs in a page too. */
export function sampleDigest(text: string): string {
  let hex = ''
  for (let seed = 1; seed <= 8; seed++) {
    let hash = Math.imul(seed, 0x9e3779b1)
    for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193 + 2 * seed)
    hex += (hash >>> 0).toString(16).padStart(8, '0')
  }
  return hex
}

let salts = 0
const salt = (): string => (salts++).toString(16).padStart(32, '0')
let keys = 0

export interface Said {
  readonly account?: string
  readonly key?: string
  readonly id?: string
  readonly texts?: readonly string[]
  readonly erases?: Header['erases']
}

/** An entry that follows `head`: one of a kind in account, key and id unless told otherwise. */
export function entryAfter(head: Head, { account = 'lead', key = `key-${keys++}`, id, texts, erases }: Said = {}) {
  const parts = (texts ?? [`Said under ${key}`]).map((text): Part => ({ part: 'reason', text, audience: 'agencies' }))
  return sealEntry(
    sampleDigest,
    salt,
    head,
    {
      id: id ?? idFor(sampleDigest, account, key, -1),
      at: '2017-11-09T20:00:00.000Z',
      recordedAt: '2017-11-09T20:00:00.000Z',
      actor: { account, role: 'lead', agencyId: null, postId: null },
      verb: erases ? 'erase' : 'change',
      key,
      ...(erases ? { erases } : {}),
    },
    parts,
  )
}

export const headOf = (entry: StoredEntry | undefined): Head =>
  entry ? { seq: entry.seq, hash: entry.hash } : emptyHead

/** So many entries, the first after `head`. */
export function entriesAfter(head: Head, count: number, said?: Said): StoredEntry[] {
  const entries: StoredEntry[] = []
  while (entries.length < count) entries.push(entryAfter(entries.length === 0 ? head : headOf(entries.at(-1)), said))
  return entries
}

/** Appends entries one after the other. */
export async function appendAll(ledger: Ledger, entries: readonly StoredEntry[], head: Head = emptyHead) {
  let before = head
  for (const entry of entries) {
    const { ok } = await ledger.append(before, entry)
    if (ok !== 'appended') throw new Error(`Entry ${entry.seq} was not appended: ${ok}`)
    before = headOf(entry)
  }
}

export async function readAll(ledger: Ledger, after = 0, until?: number): Promise<StoredEntry[]> {
  const all: StoredEntry[] = []
  for await (const batch of ledger.read(after, until)) {
    if (batch.length === 0) throw new Error('An empty batch.')
    all.push(...batch)
  }
  return all
}

/** Reads a log whole and verifies its chain. */
export async function verified(ledger: Ledger): Promise<StoredEntry[]> {
  const verifier = new ChainVerifier(sampleDigest)
  const entries = await readAll(ledger)
  for (const entry of entries) verifier.accept(entry)
  verifier.finish()
  return entries
}

/** Text that storage likes to change: emoji, right to left, line separators, both forms of é, a byte order mark, the last character. */
export const oddText =
  '👩🏽‍🚒🇺🇸 שלום עולם مرحبا \u202Edecoy\u202C a\u2028b\u2029c é e\u0301 \uFEFF \uFFFE \u{10FFFF} \0 \u007F "\\/\n\r\t\' $1 %s __proto__'
