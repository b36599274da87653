import type { Files } from '../../src/api/files.ts'
import { bytesDigest } from '../chance.ts'
import type { Connections } from '../ledgers/postgresConnections.ts'

/** Files in the database of the log, each under its digest. The connections are closed by who opened them. */
export const filesInDatabase = (connections: Connections): Files => ({
  digestOf: bytesDigest,
  keep: async (digest, content) => {
    await connections.ask('INSERT INTO file (digest, content) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING', [
      digest,
      Buffer.from(content),
    ])
  },
  read: async (digest) => {
    const [row] = await connections.ask<{ readonly content: Uint8Array }>(
      'SELECT content FROM file WHERE digest = $1',
      [digest],
    )
    return row && new Uint8Array(row.content)
  },
})
