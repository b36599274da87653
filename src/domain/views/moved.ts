import type { Id } from '../records/id.ts'
import type { Cause } from '../log/entry.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { distance, quarterStart } from '../rules/dates.ts'
import type { Move } from '../rules/moves.ts'
import { lastReviewOf } from './threeYears.ts'
import { expectedMoves, plannedMilestones, trendOf, type Trend } from './trend.ts'

/** Moves that share a cause, an agency, an area or a quarter. Days are sums of moves exact to the day. */
export interface MovesBy<K> {
  readonly of: K
  readonly moves: number
  readonly days: number
  /** Moves between unequal precisions: told as a range and left out of the sum. */
  readonly unclear: number
}

/** A move with the milestone that moved, whose it is and where. */
export interface MilestoneMove extends Move {
  readonly title: string
  readonly agencyId: Id | null
  readonly focusAreaId: Id | null
}

/** Open milestones that are expected later than they were on the day of the last review. */
export interface LaterSinceReview {
  readonly review: string
  readonly open: number
  readonly later: number
  /** Days of the one that moved furthest; 0 where none moved later. */
  readonly furthest: number
}

/** How dates of milestones moved up to a day. */
export interface Moved {
  readonly today: string
  /** Oldest first. */
  readonly moves: readonly MilestoneMove[]
  readonly trends: readonly Trend[]
  /** Null before the first review. */
  readonly sinceReview: LaterSinceReview | null
  readonly byCause: readonly MovesBy<Cause | null>[]
  readonly byAgency: readonly MovesBy<Id | null>[]
  readonly byArea: readonly MovesBy<Id | null>[]
  readonly byQuarter: readonly MovesBy<string>[]
  /** Short names of the agencies, and numbers with names of the areas, that are named here. */
  readonly names: Readonly<Record<Id, string>>
}

/** Every date of a milestone that moved: the trend of expected dates, and the moves by what they share. */
export function moved(projection: Projection, today: string): Moved {
  const milestones = plannedMilestones(projection)
  const moves = milestones
    .flatMap((milestone) =>
      expectedMoves(milestone.id, projection).map((move): MilestoneMove => ({
        ...move,
        title: milestone.title.en,
        agencyId: askedOf(milestone, projection, today),
        focusAreaId: milestone.focusAreaId,
      })),
    )
    .sort((one, other) => (`${one.on} ${one.recordId}` < `${other.on} ${other.recordId}` ? -1 : 1))
  const by = <K>(keyOf: (move: MilestoneMove) => K): MovesBy<K>[] =>
    [...Map.groupBy(moves, keyOf)]
      .map(([of, shared]) => ({
        of,
        moves: shared.length,
        days: shared.reduce((sum, move) => sum + (isExact(move) ? Math.abs(move.distance.least) : 0), 0),
        unclear: shared.filter((move) => !isExact(move)).length,
      }))
      .sort(
        (one, other) =>
          other.days - one.days || other.moves - one.moves || (String(one.of) < String(other.of) ? -1 : 1),
      )
  const trends = milestones.flatMap((milestone) => trendOf(milestone, projection, today) ?? [])
  const agencies = projection.all('agency').map(({ id, shortName }) => [id, shortName] as const)
  const areas = projection.all('focus-area').map(({ id, number, name }) => [id, `${number} ${name.en}`] as const)
  return {
    today,
    moves,
    trends,
    sinceReview: laterSinceReview(trends, lastReviewOf(projection, today)),
    byCause: by(({ cause }) => cause),
    byAgency: by(({ agencyId }) => agencyId),
    byArea: by(({ focusAreaId }) => focusAreaId),
    byQuarter: by(({ on }) => quarterStart(on)).sort((one, other) => (one.of < other.of ? -1 : 1)),
    names: Object.fromEntries([...agencies, ...areas]),
  }
}

const isExact = ({ distance: { least, most } }: Move): boolean => least === most

function laterSinceReview(trends: readonly Trend[], review: string | null): LaterSinceReview | null {
  if (review === null) return null
  const open = trends.filter(({ reached }) => reached === null)
  const days = open.flatMap(({ steps }) => {
    const then = steps.findLast(({ on }) => on <= review)?.expected
    const by = then ? distance(then, steps.at(-1)!.expected).least : 0
    return by > 0 ? [by] : []
  })
  return { review, open: open.length, later: days.length, furthest: Math.max(0, ...days) }
}
