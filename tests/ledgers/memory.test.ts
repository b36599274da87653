import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import { readAll } from './entries.ts'
import { ledgerSuite } from './suite.ts'

ledgerSuite('memory', async (base) => {
  const ledger = new MemoryLedger(base)
  return {
    ledger,
    other: ledger,
    // Memory has no restart; what it holds is what a new one would begin with.
    reopen: async () => new MemoryLedger(await readAll(ledger)),
    end: () => ledger.close(),
  }
})
