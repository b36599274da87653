import { MemoryLedger } from '../src/api/memoryLedger.ts'
import type { StoredEntry } from '../src/domain/log/entry.ts'
import type { KeptLedger } from './browserHome.ts'

/** What is kept in this browser after a founding load; in memory alone where the browser keeps nothing. */
export async function ledgerIn(_name: string, base: readonly StoredEntry[]): Promise<KeptLedger> {
  return { ledger: new MemoryLedger(base), kept: false, reset: async () => {} }
}
