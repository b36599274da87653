import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Milestone } from '../records/milestone.ts'
import { dayOf } from '../log/asOf.ts'
import { leafOf } from '../log/leaves.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { distance, type Distance } from '../rules/dates.ts'
import { expectedOf } from '../rules/item.ts'
import { movesOf, type Move } from '../rules/moves.ts'

/** The expected date of one milestone as it was given over time. */
export interface Trend {
  readonly id: Id
  readonly title: string
  readonly shortTitle: string | null
  readonly focusAreaId: Id | null
  readonly agencyId: Id | null
  /** Day told, and the date expected from then on. */
  readonly steps: readonly { readonly on: string; readonly expected: CalendarDate }[]
  readonly reached: CalendarDate | null
  /** From the first date given to the last; null where it never moved. */
  readonly moved: Distance | null
}

/** Milestones that are planned; those of the public record have no plan. */
export const plannedMilestones = (projection: Projection): readonly Milestone[] =>
  projection.all('milestone').filter(({ provenance }) => provenance.kind !== 'record')

/** Every move of a milestone's expected date, oldest first. */
export const expectedMoves = (id: Id, projection: Projection): readonly Move[] =>
  movesOf(id, projection).filter(({ leaf }) => leaf === 'dates.expected')

/** Undefined where it was never given a date that this class sees. */
export function trendOf(milestone: Milestone, projection: Projection, today: string): Trend | undefined {
  const { log } = projection.sight
  const history = log.history(milestone.id)
  const zone = projection.engagement?.zone
  const now = expectedOf(milestone)
  if (!history || !zone || !now) return undefined
  const moves = expectedMoves(milestone.id, projection)
  const firstSeen = history.seqs.find((seq) => {
    const seen = projection.sight.seen(history, seq)
    return seen && (leafOf(seen, 'dates.expected') ?? leafOf(seen, 'dates.agreed')) != null
  })
  if (firstSeen === undefined) return undefined
  const first = moves[0]?.from ?? now
  return {
    id: milestone.id,
    title: milestone.title.en,
    shortTitle: milestone.shortTitle.en,
    focusAreaId: milestone.focusAreaId,
    agencyId: askedOf(milestone, projection, today),
    steps: [
      { on: dayOf(log.at(firstSeen), zone), expected: first },
      ...moves.map((move) => ({ on: move.on, expected: move.to })),
    ],
    reached: milestone.dates.reached,
    moved: moves.length === 0 ? null : distance(first, moves.at(-1)!.to),
  }
}
