import { foundingEntries, foundingId } from '../../src/domain/log/founding.ts'
import type { StoredEntry } from '../../src/domain/log/entry.ts'
import type { Digest } from '../../src/domain/records/id.ts'
import { publicRecord } from './publicRecord.ts'

/** The founding load of the demonstration up to a day. */
export const demonstrationEntries = (
  digest: Digest,
  salt: () => string,
  recordedAt: string,
  until: string,
): StoredEntry[] =>
  foundingEntries(
    digest,
    salt,
    recordedAt,
    publicRecord(until, (name) => foundingId(digest, name)),
  )
