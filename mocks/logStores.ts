import { LedgerUnavailable, type PartPlace } from '../src/api/ledger.ts'
import type { StoredEntry } from '../src/domain/log/entry.ts'

const shape = 1

/** The browser keeps nothing for this page: a private window, a setting, a full disk. A MemoryLedger can stand in. */
export class StorageRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageRefused'
  }
}

export interface Stores {
  readonly entries: Store<StoredEntry>
  /** Parts of the demonstration that were erased in this browser; the demonstration itself is not kept. */
  readonly erased: Store<PartPlace>
  /** `base`: the hash of the demonstration's last entry. */
  readonly about: IDBObjectStore
}

/** An object store whose values have a type. */
type Store<T> = Omit<IDBObjectStore, 'get' | 'getAll' | 'put' | 'add'> & {
  get(key: IDBValidKey): IDBRequest<T | undefined>
  getAll(range?: IDBKeyRange): IDBRequest<T[]>
  put(value: T): IDBRequest
  add(value: T): IDBRequest
}

/**
 * Opens what the browser keeps of a log, made where it is missing.
 * @throws StorageRefused where the browser keeps nothing
 */
export function openStores(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string, cause?: unknown) =>
      reject(new StorageRefused(`This browser keeps nothing for this page: ${why.replace(/\.$/, '')}.`, { cause }))
    let request: IDBOpenDBRequest
    try {
      request = indexedDB.open(name, shape)
    } catch (error) {
      return refuse(wordsOf(error), error)
    }
    request.addEventListener('upgradeneeded', () => {
      const entries = request.result.createObjectStore('entries', { keyPath: 'seq' })
      entries.createIndex('key', ['account', 'key'], { unique: true })
      entries.createIndex('id', 'id', { unique: true })
      request.result.createObjectStore('erased', { keyPath: ['seq', 'part'] })
      request.result.createObjectStore('about')
    })
    request.addEventListener('blocked', () => refuse('a tab with an older version of it is open. Close that one'))
    request.addEventListener('error', () => {
      const isNewer = request.error?.name === 'VersionError'
      refuse(isNewer ? 'a newer version of it keeps its data here' : wordsOf(request.error), request.error)
    })
    request.addEventListener('success', () => resolve(request.result))
  })
}

/** Waits for one answer of the browser. */
export function got<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser gave no reason.')))
  })
}

/**
 * Runs one transaction: whole and on disk once it answers, or not at all.
 * @throws LedgerUnavailable where the browser refuses for now
 */
export async function inTransaction<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  let transaction: IDBTransaction | undefined
  try {
    transaction = database.transaction(['entries', 'erased', 'about'], mode, { durability: 'strict' })
    const completed = completion(transaction)
    const result = await work({
      entries: transaction.objectStore('entries'),
      erased: transaction.objectStore('erased'),
      about: transaction.objectStore('about'),
    })
    await completed
    return result
  } catch (error) {
    abort(transaction)
    throw told(error)
  }
}

/** Settles with the transaction. */
function completion(transaction: IDBTransaction): Promise<void> {
  const completed = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The browser gave no reason.')))
  })
  // Where the work itself has failed nobody waits for it.
  completed.catch(() => {})
  return completed
}

function abort(transaction: IDBTransaction | undefined): void {
  try {
    transaction?.abort()
  } catch {
    // It has ended by itself.
  }
}

/** The browser's names for what may pass, as what they mean to the person who tried. */
function told(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error
  switch (error.name) {
    case 'QuotaExceededError':
      return new LedgerUnavailable('full', 'This browser has no more room for this page.', { cause: error })
    // The connection was closed under us: the site's data was cleared, or another version of the page took over.
    case 'InvalidStateError':
    case 'AbortError':
    case 'NotFoundError':
    case 'UnknownError':
      return new LedgerUnavailable('unreachable', 'This browser does not let the page at its data. Load it again.', {
        cause: error,
      })
    default:
      return error
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
