import type { Id } from '../records/id.ts'
import { hangingKinds } from '../records/registry.ts'
import type { FoldedLog } from './fold.ts'
import type { History } from './histories.ts'

/** Entries from one to before another: a state after any of them is the same for whoever asked. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/**
 * The entries around `seq` during which nothing happened to these records, to what hangs on them, or to the engagement,
 * its areas, agencies and posts. It reaches until after the newest entry where nothing has happened since.
 */
export function stretchOf(log: FoldedLog, histories: readonly History[], seq: number): Stretch {
  let from = 0
  let until = log.seq + 1
  const bound = (seqs: readonly number[]) => {
    const next = firstAfter(seqs, seq)
    if (next > 0 && seqs[next - 1]! > from) from = seqs[next - 1]!
    if (next < seqs.length && seqs[next]! < until) until = seqs[next]!
  }
  bound(log.histories.ground)
  for (const { id, seqs } of histories) {
    bound(seqs)
    for (const kind of hangingKinds) {
      const hanging = log.histories.hanging(kind, id)
      if (hanging) bound(hanging.seqs)
    }
  }
  return { from, until }
}

/** The histories of these ids, as far as there are any. */
export const historiesOf = (log: FoldedLog, ids: readonly Id[]): History[] => ids.flatMap((id) => log.history(id) ?? [])

/** The place of the first number above `seq` in an ascending list; its length where there is none. */
function firstAfter(seqs: readonly number[], seq: number): number {
  let low = 0
  let high = seqs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (seqs[middle]! <= seq) low = middle + 1
    else high = middle
  }
  return low
}
