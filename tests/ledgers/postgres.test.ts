import { openPostgresLedger } from '../../server/ledgers/postgres.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import { loadSuite } from './loadSuite.ts'
import { ledgerSuite } from './suite.ts'

await describeWithPostgres('the ledger', (server) => {
  const openEmpty = async () => {
    const url = await server.createDatabase()
    const opened = await Promise.all([openPostgresLedger(url), openPostgresLedger(url)])
    const [ledger, other] = opened
    return {
      ledger,
      other,
      reopen: async () => {
        await Promise.all(opened.map((each) => each.close()))
        const again = await openPostgresLedger(url)
        opened.push(again)
        return again
      },
      end: async () => void (await Promise.all(opened.map((each) => each.close()))),
    }
  }

  ledgerSuite('PostgreSQL', async (base) => {
    const opened = await openEmpty()
    await opened.ledger.load(base)
    return opened
  })

  loadSuite('PostgreSQL', openEmpty)
})
