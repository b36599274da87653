import { difference } from '../../src/domain/log/difference.ts'
import { ChainVerifier } from '../../src/domain/log/chain.ts'
import type { Header, StoredEntry } from '../../src/domain/log/entry.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { Sight } from '../../src/domain/log/visibleTo.ts'
import { seqAsOf } from '../../src/domain/log/asOf.ts'
import { addDays } from '../../src/domain/rules/dates.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { syntheticEntries } from '../../server/syntheticEngagement.ts'
import { millisecondsOf, type Figure } from '../figure.ts'
import { digest, seer } from './engagement.ts'

const zone = 'America/Los_Angeles'
const nobody = { account: 'bench', role: 'administrator', agencyId: null, postId: null } as const

/** The fold of a long log: start, memory, and the past. Small and large in one run, so that their ratio means something. */
export async function fold(quick: boolean): Promise<readonly Figure[]> {
  const changes = quick ? 100_000 : 1_000_000
  const small = await pastOf(folded(changes / 10).log)
  const { log, parse, start, heap } = folded(changes)
  const large = await pastOf(log)
  const named = (what: string) => `${what}, ${changes.toLocaleString('en-US')} changes`
  return [
    {
      name: named('start: verify and fold, times reading and parsing alone'),
      value: start / parse,
      unit: '×',
      atMost: 2.5,
    },
    { name: named('memory the fold holds'), value: heap / 1e6, unit: 'MB', atMost: 600 },
    { name: named('overview as of a day'), value: large.overview, unit: 'ms', atMost: 10 },
    { name: named('one record as of a day'), value: large.record, unit: 'ms', atMost: 0.1 },
    { name: named('comparison of two days'), value: large.comparison, unit: 'ms', atMost: 30 },
    {
      name: 'overview as of a day, times that at a tenth of the changes',
      value: large.overview / small.overview,
      unit: '×',
      atMost: 1.5,
    },
  ]
}

function folded(changes: number): { log: FoldedLog; parse: number; start: number; heap: number } {
  const commitments = Math.min(10_000, Math.floor(changes / 10))
  const log = new FoldedLog()
  const verifier = new ChainVerifier(digest)
  const before = heapUsed()
  let parse = 0
  let start = 0
  let batch: StoredEntry[] = []
  const take = () => {
    const began = performance.now()
    for (const { header, parts } of batch) {
      void (JSON.parse(header) as Header)
      for (const part of parts) if (part) JSON.parse(part.body)
    }
    const parsed = performance.now()
    for (const entry of batch) log.apply(verifier.accept(entry))
    parse += parsed - began
    start += performance.now() - parsed
    batch = []
  }
  for (const entry of syntheticEntries({ commitments, changes, seed: 7 })) {
    batch.push(entry)
    if (batch.length === 10_000) take()
  }
  take()
  verifier.finish()
  return { log, parse, start, heap: heapUsed() - before }
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

async function pastOf(log: FoldedLog): Promise<{ overview: number; record: number; comparison: number }> {
  const sight = new Sight(log, seer)
  const today = '2017-11-08'
  const present = { projection: sight.current(), today }
  const at = (day: string) => sight.at(seqAsOf(log, day, zone))
  // Each run asks for another day, so that nothing is answered from memory.
  let days = 0
  const next = () => addDays('2016-06-01', days++)
  const overviewMs = await millisecondsOf(9, () => {
    const day = next()
    overview(at(day), day, nobody, present)
  })
  const ids = log
    .historiesOf('commitment')
    .slice(0, 1000)
    .map(({ id }) => id)
  const recordMs = await millisecondsOf(9, () => {
    const seq = seqAsOf(log, next(), zone)
    for (const id of ids) sight.recordAt(id, seq)
  })
  const comparison = await millisecondsOf(9, () => difference(at(next()), at(addDays('2017-03-01', days))))
  return { overview: overviewMs, record: recordMs / ids.length, comparison }
}
