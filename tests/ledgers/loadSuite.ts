import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LoadableLedger } from '../../src/api/ledger.ts'
import { emptyHead, type StoredEntry } from '../../src/domain/log/entry.ts'
import { appendAll, entriesAfter, headOf, oddText, readAll, verified } from './entries.ts'

export interface OpenEmptyLog {
  readonly ledger: LoadableLedger
  /** Another door to the same log; the same ledger where the kind has one writer only. */
  readonly other: LoadableLedger
  readonly end: () => Promise<void>
}

/** How a ledger that a server begins with takes its founding load. */
export function loadSuite(kind: string, open: () => Promise<OpenEmptyLog>): void {
  describe(`a founding load into ${kind}`, () => {
    let opened: OpenEmptyLog | undefined
    const openLog = async () => (opened = await open())
    afterEach(async () => {
      await opened?.end()
      opened = undefined
    })

    test('is kept byte for byte, and who watches is told', async () => {
      const { ledger, other } = await openLog()
      const told = vi.fn<() => void>()
      other.watch(told)
      const entries = entriesAfter(emptyHead, 2600, { texts: [oddText] })
      expect(await ledger.load(entries)).toBe(true)
      await vi.waitFor(() => expect(told).toHaveBeenCalled(), 30_000)
      expect(await verified(other)).toEqual(entries)
    })

    test('comes once, and only into an empty log', async () => {
      const { ledger, other } = await openLog()
      const entries = entriesAfter(emptyHead, 3)
      const loads = await Promise.all([ledger, other, ledger].map((each) => each.load(entries)))
      expect(loads.filter((did) => did)).toHaveLength(1)
      expect(await other.load(entriesAfter(emptyHead, 5))).toBe(false)
      expect(await verified(ledger)).toEqual(entries)
      await appendAll(ledger, entriesAfter(headOf(entries[2]), 1), headOf(entries[2]))
      expect(await readAll(other)).toHaveLength(4)
    })

    test('is written whole or not at all', async () => {
      const { ledger } = await openLog()
      const entries = entriesAfter(emptyHead, 1500)
      function* breaking(): Generator<StoredEntry> {
        yield* entries.slice(0, 1200)
        throw new Error('The source broke off.')
      }
      await expect(ledger.load(breaking())).rejects.toThrow(new Error('The source broke off.'))
      await expect(ledger.load(entries.toSpliced(1100, 1))).rejects.toThrow(
        new RangeError('A founding load has entry 1102 in the place of entry 1101.'),
      )
      await expect(ledger.load(entries.slice(1))).rejects.toThrow(RangeError)
      expect(await readAll(ledger)).toEqual([])
      expect(await ledger.load(entries)).toBe(true)
      expect(await readAll(ledger)).toHaveLength(1500)
    })
  })
}
