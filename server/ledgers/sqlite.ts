import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import {
  closed,
  counted,
  erased,
  judge,
  LedgerUnavailable,
  type Appended,
  type LoadableLedger,
  type PartPlace,
} from '../../src/api/ledger.ts'
import { Watchers } from '../../src/api/watchers.ts'
import type { Head, StoredEntry } from '../../src/domain/log/entry.ts'
import { syncFolder, takeFolder } from './dataFolder.ts'
import { damage, FolderRefused, unavailable, wordsOf } from './sqliteFaults.ts'
import { entryOf, type EntryRow } from './storedParts.ts'

export { FolderRefused }

const batchSize = 1000
/** Milliseconds to wait for whoever else has the file, which is a command that reads. */
const busyTimeout = 2000

/** How the file came to its present shape, one step a version; a step that was released is never changed. */
const steps = [
  `CREATE TABLE IF NOT EXISTS entry (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, key TEXT NOT NULL,
    header TEXT NOT NULL, hash TEXT NOT NULL, parts TEXT NOT NULL, UNIQUE (account, key)) STRICT`,
]

export interface SqliteOptions {
  /** Reads beside a running server, takes no lock and hears of nothing new. */
  readonly readOnly?: boolean
  /** The most pages the file may have: how a test fills a disk. */
  readonly maxPages?: number
}

/**
 * Opens the embedded ledger in a folder, made where it is missing.
 * @throws FolderRefused where the folder cannot be used, another server holds it, or the log in it is damaged or of a
 *   newer version.
 */
export function openSqliteLedger(folder: string, options: SqliteOptions = {}): SqliteLedger {
  const lock = options.readOnly ? undefined : takeFolder(folder)
  const file = join(folder, 'engagement.db')
  let database: DatabaseSync | undefined
  try {
    const isNew = !existsSync(file)
    if (isNew && options.readOnly) throw new FolderRefused(`There is no log in ${folder}.`)
    refuseWithoutMain(file)
    database = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: busyTimeout })
    // An acknowledged entry has been fsynced: the default of WAL syncs at checkpoints only. What a seal erases is overwritten.
    if (!options.readOnly)
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    bringUp(database, file, options.readOnly ?? false)
    if (options.maxPages) database.exec(`PRAGMA max_page_count = ${options.maxPages}`)
    if (isNew) syncFolder(folder)
    return new SqliteLedger(database, file, lock)
  } catch (error) {
    database?.close()
    lock?.close()
    throw error instanceof FolderRefused ? error : notOpened(error, file)
  }
}

/** Without its main file the write-ahead file means nothing, and SQLite would begin an empty log in its place. */
function refuseWithoutMain(file: string): void {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size(file) === 0 && size(`${file}-wal`) > 0) {
    throw new FolderRefused(
      `The data folder ${dirname(file)} has the write-ahead file engagement.db-wal, but engagement.db is missing or empty. Nothing was changed. Put the file back beside it, or restore the last backup into an empty folder.`,
    )
  }
}

function bringUp(database: DatabaseSync, file: string, readOnly: boolean): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version > steps.length) {
    throw new FolderRefused(
      `${file} was written by a newer version of the dashboard (its shape is ${version}; this version knows up to ${steps.length}). Start the version that wrote it, or a later one.`,
    )
  }
  if (version === steps.length) return
  if (readOnly) {
    // A file of the first shape may lack its number: it was there before numbers were.
    if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'entry'").get()) return
    throw new FolderRefused(`There is no log in ${dirname(file)}: the server that makes it has not started yet.`)
  }
  database.exec('BEGIN IMMEDIATE')
  for (const step of steps.slice(version)) database.exec(step)
  database.exec(`PRAGMA user_version = ${steps.length}; COMMIT`)
}

function notOpened(error: unknown, file: string): FolderRefused {
  return (
    damage(error, file) ??
    new FolderRefused(`The log file ${file} cannot be opened: ${wordsOf(error)}.`, { cause: error })
  )
}

/** The log in one SQLite file. */
export class SqliteLedger implements LoadableLedger {
  readonly #database: DatabaseSync
  readonly #file: string
  readonly #lock: { close(): void } | undefined
  readonly #watchers = new Watchers()
  readonly #finds: StatementSync
  readonly #reads: StatementSync
  readonly #one: StatementSync
  readonly #byKey: StatementSync
  readonly #inserts: StatementSync
  readonly #empties: StatementSync
  #erasedInWal = false

