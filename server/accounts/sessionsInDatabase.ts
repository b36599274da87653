import type { Connections } from '../ledgers/postgresConnections.ts'
import type { SessionStore } from './sessions.ts'

interface Row {
  readonly token_digest: string
  readonly person: string
  readonly began_at: string
  readonly ends_at: string
}

/** Sessions in the database of the log: asked every time, so that one ended on a replica has ended on all. */
export function sessionsInDatabase(connections: Connections): SessionStore {
  return {
    begin: async ({ tokenDigest, person, beganAt, endsAt }) => {
      await connections.ask(
        `INSERT INTO session (token_digest, person, began_at, ends_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (token_digest) DO NOTHING`,
        [tokenDigest, person, beganAt, endsAt],
      )
    },
    find: async (tokenDigest) => {
      const [row] = await connections.ask<Row>('SELECT * FROM session WHERE token_digest = $1', [tokenDigest])
      return row && { tokenDigest, person: row.person, beganAt: Number(row.began_at), endsAt: Number(row.ends_at) }
    },
    end: async (tokenDigest) => {
      await connections.ask('DELETE FROM session WHERE token_digest = $1', [tokenDigest])
    },
    sweep: async (now) => {
      await connections.ask('DELETE FROM session WHERE ends_at <= $1', [now])
    },
    close: () => connections.close(),
  }
}
