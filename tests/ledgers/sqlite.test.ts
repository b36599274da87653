import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { loadSuite } from './loadSuite.ts'
import { ledgerSuite } from './suite.ts'

function openEmpty() {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-ledger-'))
  let ledger = openSqliteLedger(folder)
  return {
    ledger,
    // The folder has one server, and its engine one ledger.
    other: ledger,
    reopen: async () => {
      await ledger.close()
      return (ledger = openSqliteLedger(folder))
    },
    end: async () => {
      await ledger.close()
      rmSync(folder, { recursive: true })
    },
  }
}

ledgerSuite('SQLite', async (base) => {
  const opened = openEmpty()
  await opened.ledger.load(base)
  return opened
})

loadSuite('SQLite', async () => openEmpty())
