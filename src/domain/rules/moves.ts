import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Cause } from '../log/entry.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { FoldedLog } from '../log/fold.ts'
import type { History } from '../log/histories.ts'
import type { Projection } from '../log/visibleTo.ts'
import { dayOf } from '../log/asOf.ts'
import { distance, type Distance } from './dates.ts'

/** One move of a date: every expected and agreed date ever given is kept. */
export interface Move {
  readonly recordId: Id
  readonly entryId: Id
  readonly leaf: 'dates.expected' | 'dates.agreed'
  /** The day it was told, in the engagement's zone. */
  readonly on: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly distance: Distance
  readonly direction: 'later' | 'earlier' | 'unclear'
  readonly cause: Cause | null
}

/**
 * Every time a date of this record moved, oldest first. The first expected date moves it where another had been agreed
 * before; a first agreed date moves nothing. A move that was undone does not count, nor does its undoing;
 * a typing error that was corrected counts as the correction has it.
 */
export function movesOf(id: Id, projection: Projection): readonly Move[] {
  return [...movesOfLeaf(id, 'dates.expected', projection), ...movesOfLeaf(id, 'dates.agreed', projection)].sort(
    (one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0),
  )
}

interface Step {
  readonly entryId: Id
  readonly at: number
  readonly to: CalendarDate | null
  /** The agreed date by which it was expected until then, where no other had been given. */
  readonly agreed: CalendarDate | null
  readonly cause: Cause | null
}

function movesOfLeaf(id: Id, leaf: Move['leaf'], projection: Projection): Move[] {
  const { sight, seq } = projection
  const { log } = sight
  const history = log.history(id)
  const zone = projection.engagement?.zone
  if (!history || !zone || !projection.get(id)) return []
  const { causes } = history
  const steps: Step[] = []
  for (const place of [...sight.placesOf(history, seq, 'dates')].reverse()) {
    const at = history.seqs[place]!
    const after = sight.seen(history, at)
    if (!after) continue
    const before = sight.seen(history, at - 1)
    const to = (leafOf(after, leaf) ?? null) as CalendarDate | null
    if (before && sameValue(leafOf(before, leaf), to)) continue
    const head = log.entry(at)
    if (log.undoes(head.id) !== undefined || isUndone(head.id, leaf, history, projection)) continue
    const last = steps.at(-1)
    if (last && correctedBy(head.id, log).includes(last.entryId)) steps[steps.length - 1] = { ...last, to }
    else
      steps.push({ entryId: head.id, at: head.at, to, agreed: agreedIn(before, leaf), cause: causes.get(at) ?? null })
  }
  return steps.flatMap((step, place): Move[] => {
    const from = steps.slice(0, place).findLast((earlier) => earlier.to !== null)?.to ?? step.agreed
    if (!from || !step.to || sameValue(from, step.to)) return []
    const moved = distance(from, step.to)
    return [
      {
        recordId: id,
        entryId: step.entryId,
        leaf,
        on: dayOf(step.at, zone),
        from,
        to: step.to,
        distance: moved,
        direction: moved.least > 0 ? 'later' : moved.most < 0 ? 'earlier' : 'unclear',
        cause: step.cause,
      },
    ]
  })
}

/** Until an expected date is given an item is expected when it was agreed: another date given then moves it. */
const agreedIn = (before: AnyRecord | undefined, leaf: Move['leaf']): CalendarDate | null =>
  before && leaf === 'dates.expected' ? ((leafOf(before, 'dates.agreed') ?? null) as CalendarDate | null) : null

/**
 * Was this leaf set back by an undoing that stands itself? An undoing keeps what was changed since, so an entry may be
 * undone and its date still count.
 */
function isUndone(entryId: Id, leaf: Move['leaf'], history: History, projection: Projection): boolean {
  const { sight, seq } = projection
  return sight.log.undoings(entryId).some((undoing) => {
    const at = sight.log.seqOf(undoing)!
    const after = at <= seq ? sight.seen(history, at) : undefined
    const before = sight.seen(history, at - 1)
    if (!before || !after || sameValue(leafOf(before, leaf), leafOf(after, leaf))) return false
    return !isUndone(undoing, leaf, history, projection)
  })
}

/** The entry this one corrects, and the one that that one corrects. */
function correctedBy(entryId: Id, log: FoldedLog): Id[] {
  const corrected = log.corrects(entryId)
  return corrected === undefined ? [] : [corrected, ...correctedBy(corrected, log)]
}
