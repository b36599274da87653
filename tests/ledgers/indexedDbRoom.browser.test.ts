import { expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { openIndexedDbLedger } from '../../mocks/indexedDbLedger.ts'
import { emptyHead } from '../../src/domain/log/entry.ts'
import { appendAll, entriesAfter, entryAfter, headOf, verified } from './entries.ts'

/** https://developer.mozilla.org/en-US/docs/Web/API/StorageBucket, not in the compiler's library yet. */
interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>
  delete(name: string): Promise<void>
}
const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets }
const bucketName = 'ledger-test-of-room'

const limitRoom = (bytes?: number) =>
  cdp().send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(bytes === undefined ? {} : { quotaSize: bytes }),
  })

test('where the browser has no more room writes are refused as full, reads go on, and it recovers', async () => {
  // A bucket of its own: for half a minute Chromium goes by the room it last found in one.
  const bucket = await storageBuckets.open(bucketName)
  vi.stubGlobal('indexedDB', bucket.indexedDB)
  await limitRoom(1_000_000)
  const base = entriesAfter(emptyHead, 3)
  const { ledger } = await openIndexedDbLedger({ name: 'log', base })
  onTestFinished(async () => {
    await limitRoom()
    await ledger.close()
    await storageBuckets.delete(bucketName)
  })
  const first = entryAfter(headOf(base.at(-1)))
  await appendAll(ledger, [first], headOf(base.at(-1)))

  const large = entryAfter(headOf(first), { texts: ['x'.repeat(4_000_000)] })
  await expect(ledger.append(headOf(first), large)).rejects.toThrow(
    expect.objectContaining({ reason: 'full', message: 'This browser has no more room for this page.' }),
  )
  expect(await verified(ledger)).toEqual([...base, first])

  await limitRoom()
  expect(await ledger.append(headOf(first), large)).toEqual({ ok: 'appended' })
  expect(await verified(ledger)).toEqual([...base, first, large])
})
