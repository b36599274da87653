import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgresLedger } from '../../server/ledgers/postgres.ts'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import { twoWorlds } from './twoWorlds.ts'

const full = process.env['FULL'] !== undefined

twoWorlds('in memory', async (entries) => ({ ledger: new MemoryLedger(entries), end: async () => {} }), full ? 500 : 60)

twoWorlds(
  'in a folder',
  async (entries) => {
    const folder = mkdtempSync(join(tmpdir(), 'two-worlds-'))
    const ledger = openSqliteLedger(folder)
    await ledger.load(entries)
    return {
      ledger,
      end: async () => {
        await ledger.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
  full ? 500 : 12,
)

await describeWithPostgres('two worlds', (server) => {
  /** Databases that are free: making one takes longer than a whole sequence. */
  const free: string[] = []
  twoWorlds(
    'in PostgreSQL',
    async (entries) => {
      const url = free.pop() ?? (await server.createDatabase())
      const ledger = await openPostgresLedger(url)
      await ledger.load(entries)
      return {
        ledger,
        end: async () => {
          await ledger.close()
          await server.ask('TRUNCATE entry', url)
          free.push(url)
        },
      }
    },
    full ? 500 : 12,
  )
})
