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
    keep: async (digest, content, at) => {
      try {
        await got(store('readwrite').put({ content, at } satisfies Kept, digest))
      } catch (cause) {
        const isFull = (cause as DOMException).name === 'QuotaExceededError'
        throw new LedgerUnavailable(isFull ? 'full' : 'unreachable', 'The file could not be kept.', { cause })
      }
    },
    read: async (digest) => (await kept(store('readonly'), digest))?.content,
    erase: async (digest, before = Infinity) => {
      const files = store('readwrite')
      const content = await kept(files, digest)
      if (content && content.at < before) await got(files.delete(digest))
    },
    keptBefore: async (instant) => {
      const files = store('readonly')
      const digests = await got(files.getAllKeys() as IDBRequest<string[]>)
      const found = await Promise.all(digests.map((digest) => kept(files, digest)))
      return digests.filter((_, n) => found[n] !== undefined && found[n].at < instant)
    },
    reset: async () => {
      await got(store('readwrite').clear())
    },
  }
}

interface Kept {
  readonly content: Uint8Array
  /** When it was last kept, in milliseconds since 1970, UTC. */
  readonly at: number
}

/** A content that was kept before its instant was noted counts as kept for long. */
async function kept(files: IDBObjectStore, digest: string): Promise<Kept | undefined> {
  const found = await got(files.get(digest) as IDBRequest<Kept | Uint8Array | undefined>)
  return found instanceof Uint8Array ? { content: found, at: 0 } : found
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
