import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Cause } from '../log/entry.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { FoldedLog } from '../log/fold.ts'
import type { History } from '../log/histories.ts'
import type { Projection } from '../log/visibleTo.ts'
import { dayOf } from '../log/asOf.ts'
import { courseOf, type DateStep, type MovingLeaf } from './dateCourse.ts'
import { distance, type Distance } from './dates.ts'

/** One move of a date: every expected and agreed date ever given is kept. */
export interface Move {
  readonly recordId: Id
  readonly entryId: Id
  readonly leaf: MovingLeaf
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
 * @param since the entry after which they are wanted
 */
export function movesOf(id: Id, projection: Projection, since = 0): readonly Move[] {
  const ofLeaf = (leaf: MovingLeaf) => movesOfLeaf(id, leaf, projection, since)
  return [...ofLeaf('dates.expected'), ...ofLeaf('dates.agreed')].sort((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  )
}

/** The moves that are made of the steps of one date up to this state. */
function movesOfLeaf(id: Id, leaf: MovingLeaf, projection: Projection, since: number): Move[] {
  const { sight, seq } = projection
  const history = sight.log.history(id)
  const zone = projection.engagement?.zone
  if (!history || !zone || !projection.get(id)) return []
  const steps = countedSteps(history, leaf, projection)
  const moves: Move[] = []
  for (let place = firstStepAfter(steps, since); place < steps.length; place++) {
    const step = steps[place]!
    if (step.seq > seq) break
    const from = standingBefore(steps, place)
    if (!from || !step.to || sameValue(from, step.to)) continue
    const moved = distance(from, step.to)
    moves.push({
      recordId: id,
      entryId: sight.log.entry(step.seq).id,
      leaf,
      on: dayOf(sight.log.at(step.seq), zone),
      from,
      to: step.to,
      distance: moved,
      direction: moved.least > 0 ? 'later' : moved.most < 0 ? 'earlier' : 'unclear',
      cause: history.causes.get(step.seq) ?? null,
    })
  }
  return moves
}

/**
 * Where a date of an item in sight stood before it first moved after entry `since`, beside where it stands now: of the
 * expected date, or where that did not move of the agreed one. Undefined where neither moved.
 */
export function movedSince(
  id: Id,
  projection: Projection,
  since: number,
): { readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const history = projection.sight.log.history(id)
  if (!history || !projection.engagement) return undefined
  for (const leaf of ['dates.expected', 'dates.agreed'] as const) {
    const steps = countedSteps(history, leaf, projection)
    let from: CalendarDate | undefined
    let to: CalendarDate | undefined
    for (let place = firstStepAfter(steps, since); place < steps.length; place++) {
      const step = steps[place]!
      if (step.seq > projection.seq) break
      const before = standingBefore(steps, place)
      if (!before || !step.to || sameValue(before, step.to)) continue
      from ??= before
      to = step.to
    }
    if (from && to) return { from, to }
  }
  return undefined
}

/** The agreed date of an item in sight as it was first given, where another was agreed since; else null. */
export function firstAgreed(id: Id, projection: Projection): CalendarDate | null {
  const history = projection.sight.log.history(id)
  if (!history || !projection.engagement) return null
  const steps = countedSteps(history, 'dates.agreed', projection)
  for (let place = 0; place < steps.length && steps[place]!.seq <= projection.seq; place++) {
    const before = standingBefore(steps, place)
    if (before && steps[place]!.to && !sameValue(before, steps[place]!.to)) return before
  }
  return null
}

/** The date that stood before a step: the last one given, else for an expected date the agreed one. */
function standingBefore(steps: readonly DateStep[], place: number): CalendarDate | null {
  for (let n = place - 1; n >= 0; n--) if (steps[n]!.to !== null) return steps[n]!.to
  return steps[place]!.instead
}

/**
 * The steps that count in this state; where nothing was ever taken back those of later states stand behind them. An
 * undone step and its undoing do not count, and a correction counts in the place of what it corrects.
 */
function countedSteps(history: History, leaf: MovingLeaf, projection: Projection): readonly DateStep[] {
  const { sight, seq } = projection
  const course = courseOf(sight, history, leaf)
  if (course.isPlain) return course.steps
  const { log } = sight
  const steps: (DateStep & { readonly entryId: Id })[] = []
  for (const { seq: at, to, instead } of course.steps) {
    if (at > seq) break
    const { id: entryId } = log.entry(at)
    if (log.undoes(entryId) !== undefined || isUndone(entryId, leaf, history, projection)) continue
    const last = steps.at(-1)
    if (last && correctedBy(entryId, log).includes(last.entryId)) steps[steps.length - 1] = { ...last, to }
    else steps.push({ entryId, seq: at, to, instead })
  }
  return steps
}

function firstStepAfter(steps: readonly DateStep[], seq: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (steps[middle]!.seq <= seq) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Was this leaf set back by an undoing that stands itself? An undoing keeps what was changed since, so an entry may be
 * undone and its date still count.
 */
function isUndone(entryId: Id, leaf: MovingLeaf, history: History, projection: Projection): boolean {
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
