import { MemoryFiles, type Files } from '../src/api/files.ts'
import { LedgerUnavailable } from '../src/api/ledger.ts'
import { got } from './logStores.ts'
import { bytesDigest } from './sha256.ts'

/** The contents of files in this browser, taken away with the edits. */
export interface KeptFiles extends Files {
  reset(): Promise<void>
}

/**
 * Opens what this browser keeps of files; where it keeps nothing, they last as long as the page.
 * @param name one for all tabs of the demonstration
 */
export async function openKeptFiles(name: string): Promise<KeptFiles> {
  const database = await opened(`${name} files`)
  if (!database) return Object.assign(new MemoryFiles(bytesDigest), { reset: async () => {} })
  const store = (mode: IDBTransactionMode) =>
    database.transaction('files', mode, { durability: 'strict' }).objectStore('files')
  return {
    digestOf: bytesDigest,
    keep: async (digest, content) => {
      try {
        await got(store('readwrite').put(content, digest))
      } catch (cause) {
        const isFull = (cause as DOMException).name === 'QuotaExceededError'
        throw new LedgerUnavailable(isFull ? 'full' : 'unreachable', 'The file could not be kept.', { cause })
      }
    },
    read: (digest) => got(store('readonly').get(digest) as IDBRequest<Uint8Array | undefined>),
    reset: async () => {
      await got(store('readwrite').clear())
    },
  }
}

function opened(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name, 1)
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('files'))
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => resolve(undefined))
      request.addEventListener('blocked', () => resolve(undefined))
    } catch {
      resolve(undefined)
    }
  })
}