  constructor(database: DatabaseSync, file: string, lock: { close(): void } | undefined) {
    this.#database = database
    this.#file = file
    this.#lock = lock
    this.#finds = database.prepare(
      `SELECT (SELECT seq FROM entry WHERE account = ? AND key = ?) AS sameKey,
        (SELECT hash FROM entry WHERE seq = ?) AS hashAtHead,
        (SELECT coalesce(max(seq), 0) FROM entry) AS last,
        EXISTS (SELECT 1 FROM entry WHERE id = ?) AS idTaken`,
    )
    this.#reads = database.prepare('SELECT * FROM entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?')
    this.#one = database.prepare('SELECT * FROM entry WHERE seq = ?')
    this.#byKey = database.prepare('SELECT * FROM entry WHERE account = ? AND key = ?')
    this.#inserts = database.prepare(
      'INSERT INTO entry (seq, id, account, key, header, hash, parts) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    this.#empties = database.prepare('UPDATE entry SET parts = ? WHERE seq = ?')
  }

  async append(head: Head, entry: StoredEntry, erase: readonly PartPlace[] = []): Promise<Appended> {
    const answer = this.#writing((): Appended => {
      const row = this.#finds.get(entry.account, entry.key, head.seq, entry.id) as {
        sameKey: number | null
        hashAtHead: string | null
        last: number
        idTaken: number
      }
      const ok = judge(head, entry, erase, {
        sameKey: row.sameKey ?? undefined,
        hashAtHead: row.hashAtHead ?? undefined,
        last: row.last,
        idTaken: row.idTaken === 1,
      })
      if (ok === 'replayed') return { ok, entry: this.#at(row.sameKey!) }
      if (ok === 'behind') return { ok, tail: this.#between(head.seq, row.last, -1) }
      this.#insert(entry)
      for (const place of erase) this.#empties.run(JSON.stringify(erased(this.#at(place.seq).parts, place)), place.seq)
      return { ok }
    })
    if (answer.ok === 'appended') {
      this.#erasedInWal ||= erase.length > 0
      if (this.#erasedInWal) this.#clearWal()
      this.#watchers.tell()
    }
    return answer
  }

  async load(entries: Iterable<StoredEntry>): Promise<boolean> {
    // A read-only handle is refused by SQLite only when it comes to write; here nothing is to be tried.
    if (this.#lock === undefined) throw new LedgerUnavailable('read-only', 'The log was opened to be read only.')
    const loaded = this.#writing(() => {
      if (this.#reads.get(0, Number.MAX_SAFE_INTEGER, 1)) return false
      for (const entry of counted(entries)) this.#insert(entry)
      return true
    })
    if (loaded) this.#watchers.tell()
    return loaded
  }

  async *read(after: number, until: number = Number.MAX_SAFE_INTEGER): AsyncIterable<readonly StoredEntry[]> {
    for (let from = after; from < until;) {
      const batch = this.#asking(() => this.#between(from, until, batchSize))
      if (batch.length > 0) yield batch
      if (batch.length < batchSize) return
      from = batch.at(-1)!.seq
      // SQLite answers at once and in this thread: without a pause a long reading would hold up everybody else.
      await setImmediate()
    }
  }

  async find(account: string, key: string): Promise<StoredEntry | undefined> {
    return this.#asking(() => {
      const row = this.#byKey.get(account, key) as EntryRow | undefined
      return row && entryOf(row)
    })
  }

  watch(changed: () => void): () => void {
    return this.#watchers.add(changed)
  }

  async close(): Promise<void> {
    this.#watchers.clear()
    if (!this.#database.isOpen) return
    this.#database.close()
    this.#lock?.close()
  }

  #at(seq: number): StoredEntry {
    return entryOf(this.#one.get(seq) as unknown as EntryRow)
  }

  /** @param limit the most entries, −1 for all */
  #between(after: number, until: number, limit: number): StoredEntry[] {
    return (this.#reads.all(after, until, limit) as unknown as EntryRow[]).map(entryOf)
  }

  #insert({ seq, id, account, key, header, hash, parts }: StoredEntry): void {
    this.#inserts.run(seq, id, account, key, header, hash, JSON.stringify(parts))
  }

  /** Erased text also leaves the write-ahead file; where a reader is in the way, with a later entry or the close. */
  #clearWal(): void {
    try {
      // A reader may take its time; nobody here waits for it.
      this.#database.exec('PRAGMA busy_timeout = 0')
      const answer = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number }
      this.#erasedInWal = answer.busy !== 0
    } catch {
      // The entry is written; only this clearing waits.
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${busyTimeout}`)
    }
  }

  #writing<T>(work: () => T): T {
    return this.#asking(() => {
      this.#database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        this.#database.exec('COMMIT')
        return result
      } finally {
        // After some errors SQLite has rolled back by itself.
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      }
    })
  }

  #asking<T>(work: () => T): T {
    if (!this.#database.isOpen) throw closed()
    try {
      return work()
    } catch (error) {
      throw damage(error, this.#file) ?? unavailable(error, this.#file) ?? error
    }
  }
}
