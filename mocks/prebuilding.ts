import { readEntry, sealEntry } from '../src/domain/log/chain.ts'
import { emptyHead, type Head, type StoredEntry } from '../src/domain/log/entry.ts'
import type { Digest } from '../src/domain/records/id.ts'
import type { Kind } from '../src/domain/records/kind.ts'
import { demonstrationEntries } from './demonstration/load.ts'
import { defaultDay, demonstrationDays } from './demonstration/publicRecord.ts'
import { demonstrationSalts, packed } from './packedLog.ts'

/** The days for which the demonstration is built beforehand, so that no page runs its founding load. */
export const days: readonly string[] = demonstrationDays

/** The day it starts on: the one wished for, or the usual one. @throws where none is built for that day. */
export function firstDay(wish: string | undefined): string {
  if (wish === undefined || wish === '') return defaultDay
  if (days.includes(wish)) return wish
  throw new Error(`DEMO_DATE=${wish}: the demonstration is built for ${days.join(', ')} and for no other day.`)
}

/** The founding load of the demonstration on a day, packed. */
export const prebuilt = (digest: Digest, day: string): string => packed(load(digest, day))

/** What is there before anything has been recorded: the engagement, its agencies and their posts. */
const ground: ReadonlySet<Kind> = new Set(['engagement', 'agency', 'post'])

/** The same engagement on that day with nothing recorded in it yet, packed. */
export function prebuiltEmpty(digest: Digest, day: string): string {
  const salt = demonstrationSalts(digest)
  const entries: StoredEntry[] = []
  let head: Head = emptyHead
  for (const stored of load(digest, day)) {
    const { header, parts } = readEntry(stored)
    const kept = parts.filter((part) => part !== null).filter((part) => 'kind' in part && ground.has(part.kind))
    if (kept.length === 0) continue
    const { format: _format, seq: _seq, digests: _digests, ...act } = header
    const entry = sealEntry(digest, salt, head, act, kept)
    entries.push(entry)
    head = { seq: entry.seq, hash: entry.hash }
  }
  return packed(entries)
}

const loads = new Map<string, readonly StoredEntry[]>()

/** Recorded at noon of its day in winter time, whenever it is built, so that its bytes do not depend on the builder's clock. */
function load(digest: Digest, day: string): readonly StoredEntry[] {
  const known = loads.get(day)
  if (known) return known
  const entries = demonstrationEntries(digest, demonstrationSalts(digest), `${day}T20:00:00.000Z`, day)
  loads.set(day, entries)
  return entries
}
