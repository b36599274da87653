import type { Files } from '../../src/api/files.ts'
import { bytesDigest } from '../chance.ts'
import type { Connections } from '../ledgers/postgresConnections.ts'

/**
 * Files in the database of the log, each under its digest. The connections are closed by who opened them. The place of
 * an erased content is written over once PostgreSQL has vacuumed the table.
 */
export const filesInDatabase = (connections: Connections): Files => ({
  digestOf: bytesDigest,
  keep: async (digest, content, at) => {
    await connections.ask(
      'INSERT INTO file (digest, content, kept_at) VALUES ($1, $2, $3) ON CONFLICT (digest) DO UPDATE SET kept_at = $3',
      [digest, Buffer.from(content), at],
    )
  },
  read: async (digest) => {
    const [row] = await connections.ask<{ readonly content: Uint8Array }>(
      'SELECT content FROM file WHERE digest = $1',
      [digest],
    )
    return row && new Uint8Array(row.content)
  },
  erase: async (digest, before) => {
    await connections.ask('DELETE FROM file WHERE digest = $1 AND ($2::bigint IS NULL OR kept_at < $2::bigint)', [
      digest,
      before ?? null,
    ])
  },
  keptBefore: async (instant) =>
    (await connections.ask<{ readonly digest: string }>('SELECT digest FROM file WHERE kept_at < $1', [instant])).map(
      ({ digest }) => digest,
    ),
})
