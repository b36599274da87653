import type { Projection } from '../log/visibleTo.ts'
import { daysPast, isPast, lastDay } from '../rules/dates.ts'
import { dueOf, expectedOf } from '../rules/item.ts'
import { judgeAll } from '../rules/rollUp.ts'
import { firstAgreed } from '../rules/moves.ts'

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
  /** Days from which a milestone counts as far behind. */
  readonly farDays: number
  /** Reached although due after today. */
  readonly early: number
  /** Milestones whose agreed date was agreed anew since it was first given. */
  readonly agreedAnew: number
  /** The agreed dates as they were first given. */
  readonly firstPlan: readonly Step[]
  readonly planned: readonly Step[]
  readonly reachedSteps: readonly Step[]
  /** From what is reached today: what is expected on which day. Milestones whose expected day has passed are not expected on any. */
  readonly expected: readonly Step[]
}

/** The finished series and the figures of its sentence; no chart computes. */
export function curve(projection: Projection, today: string): Curve {
  const milestones = judgeAll(projection, today).flatMap(({ item }) =>
    item.kind === 'milestone' && item.provenance.kind !== 'record' ? [item] : [],
  )
  const far = projection.engagement?.thresholds.offTrackDays ?? 30
  const due = milestones.filter((each) => {
    const date = dueOf(each)
    return date !== null && isPast(date, today)
  })
  const behind = due.filter((each) => each.dates.reached === null)
  const agreedFirst = new Map(milestones.map(({ id }) => [id, firstAgreed(id, projection)]))
  const reached = milestones.filter((each) => each.dates.reached !== null)
  const days = (pick: (each: (typeof milestones)[number]) => string | null) =>
    milestones.flatMap((each) => pick(each) ?? [])
  return {
    due: due.length,
    reached: due.length - behind.length,
    behind: behind.length,
    farBehind: behind.filter((each) => daysPast(dueOf(each)!, today) > far).length,
    farDays: far,
    early: reached.length - (due.length - behind.length),
    agreedAnew: milestones.filter((each) => agreedFirst.get(each.id)).length,
    firstPlan: steps(
      days((each) => {
        const date = agreedFirst.get(each.id) ?? dueOf(each)
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
    expected: [
      { on: today, count: reached.length },
      ...steps(
        days((each) => {
          const date = each.dates.reached ? null : expectedOf(each)
          return date && lastDay(date) > today ? lastDay(date) : null
        }),
      ).map(({ on, count }) => ({ on, count: count + reached.length })),
    ],
  }
}

function steps(days: readonly string[]): Step[] {
  const found: { on: string; count: number }[] = []
  for (const [place, on] of [...days].sort().entries()) {
    const last = found.at(-1)
    if (last?.on === on) last.count = place + 1
    else found.push({ on, count: place + 1 })
  }
  return found
}
