import { canonical } from '../src/domain/log/canonical.ts'
import { linkHash, partDigest } from '../src/domain/log/chain.ts'
import { emptyHead, type Header, type StoredEntry } from '../src/domain/log/entry.ts'
import type { Digest } from '../src/domain/records/id.ts'

/**
 * A founding load as one short JSON text. What follows from the rest is left out: salts follow from their number (in a
 * demonstration nothing is to be hidden by them, and the same load has the same bytes on every machine, so that edits
 * made after it still follow it), digests from salts and bodies, hashes from headers. The last hash alone stands there,
 * and proves that all of it came out as it went in.
 */
interface PackedLog {
  readonly hash: string
  readonly entries: readonly (readonly [header: Omit<Header, 'digests'>, ...bodies: string[]])[]
}

/** Salts in the order in which they are used, as 32 hex letters. */
export function demonstrationSalts(digest: Digest): () => string {
  let used = 0
  return () => digest(`demonstration salt ${used++}`).slice(0, 32)
}

/** @throws where a part was erased: a founding load has none such. */
export function packed(entries: readonly StoredEntry[]): string {
  const log: PackedLog = {
    hash: entries.at(-1)?.hash ?? emptyHead.hash,
    entries: entries.map(({ seq, header, parts }) => {
      const { digests: _digests, ...rest } = JSON.parse(header) as Header
      const bodies = parts.map((part, place) => {
        if (part === null) throw new Error(`Entry ${seq}: part ${place} was erased, so the load cannot be packed.`)
        return part.body
      })
      return [rest, ...bodies] as const
    }),
  }
  return JSON.stringify(log)
}

/** The entries as they were before they were packed. @throws where they are not. */
export function unpacked(text: string, digest: Digest): StoredEntry[] {
  const salt = demonstrationSalts(digest)
  const log = JSON.parse(text) as PackedLog
  let previous = emptyHead.hash
  const entries = log.entries.map(([rest, ...bodies]): StoredEntry => {
    const parts = bodies.map((body) => ({ salt: salt(), body }))
    const digests = parts.map((part) => partDigest(digest, part.salt, part.body))
    const header = canonical({ ...rest, digests })
    previous = linkHash(digest, previous, header)
    return { seq: rest.seq, id: rest.id, account: rest.actor.account, key: rest.key, header, hash: previous, parts }
  })
  if (previous !== log.hash)
    throw new Error('The data of the demonstration is not what was built. Load the page again.')
  return entries
}
