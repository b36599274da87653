import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LedgerUnavailable, type Appended, type Ledger, type PartPlace } from '../../src/api/ledger.ts'
import type { Head, StoredEntry, StoredPart } from '../../src/domain/log/entry.ts'

/** The folder cannot hold a log, or another server holds it. The message says which folder and what to do. */
export class FolderRefused extends Error {}

const batchSize = 1000

interface Row {
  readonly seq: number
  readonly id: string
  readonly account: string
  readonly key: string
  readonly header: string
  readonly hash: string
  readonly parts: string
}

export interface SqliteOptions {
  /** Reads beside a running server and takes no lock. */
  readonly readOnly?: boolean
  /** The most pages the file may have: how a test fills a disk. */
  readonly maxPages?: number
}

/**
 * Opens the embedded ledger in a folder, made where it is missing.
 * @throws FolderRefused where the folder cannot be used or another server holds it.
 */
export function openSqliteLedger(folder: string, options: SqliteOptions = {}): SqliteLedger {
  const file = join(folder, 'engagement.db')
  if (options.readOnly) {
    if (!existsSync(file)) throw new FolderRefused(`There is no log in ${folder}.`)
    return new SqliteLedger(new DatabaseSync(file, { readOnly: true }), undefined)
  }
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new FolderRefused(
      `The data folder ${folder} cannot be made or written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Give this account the right to write there, or set DATA_DIR to another folder.`,
    )
  }
  const lock = holdLock(folder)
  const database = new DatabaseSync(file)
  // An acknowledged entry has been fsynced: WAL alone would sync at checkpoints only.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000')
  database.exec(`CREATE TABLE IF NOT EXISTS entry (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, key TEXT NOT NULL,
    header TEXT NOT NULL, hash TEXT NOT NULL, parts TEXT NOT NULL, UNIQUE (account, key)) STRICT`)
  if (options.maxPages) database.exec(`PRAGMA max_page_count = ${options.maxPages}`)
  return new SqliteLedger(database, lock)
}

/** Held by the process, so that a killed server's lock is free at once; on a file of its own, so that reading beside it stays possible. */
function holdLock(folder: string): DatabaseSync {
  try {
    const lock = new DatabaseSync(join(folder, 'lock'))
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    throw new FolderRefused(
      /locked|busy/i.test(String(error))
        ? `Another server is running on the data folder ${folder}. Stop it, or set DATA_DIR to another folder.`
        : `The data folder ${folder} cannot be locked: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** The log in one SQLite file. */
export class SqliteLedger implements Ledger {
  readonly #database: DatabaseSync
  readonly #lock: DatabaseSync | undefined
  readonly #watchers = new Set<() => void>()

  constructor(database: DatabaseSync, lock: DatabaseSync | undefined) {
    this.#database = database
    this.#lock = lock
  }

  async append(head: Head, entry: StoredEntry, erase: readonly PartPlace[] = []): Promise<Appended> {
    const answer = this.#writing((): Appended => {
      const known = this.#one('account = ? AND key = ?', entry.account, entry.key)
      if (known) return { ok: 'replayed', entry: known }
      const last = this.#database.prepare('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get() as
        { seq: number; hash: string } | undefined
      if (last && (last.seq !== head.seq || last.hash !== head.hash))
        return { ok: 'behind', tail: this.#between(head.seq, last.seq) }
      this.#insert([entry])
      for (const place of erase) this.#erase(place)
      return { ok: 'appended' }
    })
    if (answer.ok === 'appended') for (const watcher of this.#watchers) watcher()
    return answer
  }

  /** Writes a founding load in one transaction. @throws where the log holds entries already. */
  load(entries: Iterable<StoredEntry>): void {
    this.#writing(() => {
      if (this.#database.prepare('SELECT 1 FROM entry LIMIT 1').get())
        throw new FolderRefused('The log is not empty; a founding load comes first or not at all.')
      this.#insert(entries)
    })
  }

  async *read(after: number, until: number = Number.MAX_SAFE_INTEGER): AsyncIterable<readonly StoredEntry[]> {
    for (let from = after; from < until;) {
      const batch = this.#between(from, Math.min(until, from + batchSize))
      if (batch.length > 0) yield batch
      const next = this.#database
        .prepare('SELECT min(seq) AS seq FROM entry WHERE seq > ?')
        .get(batch.at(-1)?.seq ?? from) as { seq: number | null }
      if (next.seq === null) return
      from = next.seq - 1
    }
  }

  async find(account: string, key: string): Promise<StoredEntry | undefined> {
    return this.#one('account = ? AND key = ?', account, key)
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed)
    return () => this.#watchers.delete(changed)
  }

  async close(): Promise<void> {
    this.#watchers.clear()
    this.#database.close()
    this.#lock?.close()
  }

  #between(after: number, until: number): StoredEntry[] {
    return (
      this.#database
        .prepare('SELECT * FROM entry WHERE seq > ? AND seq <= ? ORDER BY seq')
        .all(after, until) as unknown as Row[]
    ).map(entryOf)
  }

  #one(where: string, ...values: string[]): StoredEntry | undefined {
    const row = this.#database.prepare(`SELECT * FROM entry WHERE ${where}`).get(...values) as Row | undefined
    return row && entryOf(row)
  }

  #insert(entries: Iterable<StoredEntry>): void {
    const insert = this.#database.prepare(
      'INSERT INTO entry (seq, id, account, key, header, hash, parts) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    for (const each of entries)
      insert.run(each.seq, each.id, each.account, each.key, each.header, each.hash, JSON.stringify(each.parts))
  }

  #erase({ seq, part }: PartPlace): void {
    const row = this.#database.prepare('SELECT parts FROM entry WHERE seq = ?').get(seq) as { parts: string }
    const parts = (JSON.parse(row.parts) as (StoredPart | null)[]).map((each, place) => (place === part ? null : each))
    this.#database.prepare('UPDATE entry SET parts = ? WHERE seq = ?').run(JSON.stringify(parts), seq)
  }

  #writing<T>(work: () => T): T {
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw told(error)
    }
  }
}

const entryOf = (row: Row): StoredEntry => ({ ...row, parts: JSON.parse(row.parts) as StoredEntry['parts'] })

/** SQLite's result codes as what they mean to the person who tried. */
function told(error: unknown): unknown {
  const code = (error as { errcode?: number }).errcode
  if (code === undefined) return error
  const base = code & 0xff
  if (base === 13) return new LedgerUnavailable('full', 'The disk is full.', { cause: error })
  if (base === 5 || base === 6) return new LedgerUnavailable('busy', 'The database is busy.', { cause: error })
  if (base === 8) return new LedgerUnavailable('read-only', 'The database can only be read.', { cause: error })
  return new LedgerUnavailable('unreachable', 'The database file could not be written.', { cause: error })
}
