import {
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
import { Connections, type ConnectionOptions, type Patience, type Transaction } from './postgresConnections.ts'
import { notOpened } from './postgresFaults.ts'
import { PostgresListener } from './postgresListener.ts'
import { appendLock, begin, bringUp } from './postgresShape.ts'
import { entryOf, type EntryRow } from './storedParts.ts'

export { DatabaseRefused } from './postgresFaults.ts'

const batchSize = 1000
const select = 'SELECT seq, id, account, key, header, hash, parts FROM entry'

/** A founding load of a large engagement takes minutes, and another server that starts meanwhile waits for it. */
const loadTimeout = 10 * 60_000
const longer = { query_timeout: loadTimeout }

export interface PostgresOptions extends ConnectionOptions {
  /** Milliseconds between looks at the log that need no notification. */
  readonly heartbeat?: number
}

/** The driver gives 64-bit numbers as text. */
type Row = Omit<EntryRow, 'seq'> & { readonly seq: string }

interface Found {
  readonly sameKey: string | null
  readonly hashAtHead: string | null
  readonly last: string | null
  readonly idTaken: boolean
}

/**
 * Opens the ledger in a PostgreSQL database, made where it is missing; any number of servers may do so at once. It needs
 * the server itself: a pooler between that shares connections by transaction passes no notifications on.
 *
 * @param url `postgres://account:password@host:port/database`
 * @throws DatabaseRefused where the database cannot hold the log or does not let this account in.
 * @throws LedgerUnavailable where it does not answer for now.
 */
export async function openPostgresLedger(url: string, options: PostgresOptions = {}): Promise<PostgresLedger> {
  const connections = new Connections(url, options)
  try {
    const { channel, cautions } = await bringUp(connections)
    const ledger = new PostgresLedger(connections, channel, cautions, options.heartbeat ?? 15_000)
    await ledger.listening
    return ledger
  } catch (error) {
    await connections.close()
    throw notOpened(error, connections)
  }
}

/** The log in one table of a PostgreSQL database. */
export class PostgresLedger implements LoadableLedger {
  /** What the server's settings take from the promise that an appended entry survives a power cut; for the log at the start. */
  readonly cautions: readonly string[]
  readonly #connections: Connections
  readonly #channel: string
  readonly #watchers = new Watchers()
  readonly #listener: PostgresListener

  constructor(connections: Connections, channel: string, cautions: readonly string[], heartbeat: number) {
    this.cautions = cautions
    this.#connections = connections
    this.#channel = channel
    this.#listener = new PostgresListener(connections, channel, heartbeat, () => this.#watchers.tell())
  }

  /** Settles once the first attempt to listen has come to an end. */
  get listening(): Promise<void> {
    return this.#listener.ready
  }

  /** One writer at a time over all servers, because numbers must be in the order of the commits. */
  async append(head: Head, entry: StoredEntry, erase: readonly PartPlace[] = []): Promise<Appended> {
    return this.#connections.transact({ text: `${begin}; ${appendLock}` }, async (transaction) => {
      // A question of its own: it must see what was committed while the lock was waited for.
      const found = await transaction.ask<Found>(
        `SELECT (SELECT seq FROM entry WHERE account = $1 AND key = $2) AS "sameKey",
          (SELECT hash FROM entry WHERE seq = $3) AS "hashAtHead",
          (SELECT max(seq) FROM entry) AS last,
          EXISTS (SELECT 1 FROM entry WHERE id = $4) AS "idTaken"`,
        [entry.account, entry.key, head.seq, entry.id],
      )
      const { sameKey, hashAtHead, last, idTaken } = found.rows[0]!
      const ok = judge(head, entry, erase, {
        sameKey: sameKey === null ? undefined : Number(sameKey),
        hashAtHead: hashAtHead ?? undefined,
        last: Number(last),
        idTaken,
      })
      if (ok !== 'appended') {
        const [after, until] = ok === 'replayed' ? [Number(sameKey) - 1, sameKey] : [head.seq, last]
        const { rows } = await transaction.ask<Row>(`${select} WHERE seq > $1 AND seq <= $2 ORDER BY seq`, [
          after,
          until,
        ])
        await transaction.ask('ROLLBACK')
        const entries = rows.map(readRow)
        return ok === 'replayed' ? { ok, entry: entries[0]! } : { ok, tail: entries }
      }
      await insert(transaction, [entry])
      for (const place of erase) await empty(transaction, place)
      await this.#commit(transaction)
      return { ok }
    })
  }

  async load(entries: Iterable<StoredEntry>): Promise<boolean> {
    const text = `${begin}; SET LOCAL statement_timeout = ${loadTimeout}; SET LOCAL idle_in_transaction_session_timeout = ${loadTimeout}; ${appendLock}`
    return this.#connections.transact({ text, ...longer }, async (transaction) => {
      const { rowCount } = await transaction.ask('SELECT 1 FROM entry LIMIT 1')
      if (rowCount !== 0) {
        await transaction.ask('ROLLBACK')
        return false
      }
      let batch: StoredEntry[] = []
      for (const entry of counted(entries)) {
        batch.push(entry)
        if (batch.length < batchSize) continue
        await insert(transaction, batch)
        batch = []
      }
      await insert(transaction, batch)
      // Or the first questions would be planned for an empty table.
      await transaction.ask('ANALYZE entry', [], longer)
      await this.#commit(transaction, longer)
      return true
    })
  }

  async *read(after: number, until: number = Number.MAX_SAFE_INTEGER): AsyncIterable<readonly StoredEntry[]> {
    for (let from = after; from < until;) {
      const rows = await this.#connections.ask<Row>(
        `${select} WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT ${batchSize}`,
        [from, until],
      )
      if (rows.length > 0) yield rows.map(readRow)
      if (rows.length < batchSize) return
      from = Number(rows.at(-1)!.seq)
    }
  }

  async find(account: string, key: string): Promise<StoredEntry | undefined> {
    const [row] = await this.#connections.ask<Row>(`${select} WHERE account = $1 AND key = $2`, [account, key])
    return row && readRow(row)
  }

  watch(changed: () => void): () => void {
    return this.#watchers.add(changed)
  }

  async close(): Promise<void> {
    this.#watchers.clear()
    await this.#listener.stop()
    await this.#connections.close()
  }

  /** The notification carries nothing and goes out with the commit, so who hears it finds the entry. */
  async #commit(transaction: Transaction, patience: Patience = {}): Promise<void> {
    await transaction.ask('SELECT pg_notify($1, $2)', [this.#channel, ''])
    const { command } = await transaction.ask('COMMIT', [], patience)
    if (command !== 'COMMIT')
      throw new LedgerUnavailable('unreachable', `The database at ${this.#connections.place} did not commit.`)
  }
}

const readRow = (row: Row): StoredEntry => entryOf({ ...row, seq: Number(row.seq) })

async function insert(transaction: Transaction, entries: readonly StoredEntry[]): Promise<void> {
  await transaction.ask(
    `INSERT INTO entry (seq, id, account, key, header, hash, parts)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    [
      entries.map(({ seq }) => seq),
      entries.map(({ id }) => id),
      entries.map(({ account }) => account),
      entries.map(({ key }) => key),
      entries.map(({ header }) => header),
      entries.map(({ hash }) => hash),
      entries.map(({ parts }) => JSON.stringify(parts)),
    ],
  )
}

async function empty(transaction: Transaction, place: PartPlace): Promise<void> {
  const { rows } = await transaction.ask<Row>(`${select} WHERE seq = $1`, [place.seq])
  const parts = erased(readRow(rows[0]!).parts, place)
  await transaction.ask('UPDATE entry SET parts = $1 WHERE seq = $2', [JSON.stringify(parts), place.seq])
}
