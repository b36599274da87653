import type { Projection } from '../log/visibleTo.ts'
import { daysPast, isPast, lastDay } from '../rules/dates.ts'
import { dueOf } from '../rules/item.ts'
import { movesOf } from '../rules/moves.ts'

/** A step of a curve: how many by the end of this day. */
export interface Step {
  readonly on: string
  readonly count: number
}

/** Planned and reached. Milestones of the public record have no plan and are left out. */
export interface Curve {
  /** Milestones due by today, by their agreed dates. */
  readonly due: number
  /** Of those, reached. */
  readonly reached: number
  readonly behind: number
  /** Behind by more than the off-track threshold. */
  readonly farBehind: number
  /** Reached although due after today. */
  readonly early: number
  /** Milestones whose agreed date was agreed anew since it was first given. */
  readonly agreedAnew: number
  /** The agreed dates as they were first given. */
  readonly firstPlan: readonly Step[]
  readonly planned: readonly Step[]
  readonly reachedSteps: readonly Step[]
  readonly expected: readonly Step[]
}

/** The finished series and the figures of its sentence; no chart computes. */
export function curve(projection: Projection, today: string): Curve {
  const milestones = projection.all('milestone').filter((each) => each.provenance.kind !== 'record')
  const far = projection.engagement?.thresholds.offTrackDays ?? 30
  const due = milestones.filter((each) => {
    const date = dueOf(each)
    return date !== null && isPast(date, today)
  })
  const behind = due.filter((each) => each.dates.reached === null)
  const firstAgreed = new Map(
    milestones.map((each) => {
      const moves = movesOf(each.id, projection).filter((move) => move.leaf === 'dates.agreed')
      return [each.id, moves[0]?.from ?? null]
    }),
  )
  const days = (pick: (each: (typeof milestones)[number]) => string | null) =>
    milestones.flatMap((each) => pick(each) ?? [])
  return {
    due: due.length,
    reached: due.length - behind.length,
    behind: behind.length,
    farBehind: behind.filter((each) => daysPast(dueOf(each)!, today) > far).length,
    early: milestones.filter((each) => each.dates.reached !== null && !due.includes(each)).length,
    agreedAnew: milestones.filter((each) => firstAgreed.get(each.id)).length,
    firstPlan: steps(
      days((each) => {
        const date = firstAgreed.get(each.id) ?? dueOf(each)
        return date && lastDay(date)
      }),
    ),
    planned: steps(
      days((each) => {
        const date = dueOf(each)
        return date && lastDay(date)
      }),
    ),
    reachedSteps: steps(days((each) => each.dates.reached && lastDay(each.dates.reached))),
    expected: steps(
      days((each) => {
        const date = each.dates.reached ?? each.dates.expected ?? each.dates.agreed
        return date && lastDay(date)
      }),
    ),
  }
}

function steps(days: readonly string[]): Step[] {
  const sorted = [...days].sort()
  return [...new Set(sorted)].map((on) => ({ on, count: sorted.filter((day) => day <= on).length }))
}
