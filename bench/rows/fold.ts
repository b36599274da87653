import { difference } from '../../src/domain/log/difference.ts'
import { ChainVerifier } from '../../src/domain/log/chain.ts'
import type { Header, StoredEntry } from '../../src/domain/log/entry.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import { Sight } from '../../src/domain/log/visibleTo.ts'
import { seqAsOf } from '../../src/domain/log/asOf.ts'
import { addDays } from '../../src/domain/rules/dates.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { twoDays } from '../../src/domain/views/twoDays.ts'
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
    { name: named('overview as of the day after'), value: large.overviewNear, unit: 'ms', atMost: 10 },
    { name: named('overview as of a day far from others'), value: large.overviewFar, unit: 'ms', atMost: 10 },
    { name: named('one record as of a day'), value: large.record, unit: 'ms', atMost: 0.1 },
    { name: named('comparison of two days, the day after'), value: large.comparisonNear, unit: 'ms', atMost: 30 },
    { name: named('comparison of two days far from others'), value: large.comparisonFar, unit: 'ms', atMost: 30 },
    { name: named('difference of two whole states'), value: large.difference, unit: 'ms' },
    {
      name: 'overview as of the day after, times that at a tenth',
      value: large.overviewNear / small.overviewNear,
      unit: '×',
      atMost: 1.5,
    },
    {
      name: 'overview as of a day far off, times that at a tenth',
      value: large.overviewFar / small.overviewFar,
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

interface Past {
  readonly overviewNear: number
  readonly overviewFar: number
  readonly record: number
  readonly comparisonNear: number
  readonly comparisonFar: number
  readonly difference: number
}

/**
 * Each run asks for another day, so that no answer is taken from memory. Near: the day after the one before, as one moves
 * along the three-year line. Far: three weeks or more from every day asked for before.
 */
async function pastOf(log: FoldedLog): Promise<Past> {
  const sight = new Sight(log, seer)
  const today = '2017-11-08'
  const present = { projection: sight.current(), today }
  const at = (day: string) => sight.at(seqAsOf(log, day, zone))
  const overviewOf = (day: string) => overview(at(day), day, nobody, present)
  const far = daysApart('2016-01-15', 8)
  const near = daysApart('2016-06-01', 1)
  overviewOf('2016-04-01')
  const overviewFar = await millisecondsOf(7, () => overviewOf(far()))
  overviewOf(near())
  const overviewNear = await millisecondsOf(9, () => overviewOf(near()))
  const ids = log
    .historiesOf('commitment')
    .slice(0, 1000)
    .map(({ id }) => id)
  const record = await millisecondsOf(9, () => {
    const seq = seqAsOf(log, near(), zone)
    for (const id of ids) sight.recordAt(id, seq)
  })
  const compared = (day: string) => twoDays(at(day), addDays(day, -90), day)
  const comparisonFar = await millisecondsOf(5, () => compared(far()))
  compared(near())
  const comparisonNear = await millisecondsOf(9, () => compared(near()))
  const whole = await millisecondsOf(3, () => difference(at(near()), at(addDays(near(), 270))))
  return { overviewNear, overviewFar, record: record / ids.length, comparisonNear, comparisonFar, difference: whole }
}

/** Days one after the other, or leaping two months so many times forward and round again. */
function daysApart(first: string, leap: number): () => string {
  let n = 0
  const span = 720
  return () => addDays(first, leap === 1 ? n++ : (n++ * leap * 61) % span)
}
