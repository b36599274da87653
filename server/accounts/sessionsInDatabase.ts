import type { Pool, QueryResult, QueryResultRow } from 'pg'
import { LedgerUnavailable } from '../../src/api/ledger.ts'
import type { KeptSession, SessionStore } from './sessions.ts'

interface Row {
  readonly token_digest: string
  readonly person: string
  readonly began_at: string
  readonly ends_at: string
}

/** Sessions in the database of the log: asked every time, so that one ended on a replica has ended on all. */
export function sessionsInDatabase(pool: Pool): SessionStore {
  const ask = async <R extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<QueryResult<R>> => {
    try {
      return await pool.query<R>(text, [...values])
    } catch (error) {
      throw new LedgerUnavailable('unreachable', 'The database did not answer.', { cause: error })
    }
  }
  return {
    begin: async ({ tokenDigest, person, beganAt, endsAt }) => {
      await ask('INSERT INTO session (token_digest, person, began_at, ends_at) VALUES ($1, $2, $3, $4)', [
        tokenDigest,
        person,
        beganAt,
        endsAt,
      ])
    },
    find: async (tokenDigest) => {
      const { rows } = await ask<Row>('SELECT * FROM session WHERE token_digest = $1', [tokenDigest])
      return rows[0] && keptIn(rows[0])
    },
    end: async (tokenDigest) => {
      await ask('DELETE FROM session WHERE token_digest = $1', [tokenDigest])
    },
    sweep: async (now) => {
      await ask('DELETE FROM session WHERE ends_at <= $1', [now])
    },
    // The pool is whoever's opened it.
    close: async () => {},
  }
}

const keptIn = (row: Row): KeptSession => ({
  tokenDigest: row.token_digest,
  person: row.person,
  beganAt: Number(row.began_at),
  endsAt: Number(row.ends_at),
})
