import { LogDamage } from '../../src/domain/log/chain.ts'
import type { StoredEntry } from '../../src/domain/log/entry.ts'

/** An entry's row in a table: every text as it was hashed, the parts as JSON. */
export interface EntryRow {
  readonly seq: number
  readonly id: string
  readonly account: string
  readonly key: string
  readonly header: string
  readonly hash: string
  readonly parts: string
}

/** @throws LogDamage where the parts are no JSON */
export function entryOf({ parts, ...row }: EntryRow): StoredEntry {
  try {
    return { ...row, parts: JSON.parse(parts) as StoredEntry['parts'] }
  } catch {
    throw new LogDamage(row.seq, 'has parts that cannot be read.')
  }
}
