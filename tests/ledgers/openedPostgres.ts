import { afterEach } from 'vitest'
import { openPostgresLedger, type PostgresLedger, type PostgresOptions } from '../../server/ledgers/postgres.ts'

/** Opens ledgers that are closed after each test. To be called where tests are described. */
export function openedPostgres(): (url: string, options?: PostgresOptions) => Promise<PostgresLedger> {
  const opened: PostgresLedger[] = []
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((ledger) => ledger.close()))
  })
  return async (url, options) => {
    const ledger = await openPostgresLedger(url, options)
    opened.push(ledger)
    return ledger
  }
}
