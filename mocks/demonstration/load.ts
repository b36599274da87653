import { foundingEntries, foundingId, type FoundingAct } from '../../src/domain/log/founding.ts'
import type { StoredEntry } from '../../src/domain/log/entry.ts'
import type { Digest } from '../../src/domain/records/id.ts'
import { publicRecord } from './publicRecord.ts'
import { sampleBody } from './sample/sampleBody.ts'

/** The founding load of the demonstration up to a day: the public record, and the sample body beside it. */
export function demonstrationEntries(
  digest: Digest,
  salt: () => string,
  recordedAt: string,
  until: string,
): StoredEntry[] {
  return foundingEntries(digest, salt, recordedAt, demonstrationActs(digest, until))
}

/** The acts of that load, in the order of the instants they count from. */
export function demonstrationActs(digest: Digest, until: string): readonly FoundingAct[] {
  const ids = new Map<string, string>()
  const idOf = (name: string) => {
    let id = ids.get(name)
    if (id === undefined) ids.set(name, (id = foundingId(digest, name)))
    return id
  }
  return [...publicRecord(until, idOf), ...sampleBody(until, idOf)].sort((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  )
}
