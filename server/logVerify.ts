import { parseArgs } from 'node:util'
import type { Ledger } from '../src/api/ledger.ts'
import { ChainVerifier, LogDamage } from '../src/domain/log/chain.ts'
import type { Head } from '../src/domain/log/entry.ts'
import { digest } from './chance.ts'
import { readConfig, type Config } from './config.ts'
import { openSqliteLedger } from './ledgers/sqlite.ts'

/**
 * Checks a stored log beside the server that may be running on it:
 * `npm run log:verify [-- --data-dir DIR] [--ndjson]`, or with DATABASE_URL.
 * Prints its length and head, or names the first entry that does not hold and ends with 1. With `--ndjson` it writes
 * the entries as they are stored, one a line, unverified: for `scripts/verify-log.mjs`, or any other verifier.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' }, ndjson: { type: 'boolean' } } })
  const folder = values['data-dir']
  const config = readConfig(folder === undefined ? process.env : { ...process.env, DATA_DIR: folder, DATABASE_URL: '' })
  const ledger = await openLog(config)
  try {
    if (values.ndjson) await writeLines(ledger)
    else {
      const { seq, hash } = await verified(ledger)
      console.log(`${seq} entries, head ${hash}`)
    }
  } finally {
    await ledger.close()
  }
}

async function openLog({ databaseUrl, dataDir }: Config): Promise<Ledger> {
  if (databaseUrl === null) return openSqliteLedger(dataDir, { readOnly: true })
  const { openPostgresLedger } = await import('./ledgers/postgres.ts')
  return openPostgresLedger(databaseUrl)
}

/** @throws LogDamage naming the first entry that does not hold. */
async function verified(ledger: Ledger): Promise<Head> {
  const verifier = new ChainVerifier(digest)
  for await (const batch of ledger.read(0)) for (const entry of batch) verifier.accept(entry)
  return verifier.finish()
}

async function writeLines(ledger: Ledger): Promise<void> {
  for await (const batch of ledger.read(0)) {
    const lines = batch.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(lines, (error) => (error ? reject(error) : resolve())),
    )
  }
}

try {
  await main()
} catch (error) {
  const words = error instanceof Error ? error.message : String(error)
  process.stderr.write(error instanceof LogDamage ? `The log does not hold. ${words}\n` : `${words}\n`)
  process.exitCode = 1
}
