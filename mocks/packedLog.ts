import type { Header, StoredEntry } from '../src/domain/log/entry.ts'
import type { Digest } from '../src/domain/records/id.ts'

/**
 * A founding load as one short JSON text: for each entry its header, its hash and the bodies of its parts. What the
 * header says already is not said twice, and salts follow from their number: in a demonstration nothing is to be hidden
 * by them, and the same load has the same bytes on every machine, so that edits made after it still follow it.
 */
export type PackedEntry = readonly [header: string, hash: string, ...bodies: string[]]

/** Salts in the order in which they are used, as 32 hex letters. */
export function demonstrationSalts(digest: Digest): () => string {
  let used = 0
  return () => digest(`demonstration salt ${used++}`).slice(0, 32)
}

/** @throws where a part was erased: a founding load has none such. */
export function packed(entries: readonly StoredEntry[]): string {
  return JSON.stringify(
    entries.map(({ seq, header, hash, parts }): PackedEntry => [
      header,
      hash,
      ...parts.map((part, place) => {
        if (part === null) throw new Error(`Entry ${seq}: part ${place} was erased, so the load cannot be packed.`)
        return part.body
      }),
    ]),
  )
}

/** The entries as they were before they were packed. Nothing is verified here: whoever reads the log does that. */
export function unpacked(text: string, digest: Digest): StoredEntry[] {
  const salt = demonstrationSalts(digest)
  return (JSON.parse(text) as PackedEntry[]).map(([header, hash, ...bodies]) => {
    const { seq, id, actor, key } = JSON.parse(header) as Header
    return { seq, id, account: actor.account, key, header, hash, parts: bodies.map((body) => ({ salt: salt(), body })) }
  })
}
