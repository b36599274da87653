import type { CalendarDate } from '../records/calendarDate.ts'
import type { Engagement } from '../records/engagement.ts'
import type { Projection } from '../log/visibleTo.ts'
import { daysBetween, daysPast, lastDay } from '../rules/dates.ts'

/** Where a day stands on the three-year line, from 0 at its left end to 1. */
type Place = number

/**
 * The three-year line that stands on every page: how far through the engagement a day is, and the ruler it is drawn on.
 * The scale is that of the present, so that a page of the past keeps its places and leaves blank what was not known.
 */
export interface ThreeYears {
  /** The day the page stands on. */
  readonly today: string
  /** The engagement's own day. */
  readonly present: string
  readonly past: boolean
  readonly site: string
  readonly name: string
  readonly marking: string
  /** Something of it is made up, so that paper must say so. */
  readonly sample: boolean
  /** What the rules of status go by. */
  readonly thresholds: Engagement['thresholds']
  readonly starts: CalendarDate
  readonly firstPlannedEnd: CalendarDate
  /** The end planned as of `today`. */
  readonly plannedEnd: CalendarDate
  /** The first day counts as 1. */
  readonly day: number
  /** Years and quarters of the engagement, from 1. */
  readonly year: number
  readonly quarter: number
  /** Days since the planned end; 0 while it lies ahead. */
  readonly daysAfterEnd: number
  /** The last review on or before `today`, and the one before the present. */
  readonly reviewBefore: string | null
  readonly lastReview: string | null
  readonly scale: { readonly from: string; readonly to: string }
  /** Calendar quarters; the first of a year names it. */
  readonly ticks: readonly { readonly at: Place; readonly year?: string }[]
  readonly reviews: readonly Place[]
  /** From one place to the same one where the day is known, else as wide as what is known of it. */
  readonly summits: readonly { readonly from: Place; readonly to: Place }[]
  readonly ends: readonly { readonly from: Place; readonly to: Place; readonly first: boolean }[]
  /** Where the line ends as of `today`. */
  readonly end: Place
  readonly now: Place
}

/** Null where no engagement has been recorded. @param present the newest state this class sees, and its day. */
export function threeYears(
  projection: Projection,
  today: string,
  present: { readonly projection: Projection; readonly today: string },
): ThreeYears | null {
  const { engagement } = projection
  if (!engagement) return null
  const starts = engagement.starts.on
  const last = [...endsOf(present.projection.engagement ?? engagement).map(lastDay), present.today].sort().at(-1)!
  const length = daysBetween(starts, last) + 1
  const place = (day: string): Place => Math.round((daysBetween(starts, day) / length) * 100_000) / 100_000
  const ends = endsOf(engagement)
  const plannedEnd = ends.at(-1)!
  const shownEnd = [lastDay(plannedEnd), today].sort().at(-1)!
  const time = Temporal.PlainDate.from(starts).until(today, { largestUnit: 'year' })
  const within = (dates: readonly CalendarDate[]) =>
    [...new Set(dates.map(({ on }) => on))]
      .filter((day) => day > starts && day <= last)
      .sort()
      .map(place)
  return {
    today,
    present: present.today,
    past: today < present.today,
    site: engagement.site,
    name: engagement.name,
    marking: engagement.marking,
    sample: holdsSample(projection),
    thresholds: engagement.thresholds,
    starts: engagement.starts,
    firstPlannedEnd: engagement.firstPlannedEnd,
    plannedEnd,
    day: daysBetween(starts, today) + 1,
    year: time.years + 1,
    quarter: Math.floor(time.months / 3) + 1,
    daysAfterEnd: Math.max(0, daysPast(plannedEnd, today)),
    reviewBefore: lastReviewOf(projection, today),
    lastReview: lastReviewOf(present.projection, present.today),
    scale: { from: starts, to: last },
    ticks: quartersBetween(starts, shownEnd).map((day) =>
      day === starts || day.slice(5, 7) === '01' ? { at: place(day), year: day.slice(0, 4) } : { at: place(day) },
    ),
    reviews: within(reviewsOf(projection)),
    summits: summitsOf(projection)
      .filter((date) => date.on >= starts && date.on <= last)
      .map((date) => ({ from: place(date.on), to: place(lastDay(date)) })),
    ends: (ends.length > 1 ? [ends[0]!, plannedEnd] : ends).map((end, n) => ({
      from: place(end.on),
      to: place(lastDay(end)),
      first: n === 0 && ends.length > 1,
    })),
    end: place(shownEnd),
    now: place(today),
  }
}

/** Every planned end, the first one first. */
const endsOf = (engagement: Engagement): readonly CalendarDate[] => [
  engagement.firstPlannedEnd,
  ...engagement.laterEnds.map(({ end }) => end).sort((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1)),
]

/** The reviews this class sees: the days set for them, and those held as meetings. */
export const reviewsOf = (projection: Projection): readonly CalendarDate[] => [
  ...(projection.engagement?.reviewDates ?? []),
  ...heldOn(projection, 'quarterly-review'),
]

/** The summits this class sees, by their days: those set, and those held as meetings; one that is both counts once. */
const summitsOf = (projection: Projection): readonly CalendarDate[] =>
  [...(projection.engagement?.summitDates ?? []), ...heldOn(projection, 'summit')]
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .filter((date, n, all) => date.on !== all[n - 1]?.on)

/** The days of meetings of a type. */
const heldOn = (projection: Projection, type: 'quarterly-review' | 'summit'): readonly CalendarDate[] =>
  projection.all('meeting').flatMap((meeting) => (meeting.type === type ? meeting.heldOn : []))

/** The last review on or before a day. */
export const lastReviewOf = (projection: Projection, today: string): string | null =>
  reviewsOf(projection)
    .map(({ on }) => on)
    .filter((day) => day <= today)
    .sort()
    .at(-1) ?? null

/** The first day, and the first days of the calendar quarters after it. */
function quartersBetween(from: string, to: string): string[] {
  const days = [from]
  for (let quarter = Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1, year = Number(from.slice(0, 4)); ; quarter++) {
    if (quarter === 4) {
      quarter = 0
      year++
    }
    const day = `${String(year).padStart(4, '0')}-${String(quarter * 3 + 1).padStart(2, '0')}-01`
    if (day > to) return days
    days.push(day)
  }
}

/** Something of it is made up. */
export const holdsSample = (projection: Projection): boolean =>
  (['agency', 'post', 'commitment', 'milestone'] as const).some((kind) =>
    projection.all(kind).some(({ provenance }) => provenance.kind === 'sample'),
  )
