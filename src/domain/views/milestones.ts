import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Projection } from '../log/visibleTo.ts'
import { addDays, distance, lastDay, type Distance } from '../rules/dates.ts'
import { askedOf } from '../rules/askedOf.ts'
import {
  enough,
  finishedIn,
  forecaster,
  forecastRecord,
  type Forecast,
  type ForecastRecord,
} from '../rules/forecast.ts'
import { expectedOf } from '../rules/item.ts'
import { movesOf, type Move } from '../rules/moves.ts'
import { mayCoordinate, type Person, type Refusal } from '../rules/permissions.ts'
import type { Judged } from '../rules/rollUp.ts'
import { isOpen, needsAttention } from '../rules/words.ts'
import { curve, type Curve } from './curve.ts'
import { itemLine, type ItemLine } from './itemLine.ts'
import { laneOf, spanOn, type Lane } from './lane.ts'
import { plannedMilestones, trendOf } from './trend.ts'

/** A record that a milestone rests on, follows, or is followed by. */
export interface Linked {
  readonly id: Id
  readonly title: string
}

/** A milestone as the timeline shows it. */
export interface MilestoneLine extends ItemLine {
  readonly shortTitle: string | null
  /** The agency that answers for it. */
  readonly agencyId: Id | null
  /** Dates it was agreed for before, and expected on before; oldest first. */
  readonly agreedBefore: readonly CalendarDate[]
  readonly expectedBefore: readonly CalendarDate[]
  /** From the date agreed first to the one agreed now; null where it was agreed once. */
  readonly agreedAnew: Distance | null
  /** From the agreed date to the day it was reached, else to the one it is now expected on; null where one is missing or they are the same. */
  readonly afterAgreed: Distance | null
  /** The same dates as places on the three-year line. */
  readonly lane: Lane
  readonly restsOn: readonly Linked[]
  readonly follows: readonly Linked[]
  readonly followedBy: readonly Linked[]
  readonly forecast: Forecast | null
  /** Key, in need of attention, moved, or due in the next 90 days: what is looked at first. */
  readonly first: boolean
}

/** The page of milestones: the timeline, what is planned and reached, and how forecasts did. */
export interface Milestones {
  readonly today: string
  /** In the order of their agreed dates. */
  readonly milestones: readonly MilestoneLine[]
  readonly areas: readonly {
    readonly id: Id
    readonly number: number
    readonly name: string
    readonly workingTitle: boolean
  }[]
  /** Short names of the agencies. */
  readonly names: Readonly<Record<Id, string>>
  /** Null for readers outside the agencies: what is counted of released ones alone is no verdict. */
  readonly planned: {
    readonly curve: Curve
    /** Finished milestones that forecasts are told from, and how many are needed. */
    readonly finished: number
    readonly needed: number
    readonly record: ForecastRecord | null
  } | null
  /** Null where the reader may create a milestone, else why not. */
  readonly mayCreate: Refusal
}

const nextDays = 90

/**
 * Every milestone with its dates, links and forecast.
 * @param scale the first and the last day of the three-year line
 */
export function milestones(
  judged: readonly Judged[],
  projection: Projection,
  today: string,
  person: Person,
  scale: { readonly from: string; readonly to: string },
): Milestones {
  const inside = projection.viewer.audience === 'agencies'
  const courses = plannedMilestones(projection).flatMap((each) => trendOf(each, projection, today) ?? [])
  const forecast = forecaster(courses, today)
  const courseOf = new Map(courses.map((course) => [course.id, course]))
  const followers = followersOf(projection)
  const span = spanOn(scale)
  const lines = judged.flatMap((each): MilestoneLine[] => {
    const { item, status } = each
    if (item.kind !== 'milestone') return []
    const course = courseOf.get(item.id)
    const moves = movesOf(item.id, projection)
    return [
      {
        ...itemLine(each, projection, today),
        ...datesOf(item, moves, span),
        ...linksOf(item, projection, followers),
        shortTitle: item.shortTitle.en,
        agencyId: askedOf(item, projection, today),
        forecast: inside && course && isOpen(status.word) ? forecast(course) : null,
        first: item.key || needsAttention(status.word) || moves.length > 0 || isNext(item, today),
      },
    ]
  })
  return {
    today,
    milestones: lines.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)),
    areas: projection
      .all('focus-area')
      .map(({ id, number, name, naming }) => ({ id, number, name: name.en, workingTitle: naming === 'working-title' }))
      .sort((one, other) => one.number - other.number),
    names: Object.fromEntries(projection.all('agency').map(({ id, shortName }) => [id, shortName])),
    planned: inside
      ? {
          curve: curve(projection, today),
          finished: finishedIn(courses, today).length,
          needed: enough,
          record: forecastRecord(courses, today),
        }
      : null,
    mayCreate: mayCoordinate(person),
  }
}

const placeOf = ({ due, finished, id }: MilestoneLine): string => {
  const date = due ?? finished
  return `${date ? lastDay(date) : '9999-12-31'} ${id}`
}

function isNext(milestone: Milestone, today: string): boolean {
  const date = milestone.dates.reached === null ? expectedOf(milestone) : null
  return date !== null && lastDay(date) > today && lastDay(date) <= addDays(today, nextDays)
}

function datesOf(milestone: Milestone, moves: readonly Move[], span: ReturnType<typeof spanOn>) {
  const before = (leaf: Move['leaf']) => moves.filter((move) => move.leaf === leaf).map(({ from }) => from)
  const agreedBefore = before('dates.agreed')
  const { agreed, reached } = milestone.dates
  const now = reached ?? expectedOf(milestone)
  const isSame = agreed && now && agreed.on === now.on && agreed.precision === now.precision
  return {
    agreedBefore,
    expectedBefore: before('dates.expected'),
    agreedAnew: agreedBefore[0] && agreed ? distance(agreedBefore[0], agreed) : null,
    lane: laneOf(milestone.dates, moves, span),
    afterAgreed: agreed && now && !isSame ? distance(agreed, now) : null,
  }
}

function linksOf(milestone: Milestone, projection: Projection, followers: ReadonlyMap<Id, readonly Linked[]>) {
  const linked = (kind: 'commitment' | 'milestone', ids: readonly Id[]): readonly Linked[] =>
    ids.flatMap((id) => {
      const record = projection.of(kind, id)
      return record ? [{ id, title: record.shortTitle.en ?? record.title.en }] : []
    })
  return {
    restsOn: linked('commitment', milestone.restsOnIds),
    follows: linked('milestone', milestone.followsIds),
    followedBy: followers.get(milestone.id) ?? [],
  }
}

/** The milestones that follow each one. */
function followersOf(projection: Projection): ReadonlyMap<Id, readonly Linked[]> {
  const found = new Map<Id, Linked[]>()
  for (const { id, title, shortTitle, followsIds } of projection.all('milestone'))
    for (const before of followsIds) {
      const others = found.get(before) ?? []
      if (others.length === 0) found.set(before, others)
      others.push({ id, title: shortTitle.en ?? title.en })
    }
  return found
}
