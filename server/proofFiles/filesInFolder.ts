import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Files } from '../../src/api/files.ts'
import { bytesDigest } from '../chance.ts'
import { FolderRefused, unavailable, wordsOf } from '../ledgers/sqliteFaults.ts'

/**
 * Files beside the embedded log, in `files.db`, each under its digest.
 * @throws FolderRefused where the file cannot be used.
 */
export function filesInFolder(folder: string): Files & { close(): Promise<void> } {
  const place = join(folder, 'files.db')
  const database = openDatabase(place)
  const keeps = database.prepare(
    'INSERT INTO file (digest, content, kept_at) VALUES (?, ?, ?) ON CONFLICT (digest) DO UPDATE SET kept_at = excluded.kept_at',
  )
  const reads = database.prepare('SELECT content FROM file WHERE digest = ?')
  const erases = database.prepare('DELETE FROM file WHERE digest = ? AND kept_at < ?')
  const old = database.prepare('SELECT digest FROM file WHERE kept_at < ?')
  const asking = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw unavailable(error, place) ?? error
    }
  }
  return {
    digestOf: bytesDigest,
    keep: async (digest, content, at) => void asking(() => keeps.run(digest, content, at)),
    read: async (digest) => (asking(() => reads.get(digest)) as { content: Uint8Array } | undefined)?.content,
    erase: async (digest, before = Number.MAX_SAFE_INTEGER) =>
      asking(() => {
        erases.run(digest, before)
        // It also leaves the write-ahead file; nobody but this server reads here, so nobody is in the way.
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      }),
    keptBefore: async (instant) => asking(() => old.all(instant)).map((row) => (row as { digest: string }).digest),
    close: async () => database.close(),
  }
}

function openDatabase(place: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(place, { timeout: 2000 })
    // A content is on disk before the entry that names it.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    database.exec('CREATE TABLE IF NOT EXISTS file (digest TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT')
    // Files of before this was noted count as kept for long: those that are named stay, whatever their age.
    if (!database.prepare("SELECT 1 FROM pragma_table_info('file') WHERE name = 'kept_at'").get())
      database.exec('ALTER TABLE file ADD COLUMN kept_at INTEGER NOT NULL DEFAULT 0')
    return database
  } catch (error) {
    database?.close()
    throw new FolderRefused(
      `The file ${place}, which holds the files that were added as proof, cannot be used: ${wordsOf(error)}. Nothing was changed. Put back the file of the last backup.`,
      { cause: error },
    )
  }
}
