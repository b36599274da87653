import { afterEach, describe, expect, test, vi } from 'vitest'
import { openIndexedDbLedger, type IndexedDbLedger } from '../../mocks/indexedDbLedger.ts'
import { StorageRefused } from '../../mocks/logStores.ts'
import { ForeignHead, LedgerUnavailable } from '../../src/api/ledger.ts'
import { emptyHead, type StoredEntry } from '../../src/domain/log/entry.ts'
import { appendAll, entriesAfter, entryAfter, headOf, readAll, sampleDigest, verified } from './entries.ts'
import { ledgerSuite } from './suite.ts'

let names = 0
const aName = () => `ledger test ${names++}`
const removed = (name: string) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', resolve)
    request.addEventListener('error', reject)
  })

ledgerSuite('IndexedDB', async (base) => {
  const name = aName()
  const open = async () => (await openIndexedDbLedger({ name, base, digestCheck: sampleDigest })).ledger
  const opened = [await open(), await open()]
  return {
    ledger: opened[0]!,
    other: opened[1]!,
    reopen: async () => {
      await Promise.all(opened.map((ledger) => ledger.close()))
      const again = await open()
      opened.push(again)
      return again
    },
    end: async () => {
      await Promise.all(opened.map((ledger) => ledger.close()))
      await removed(name)
    },
  }
})

describe('what a browser keeps of the log', () => {
  const opened: IndexedDbLedger[] = []
  const used = new Set<string>()
  const open = async (name: string, base: readonly StoredEntry[], digestCheck?: typeof sampleDigest) => {
    used.add(name)
    const kept = await openIndexedDbLedger({ name, base, ...(digestCheck ? { digestCheck } : {}) })
    opened.push(kept.ledger)
    return kept
  }
  afterEach(async () => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    await Promise.all(opened.splice(0).map((ledger) => ledger.close()))
    for (const name of used) await removed(name)
    used.clear()
  })
  const base = entriesAfter(emptyHead, 3)
  const head = headOf(base.at(-1))

  test('is read in order over several batches', async () => {
    const { ledger } = await open(aName(), base)
    const entries = entriesAfter(head, 1200)
    await appendAll(ledger, entries, head)
    expect(await verified(ledger)).toEqual([...base, ...entries])
    expect(await readAll(ledger, 1001, 1190)).toEqual(entries.slice(998, 1187))
  })

  test('is thrown away in every tab by a reset, and the log goes on from the demonstration', async () => {
    const name = aName()
    const [{ ledger }, { ledger: other }] = [await open(name, base), await open(name, base)]
    const told = vi.fn<() => void>()
    other.watchReset(told)
    const [first, second] = entriesAfter(head, 2)
    await appendAll(ledger, [first!], head)
    await other.append(headOf(first), entryAfter(headOf(first), { erases: [{ entry: base[0]!.id, part: 0 }] }), [
      { seq: 1, part: 0 },
    ])
    await ledger.reset()
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce(), 30_000)
    expect(await readAll(other)).toEqual(base)
    await expect(other.append(headOf(first), second!)).rejects.toThrow(ForeignHead)
    expect(await other.append(head, first!)).toEqual({ ok: 'appended' })
    expect((await open(name, base)).discarded).toBeNull()
    expect(await verified(ledger)).toEqual([...base, first])
  })

  test('that came after another demonstration is discarded, said so, and refused to a tab that still shows it', async () => {
    const name = aName()
    const { ledger: old } = await open(name, base)
    const resets = vi.fn<() => void>()
    old.watchReset(resets)
    await appendAll(old, entriesAfter(head, 2), head)
    const newer = entriesAfter(emptyHead, 2)
    const { ledger, discarded } = await open(name, newer)
    expect(discarded).toBe('another-demonstration')
    expect(await readAll(ledger)).toEqual(newer)
    await vi.waitFor(() => expect(resets).toHaveBeenCalledOnce(), 30_000)
    await expect(old.append(head, entryAfter(head))).rejects.toThrow(ForeignHead)
    await expect(readAll(old)).rejects.toThrow(ForeignHead)
    expect((await open(name, newer)).discarded).toBeNull()
    // Nothing was kept after it, so there is nothing to say.
    expect((await open(name, base)).discarded).toBeNull()
  })

  test('that does not hold is discarded where it is verified, and said so', async () => {
    const name = aName()
    const { ledger } = await open(name, base, sampleDigest)
    const [first, second, third] = entriesAfter(head, 3)
    await appendAll(ledger, [first!, { ...second!, header: second!.header.replace('lead', 'load') }], head)
    expect((await open(name, base)).discarded).toBeNull()
    const again = await open(name, base, sampleDigest)
    expect(again.discarded).toBe('damaged')
    expect(await verified(again.ledger)).toEqual(base)
    await appendAll(again.ledger, [first!, second!, third!], head)
    expect((await open(name, base, sampleDigest)).discarded).toBeNull()
  })

  test('is refused for now where the data was cleared under the page', async () => {
    const name = aName()
    const { ledger } = await open(name, base)
    await removed(name)
    await expect(ledger.append(head, entryAfter(head))).rejects.toThrow(LedgerUnavailable)
    await expect(readAll(ledger)).rejects.toThrow(LedgerUnavailable)
  })

  test('is not opened where the browser has no such storage, or does not let the page at it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    await expect(open(aName(), base)).rejects.toThrow(
      new StorageRefused('This browser keeps nothing for this page: The operation is insecure.'),
    )
    vi.stubGlobal('indexedDB', undefined)
    await expect(openIndexedDbLedger({ name: aName(), base })).rejects.toThrow(StorageRefused)
    vi.unstubAllGlobals()
  })

  test('is left alone where a newer version of the page keeps its data there', async () => {
    const name = aName()
    used.add(name)
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 99)
      request.addEventListener('success', () => resolve(request.result))
    })
    newer.close()
    await expect(open(name, base)).rejects.toThrow(/a newer version of it keeps its data here/)
  })
})
