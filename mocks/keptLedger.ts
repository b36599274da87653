import type { Ledger } from '../src/api/ledger.ts'
import { MemoryLedger } from '../src/api/memoryLedger.ts'
import type { StoredEntry } from '../src/domain/log/entry.ts'
import { openIndexedDbLedger } from './indexedDbLedger.ts'
import { StorageRefused } from './logStores.ts'
import { sha256Hex } from './sha256.ts'

/** What was written after a founding load, in the best place this browser has for it. */
export interface KeptLedger {
  readonly ledger: Ledger
  /** False where it lasts as long as the page. */
  readonly kept: boolean
  /** What people should know of how it was found; null where all is as usual. */
  readonly note: string | null
  /** Takes away all that was written after the founding load, in every tab. */
  reset(): Promise<void>
  /** Calls back when another tab has done so. */
  watchReset(gone: () => void): void
}

const discardedWords = {
  'another-demonstration': 'The demonstration has changed since you were last here; your earlier edits are gone',
  damaged: 'Your earlier edits could not be read and are gone',
} as const

/**
 * Opens what this browser keeps after a founding load, and where it keeps nothing a ledger in memory.
 * @param name one for all tabs of the demonstration
 */
export async function openKeptLedger(name: string, base: readonly StoredEntry[]): Promise<KeptLedger> {
  try {
    const { ledger, discarded } = await openIndexedDbLedger({ name, base, digestCheck: sha256Hex })
    return {
      ledger,
      kept: true,
      note: discarded && discardedWords[discarded],
      reset: () => ledger.reset(),
      watchReset: (gone) => void ledger.watchReset(gone),
    }
  } catch (error) {
    if (!(error instanceof StorageRefused)) throw error
    console.warn(error)
    return {
      ledger: new MemoryLedger(base),
      kept: false,
      note: 'This browser keeps nothing for this page: your edits last until it is closed',
      reset: async () => {},
      watchReset: () => {},
    }
  }
}
