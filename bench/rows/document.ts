import { brotliCompressSync } from 'node:zlib'
import { createApi } from '../../src/api/createApi.ts'
import { MemoryFiles } from '../../src/api/files.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import type { Session } from '../../src/api/people.ts'
import type { AnyRecord } from '../../src/domain/records/registry.ts'
import type { Figure } from '../figure.ts'
import { bytesDigest } from '../../server/chance.ts'
import { digest, synthetic } from './engagement.ts'

const session: Session = {
  id: 'bench',
  account: 'bench',
  name: 'Bench',
  role: 'coordinator',
  agencyId: null,
  postId: null,
}

/** All of ten thousand commitments in one answer, and what one change costs after it. */
export async function document(quick: boolean): Promise<readonly Figure[]> {
  const commitments = quick ? 1_000 : 10_000
  const at = Date.parse('2017-11-09T20:00:00.000Z')
  let salts = 0
  const api = createApi({
    ledger: new MemoryLedger(synthetic(commitments, commitments * 3)),
    digest,
    files: new MemoryFiles(bytesDigest),
    random: () => (salts++).toString(16).padStart(32, '0'),
    engagementClock: { now: () => at },
    systemClock: { now: () => at },
    pause: () => Promise.resolve(),
    people: { identify: async () => session },
  })
  await api.start()
  const get = (path: string, headers: Record<string, string> = {}) =>
    api.fetch(new Request(`http://bench.example${path}`, { headers }))
  const whole = await get('/api/engagement')
  const tag = (whole.headers.get('ETag') ?? '').replaceAll('"', '')
  const body = await whole.text()
  const records = (JSON.parse(body) as { records: readonly AnyRecord[] }).records
  const ids = JSON.stringify(records.map(({ id }) => id))
  const one =
    records.find((record) => record.kind === 'commitment' && record.stage === 'promised') ??
    records.find(({ kind }) => kind === 'commitment')!
  const seen = await get(`/api/commitments/${one.id}`)
  const changed = await api.fetch(
    new Request(`http://bench.example/api/commitments/${one.id}`, {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'bench-change-1',
        'If-Match': seen.headers.get('ETag') ?? '',
      },
      body: JSON.stringify({ patch: { updateEveryDays: 21 } }),
    }),
  )
  if (changed.status !== 200) throw new Error(`The change was refused: ${changed.status} ${await changed.text()}`)
  const began = performance.now()
  const difference = await (await get(`/api/changes?since=${tag}`)).text()
  const taken = performance.now() - began
  api.stop()
  return [
    {
      name: `document of ${commitments.toLocaleString('en-US')} commitments beside its ids, brotli`,
      value: (brotliCompressSync(body).length - brotliCompressSync(ids).length) / 1000,
      unit: 'kB',
      ...(quick ? {} : { atMost: 90 }),
    },
    { name: 'its ids alone, brotli', value: brotliCompressSync(ids).length / 1000, unit: 'kB' },
    { name: 'difference after one change', value: difference.length, unit: 'bytes', atMost: 4_000 },
    { name: 'time of that difference', value: taken, unit: 'ms' },
  ]
}
