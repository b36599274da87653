import type { Connections, Transaction } from './postgresConnections.ts'
import { DatabaseRefused } from './postgresFaults.ts'

/** How the table came to its present shape, one step a version; a step that was released is never changed. */
const steps = [
  // Ordered by bytes: an index in a language's order is broken when the machine's next version orders otherwise.
  `CREATE TABLE entry (
    seq bigint PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE, account text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL, header text NOT NULL, hash text NOT NULL, parts text NOT NULL, UNIQUE (account, key))`,
]

/** Sets our advisory locks apart from those of others in the same database. */
const lockSpace = 1_129_270_608

/**
 * Begins a transaction whose every question sees what has been committed by then. Commits are put on disk also in a
 * database that is set to answer before that.
 */
export const begin = `BEGIN ISOLATION LEVEL READ COMMITTED;
  SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'`

/** Holds off every other writer of this log until the transaction ends; writers of a log in another schema go on. */
export const appendLock = `SELECT pg_advisory_xact_lock(${lockSpace}, 'entry'::regclass::oid::int)`

/** Milliseconds that a server waits for another one's change of shape, and for its own. */
const shapeTimeout = 60_000
const longer = { query_timeout: shapeTimeout }
const shapeLock = `SET LOCAL statement_timeout = ${shapeTimeout}; SELECT pg_advisory_xact_lock(${lockSpace}, 0)`

export interface Shape {
  /** The channel that says "look now". */
  readonly channel: string
  /** Settings of the server under which an appended entry may be lost. */
  readonly cautions: readonly string[]
}

/**
 * Brings the table to today's shape, one server at a time. Writes nothing where it has it, so a replica can be read.
 * @throws DatabaseRefused where the database cannot hold the log, or has a newer one.
 */
export function bringUp(connections: Connections): Promise<Shape> {
  return connections.transact({ text: `${begin}; ${shapeLock}`, ...longer }, async (transaction) => {
    const { rows } = await transaction.ask<Facts>(
      `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
        current_setting('full_page_writes') AS pages,
        to_regclass('entry') IS NOT NULL AS "hasEntries", to_regclass('entry_shape') IS NOT NULL AS "hasShape"`,
    )
    const facts = rows[0]!
    const version = await versionOf(transaction, facts, connections.place)
    for (const step of steps.slice(version)) await transaction.ask(step, [], longer)
    if (version < steps.length)
      await transaction.ask('WITH gone AS (DELETE FROM entry_shape) INSERT INTO entry_shape VALUES ($1)', [
        steps.length,
      ])
    const { rows: tables } = await transaction.ask<{ oid: string }>(`SELECT 'entry'::regclass::oid::text AS oid`)
    await transaction.ask('COMMIT')
    return { channel: `entry_${tables[0]!.oid}`, cautions: cautionsOf(facts) }
  })
}

interface Facts {
  readonly encoding: string
  readonly fsync: string
  readonly pages: string
  readonly hasEntries: boolean
  readonly hasShape: boolean
}

async function versionOf(transaction: Transaction, facts: Facts, place: string): Promise<number> {
  if (facts.encoding !== 'UTF8') {
    throw new DatabaseRefused(
      `The database at ${place} keeps text as ${facts.encoding}, in which not every name can be written. Make one WITH ENCODING 'UTF8'.`,
    )
  }
  if (facts.hasEntries && !facts.hasShape) {
    throw new DatabaseRefused(
      `The database at ${place} has a table called entry that is not a log of this dashboard. Use a database or a schema of its own.`,
    )
  }
  if (!facts.hasShape) await transaction.ask('CREATE TABLE entry_shape (version integer NOT NULL)')
  const { rows } = await transaction.ask<{ version: number }>('SELECT version FROM entry_shape')
  const version = rows[0]?.version ?? 0
  if (version > steps.length) {
    throw new DatabaseRefused(
      `The log in the database at ${place} was written by a newer version of the dashboard (its shape is ${version}; this version knows up to ${steps.length}). Start the version that wrote it, or a later one.`,
    )
  }
  return version
}

function cautionsOf({ fsync, pages }: Facts): string[] {
  const cautions: string[] = []
  if (fsync !== 'on')
    cautions.push('The database server runs with fsync off: a power cut may lose or break saved changes.')
  if (pages !== 'on')
    cautions.push('The database server runs with full_page_writes off: a power cut may break saved changes.')
  return cautions
}
