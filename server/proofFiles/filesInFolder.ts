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
  const keeps = database.prepare('INSERT OR IGNORE INTO file (digest, content) VALUES (?, ?)')
  const reads = database.prepare('SELECT content FROM file WHERE digest = ?')
  const asking = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw unavailable(error, place) ?? error
    }
  }
  return {
    digestOf: bytesDigest,
    keep: async (digest, content) => void asking(() => keeps.run(digest, content)),
    read: async (digest) => (asking(() => reads.get(digest)) as { content: Uint8Array } | undefined)?.content,
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
    return database
  } catch (error) {
    database?.close()
    throw new FolderRefused(
      `The file ${place}, which holds the files that were added as proof, cannot be used: ${wordsOf(error)}. Nothing was changed. Put back the file of the last backup.`,
      { cause: error },
    )
  }
}
