import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Cause } from '../log/entry.ts'
import { dayOf } from '../log/asOf.ts'
import { leafOf } from '../log/leaves.ts'
import type { Projection } from '../log/visibleTo.ts'
import { daysLater, quarterStart } from '../rules/dates.ts'
import { askedOf } from '../rules/askedOf.ts'
import { expectedOf } from '../rules/item.ts'
import { movesOf, type Move } from '../rules/moves.ts'
import type { Milestone } from '../records/milestone.ts'

/** The expected date of one milestone as it was given over time. */
export interface Trend {
  readonly id: Id
  readonly title: string
  readonly focusAreaId: Id | null
  readonly agencyId: Id | null
  /** Day told, and the date expected from then on. */
  readonly steps: readonly { readonly on: string; readonly expected: CalendarDate }[]
  readonly reached: CalendarDate | null
  /** Days between the first date given and the last, later positive; null between unequal precisions. */
  readonly days: number | null
}

/** Moves that share a cause, an agency, an area or a quarter. Days are sums of moves exact to the day. */
export interface MovesBy<K> {
  readonly of: K
  readonly moves: number
  readonly days: number
  /** Moves between unequal precisions: told as a range and left out of the sum. */
  readonly unclear: number
}

export interface Moved {
  readonly today: string
  readonly moves: readonly (Move & { readonly title: string })[]
  readonly trends: readonly Trend[]
  readonly byCause: readonly MovesBy<Cause | null>[]
  readonly byAgency: readonly MovesBy<Id | null>[]
  readonly byArea: readonly MovesBy<Id | null>[]
  readonly byQuarter: readonly MovesBy<string>[]
}

/** Every date of a milestone that moved: the trend of expected dates, and the moves by what they share. */
export function moved(projection: Projection, today: string): Moved {
  const milestones = projection.all('milestone').filter((each) => each.provenance.kind !== 'record')
  const all = milestones.flatMap((milestone) =>
    movesOf(milestone.id, projection)
      .filter((move) => move.leaf === 'dates.expected')
      .map((move) => ({ milestone, move })),
  )
  const by = <K>(keyOf: (milestone: Milestone, move: Move) => K): MovesBy<K>[] =>
    [...Map.groupBy(all, ({ milestone, move }) => keyOf(milestone, move))]
      .map(([of, moves]) => ({
        of,
        moves: moves.length,
        days: moves.reduce((sum, { move }) => sum + (isExact(move) ? Math.abs(move.distance.least) : 0), 0),
        unclear: moves.filter(({ move }) => !isExact(move)).length,
      }))
      .sort(
        (one, other) =>
          other.days - one.days || other.moves - one.moves || (String(one.of) < String(other.of) ? -1 : 1),
      )
  return {
    today,
    moves: all.map(({ milestone, move }) => ({ ...move, title: milestone.title.en })),
    trends: milestones.flatMap((milestone) => trendOf(milestone, projection, today) ?? []),
    byCause: by((_milestone, move) => move.cause),
    byAgency: by((milestone) => askedOf(milestone, projection, today)),
    byArea: by((milestone) => milestone.focusAreaId),
    byQuarter: by((_milestone, move) => quarterStart(move.on)).sort((one, other) => (one.of < other.of ? -1 : 1)),
  }
}

const isExact = ({ distance }: Move): boolean => distance.least === distance.most

function trendOf(milestone: Milestone, projection: Projection, today: string): Trend | undefined {
  const { log } = projection.sight
  const history = log.history(milestone.id)
  const zone = projection.engagement?.zone
  const now = expectedOf(milestone)
  if (!history || !zone || !now) return undefined
  const moves = movesOf(milestone.id, projection).filter((move) => move.leaf === 'dates.expected')
  const firstSeen = history.seqs.find((seq) => {
    const seen = projection.sight.seen(history, seq)
    return seen && (leafOf(seen, 'dates.expected') ?? leafOf(seen, 'dates.agreed')) != null
  })
  if (firstSeen === undefined) return undefined
  const first = moves[0]?.from ?? now
  const steps = [
    { on: dayOf(log.at(firstSeen), zone), expected: first },
    ...moves.map((move) => ({ on: move.on, expected: move.to })),
  ]
  const last = steps.at(-1)!.expected
  return {
    id: milestone.id,
    title: milestone.title.en,
    focusAreaId: milestone.focusAreaId,
    agencyId: askedOf(milestone, projection, today),
    steps,
    reached: milestone.dates.reached,
    days: first.precision === last.precision ? daysLater(first, last) : null,
  }
}
