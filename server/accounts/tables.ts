import { Connections } from '../ledgers/postgresConnections.ts'

/** Any number that no other program on this database locks by: several replicas may start at once. */
const lockNumber = 7_305_511

const tables = `
  CREATE TABLE IF NOT EXISTS session (
    token_digest text COLLATE "C" PRIMARY KEY, person text NOT NULL, began_at bigint NOT NULL, ends_at bigint NOT NULL);
  CREATE TABLE IF NOT EXISTS demonstration (
    one boolean PRIMARY KEY DEFAULT true CHECK (one), loaded_for text NOT NULL, day text NOT NULL);
  CREATE TABLE IF NOT EXISTS file (digest text COLLATE "C" PRIMARY KEY, content bytea NOT NULL);
  ALTER TABLE file ADD COLUMN IF NOT EXISTS kept_at bigint NOT NULL
    DEFAULT (extract(epoch FROM now()) * 1000)::bigint;`

/**
 * Opens the tables of what has no history (sessions, the day of a demonstration, the contents of files) in the database of the log, made where
 * they are missing.
 * @throws LedgerUnavailable where the database does not answer for now.
 */
export async function openTables(databaseUrl: string, onLost: (error: Error) => void): Promise<Connections> {
  const connections = new Connections(databaseUrl, { poolSize: 4, statementTimeout: 5000, onLost })
  try {
    await connections.transact({ text: `BEGIN; SELECT pg_advisory_xact_lock(${lockNumber})` }, async (transaction) => {
      await transaction.ask(tables)
      await transaction.ask('COMMIT')
    })
    return connections
  } catch (error) {
    await connections.close()
    throw error
  }
}
