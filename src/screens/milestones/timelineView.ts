import { needsAttention, severity, statusWords, type StatusWord } from '../../domain/rules/words.ts'
import type { MilestoneLine, Milestones } from '../../domain/views/milestones.ts'

export const sorts = ['agreed', 'expected', 'status', 'title', 'agency'] as const
const statusFilters = ['attention', ...statusWords, 'on-record'] as const

/** Which milestones the timeline shows, and in which order: all of it stands in the address. */
export interface TimelineView {
  /** The number of a focus area, or `whole`. */
  readonly area: number | 'whole' | null
  readonly agency: string | null
  readonly status: (typeof statusFilters)[number] | null
  /** A year of one of its dates. */
  readonly year: number | null
  /** `first`: what is looked at first; what is asked for by a filter is never left out. */
  readonly show: 'first' | 'all'
  readonly sort: (typeof sorts)[number]
  readonly group: 'area' | 'none'
}

type Filter = 'area' | 'agency' | 'status' | 'year'
export const filterNames: readonly Filter[] = ['area', 'agency', 'status', 'year']

/** Reads the view from an address. What is no filter is left out, and so never hides anything unseen. */
export function timelineViewIn(search: string): TimelineView {
  const asked = new URLSearchParams(search)
  const one = <V extends string>(name: string, values: readonly V[]): V | null =>
    values.find((value) => value === asked.get(name)) ?? null
  const area = asked.get('area')
  const year = asked.get('year')
  const filter = {
    area: area === 'whole' ? ('whole' as const) : area !== null && /^\d{1,3}$/.test(area) ? Number(area) : null,
    agency: asked.get('agency') || null,
    status: one('status', statusFilters),
    year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null,
  }
  const isFiltered = filterNames.some((name) => filter[name] !== null)
  return {
    ...filter,
    show: one('show', ['first', 'all']) ?? (isFiltered ? 'all' : 'first'),
    sort: one('sort', sorts) ?? 'agreed',
    group: one('group', ['area', 'none']) ?? 'area',
  }
}

/** The milestones that fit, sorted. */
export function shownIn(view: TimelineView, { milestones, areas, names }: Milestones): readonly MilestoneLine[] {
  const areaId = areas.find(({ number }) => number === view.area)?.id
  return milestones
    .filter(
      (line) =>
        (view.show === 'all' || line.first) &&
        (view.area === null ||
          (view.area === 'whole' ? line.focusAreaIds.length === 0 : line.focusAreaIds[0] === areaId)) &&
        (view.agency === null || line.agencyId === view.agency) &&
        (view.status === null || fits(line.word, view.status)) &&
        (view.year === null || yearsOf(line).includes(view.year)),
    )
    .sort((one, other) => compare(view.sort, one, other, names))
}

function fits(word: StatusWord | null, status: NonNullable<TimelineView['status']>): boolean {
  if (status === 'on-record') return word === null
  return status === 'attention' ? needsAttention(word) : word === status
}

/** The years of the dates of a milestone: agreed, expected, reached. */
export const yearsOf = ({ due, expected, finished }: MilestoneLine): readonly number[] => [
  ...new Set([due, expected, finished].flatMap((date) => (date ? [Number(date.on.slice(0, 4))] : []))),
]

const worth = (word: StatusWord | null): number => (word === null ? -1 : severity[word])

function compare(
  sort: TimelineView['sort'],
  one: MilestoneLine,
  other: MilestoneLine,
  names: Milestones['names'],
): number {
  const day = ({ due, expected, finished }: MilestoneLine) =>
    (sort === 'expected' ? (finished ?? expected ?? due) : (due ?? finished))?.on ?? '9999'
  const agency = ({ agencyId }: MilestoneLine) => (agencyId === null ? '' : (names[agencyId] ?? ''))
  const first =
    sort === 'status'
      ? worth(other.word) - worth(one.word) || Number(other.key) - Number(one.key)
      : sort === 'title'
        ? one.title.localeCompare(other.title, 'en')
        : sort === 'agency'
          ? agency(one).localeCompare(agency(other), 'en')
          : 0
  return first || day(one).localeCompare(day(other)) || (one.id < other.id ? -1 : 1)
}

/** By focus area in their order, the whole engagement last; areas without any are left out. */
export function groupsOf(
  lines: readonly MilestoneLine[],
  { areas }: Pick<Milestones, 'areas'>,
): readonly { readonly area: Milestones['areas'][number] | null; readonly lines: readonly MilestoneLine[] }[] {
  const by = Map.groupBy(lines, ({ focusAreaIds }) => focusAreaIds[0] ?? null)
  return [...areas, null].flatMap((area) => {
    const of = by.get(area?.id ?? null)
    return of ? [{ area, lines: of }] : []
  })
}

/** Where nothing fits: the one filter without which most would, and how many. */
export function bestWithout(
  view: TimelineView,
  all: Milestones,
): { readonly filter: Filter; readonly count: number } | null {
  const set = filterNames.filter((name) => view[name] !== null)
  const [best] = set
    .map((filter) => ({ filter, count: shownIn({ ...view, [filter]: null }, all).length }))
    .sort((one, other) => other.count - one.count)
  return best && best.count > 0 ? best : null
}
