import type { CalendarDate } from '../records/calendarDate.ts'
import type { FoldedLog } from '../log/fold.ts'
import type { History } from '../log/histories.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { Sight } from '../log/visibleTo.ts'

/** The dates of an item that move. */
export type MovingLeaf = 'dates.expected' | 'dates.agreed'

/** One date that came to stand where another, or none, stood before. */
export interface DateStep {
  /** The entry that gave it. */
  readonly seq: number
  readonly to: CalendarDate | null
  /** What stood there by rule before anything was given: an item is expected when it was agreed. */
  readonly instead: CalendarDate | null
}

/** How one date of an item came to be what it is, as one class saw it, oldest first. */
export interface DateCourse {
  readonly steps: readonly DateStep[]
  /** False where an entry among them was undone, undoes or corrects: then it depends on the day what counts. */
  readonly isPlain: boolean
}

/** Every step of a date, whatever became of it later. */
function stepsOf(sight: Sight, history: History, leaf: MovingLeaf): DateStep[] {
  const steps: DateStep[] = []
  for (const place of [...sight.placesOf(history, sight.log.seq, 'dates')].reverse()) {
    const at = history.seqs[place]!
    const after = sight.seen(history, at)
    if (!after) continue
    const before = sight.seen(history, at - 1)
    const to = (leafOf(after, leaf) ?? null) as CalendarDate | null
    if (before && sameValue(leafOf(before, leaf), to)) continue
    const agreed = before && leaf === 'dates.expected' ? leafOf(before, 'dates.agreed') : null
    steps.push({ seq: at, to, instead: (agreed ?? null) as CalendarDate | null })
  }
  return steps
}

interface Known {
  readonly versions: number
  readonly turns: number
  readonly 'dates.expected': DateCourse
  readonly 'dates.agreed': DateCourse
}

const known = new WeakMap<Sight, Map<History, Known>>()

/** The whole course of a date, remembered until something happens to the item: its past does not move. */
export function courseOf(sight: Sight, history: History, leaf: MovingLeaf): DateCourse {
  let ofSight = known.get(sight)
  if (!ofSight) known.set(sight, (ofSight = new Map<History, Known>()))
  const { turns } = sight.log.histories
  let of = ofSight.get(history)
  if (of?.versions !== history.versions.length || of.turns !== turns) {
    const course = (each: MovingLeaf) => courseFrom(sight.log, stepsOf(sight, history, each))
    of = {
      versions: history.versions.length,
      turns,
      'dates.expected': course('dates.expected'),
      'dates.agreed': course('dates.agreed'),
    }
    ofSight.set(history, of)
  }
  return of[leaf]
}

function courseFrom(log: FoldedLog, steps: readonly DateStep[]): DateCourse {
  return { steps, isPlain: !steps.some(({ seq }) => isTakenBack(log, seq)) }
}

function isTakenBack(log: FoldedLog, seq: number): boolean {
  if (!log.takesBack) return false
  const { id } = log.entry(seq)
  return log.undoes(id) !== undefined || log.corrects(id) !== undefined || log.undoings(id).length > 0
}
