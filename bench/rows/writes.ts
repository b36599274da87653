import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { emptyHead, type StoredEntry } from '../../src/domain/log/entry.ts'
import { median, type Figure } from '../figure.ts'
import { synthetic } from './engagement.ts'

/** One acknowledged entry in the embedded ledger, against a bare commit of the same bytes, in turns. */
export async function writes(quick: boolean): Promise<readonly Figure[]> {
  const entries = synthetic(50, quick ? 200 : 600)
  const folder = mkdtempSync(join(tmpdir(), 'bench-writes-'))
  const ledger = openSqliteLedger(join(folder, 'ledger'))
  const bare = new DatabaseSync(join(folder, 'bare.db'))
  bare.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (seq INTEGER PRIMARY KEY, text TEXT) STRICT',
  )
  const insert = bare.prepare('INSERT INTO row VALUES (?, ?)')
  const taken = { ours: [] as number[], bare: [] as number[] }
  let head: Pick<StoredEntry, 'seq' | 'hash'> = emptyHead
  for (const entry of entries) {
    const text = JSON.stringify(entry)
    let began = performance.now()
    insert.run(entry.seq, text)
    taken.bare.push(performance.now() - began)
    began = performance.now()
    await ledger.append({ seq: head.seq, hash: head.hash }, entry)
    taken.ours.push(performance.now() - began)
    head = entry
  }
  await ledger.close()
  bare.close()
  rmSync(folder, { recursive: true })
  return [
    { name: 'one acknowledged entry, embedded', value: median(taken.ours), unit: 'ms' },
    {
      name: 'the same, times a bare commit with fsync',
      value: median(taken.ours) / median(taken.bare),
      unit: '×',
      atMost: 1.5,
    },
  ]
}
