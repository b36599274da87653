import pg from 'pg'
import type { Logger } from 'pino'
import { faultFields } from '../logger.ts'
import { StartRefused } from '../startRefused.ts'

const tables = `
  CREATE TABLE IF NOT EXISTS session (
    token_digest text PRIMARY KEY, person text NOT NULL, began_at bigint NOT NULL, ends_at bigint NOT NULL);
  CREATE TABLE IF NOT EXISTS demonstration (
    one boolean PRIMARY KEY DEFAULT true CHECK (one), loaded_for text NOT NULL, day text NOT NULL);`

/** Any number that no other program on this database locks by: several replicas may start at once. */
const lockNumber = 7_305_511

/**
 * Connections for what has no history (sessions, the day of a demonstration), in the database of the log.
 * @throws StartRefused where the database cannot be reached or used, naming it without its password.
 */
export async function openPool(databaseUrl: string, logger: Logger): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 3000,
    query_timeout: 5000,
    keepAlive: true,
  })
  // A connection that breaks while nobody uses it; without this it would end the process.
  pool.on('error', (error) => logger.warn(faultFields(error), 'a connection to the database was lost'))
  try {
    const client = await pool.connect()
    try {
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${lockNumber}); ${tables} COMMIT`)
    } finally {
      client.release()
    }
    return pool
  } catch (error) {
    await pool.end()
    throw new StartRefused(
      `PostgreSQL at ${placeOf(databaseUrl)} cannot be used: ${wordsOf(error)}. Check DATABASE_URL.`,
    )
  }
}

/** Host, port and database of an address, without account and password. */
export function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl)
  return `${host || 'localhost'}${pathname}`
}

function wordsOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error
  return first instanceof Error ? first.message.replace(/\.$/, '') : String(first)
}
