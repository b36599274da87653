import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderRefused, unavailable, wordsOf } from '../ledgers/sqliteFaults.ts'
import type { KeptSession, SessionStore } from './sessions.ts'

/**
 * Sessions beside the embedded database, in `accounts.db`: they have no history and are in no log.
 * @throws FolderRefused where the file cannot be used.
 */
export function sessionsInFolder(folder: string): SessionStore {
  const file = join(folder, 'accounts.db')
  const database = openDatabase(file)
  const begins = database.prepare('INSERT INTO session (token_digest, person, began_at, ends_at) VALUES (?, ?, ?, ?)')
  const finds = database.prepare(
    'SELECT token_digest AS tokenDigest, person, began_at AS beganAt, ends_at AS endsAt FROM session WHERE token_digest = ?',
  )
  const ends = database.prepare('DELETE FROM session WHERE token_digest = ?')
  const sweeps = database.prepare('DELETE FROM session WHERE ends_at <= ?')
  const asking = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw unavailable(error, file) ?? error
    }
  }
  /** This process alone holds the folder, so what was read once is known. */
  const known = new Map<string, KeptSession>()
  /** Ended here, though the file could not be written. */
  const ended = new Set<string>()

  return {
    begin: async (session) => {
      asking(() => begins.run(session.tokenDigest, session.person, session.beganAt, session.endsAt))
    },
    find: async (tokenDigest) => {
      if (ended.has(tokenDigest)) return undefined
      let session = known.get(tokenDigest)
      if (!session) {
        session = asking(() => finds.get(tokenDigest)) as KeptSession | undefined
        if (session) known.set(tokenDigest, session)
      }
      return session
    },
    end: async (tokenDigest) => {
      known.delete(tokenDigest)
      ended.add(tokenDigest)
      asking(() => ends.run(tokenDigest))
      ended.delete(tokenDigest)
    },
    sweep: async (now) => {
      for (const { tokenDigest, endsAt } of [...known.values()]) if (endsAt <= now) known.delete(tokenDigest)
      asking(() => sweeps.run(now))
    },
    close: async () => database.close(),
  }
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { timeout: 2000 })
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    database.exec(`CREATE TABLE IF NOT EXISTS session (
      token_digest TEXT PRIMARY KEY, person TEXT NOT NULL, began_at INTEGER NOT NULL, ends_at INTEGER NOT NULL) STRICT`)
    return database
  } catch (error) {
    database?.close()
    throw new FolderRefused(
      `The file of sessions ${file} cannot be used: ${wordsOf(error)}. It holds nothing but who is signed in: remove it and start again.`,
      { cause: error },
    )
  }
}
