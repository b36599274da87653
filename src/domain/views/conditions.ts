import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Observation } from '../records/observation.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { ReaderText } from './nextNinetyDays.ts'

/** One published count of one year. */
export interface YearValue {
  readonly year: string
  readonly value: number
}

/**
 * A yearly figure of conditions: the base year, the year in which the engagement began, and the newest. With two bases
 * it shows how the answer turns if the base moves; it says nothing about cause.
 */
export interface Condition {
  readonly id: Id
  readonly name: ReaderText
  readonly geography: string
  readonly base: YearValue
  /** Null where no figure of that year is known, or it is the base year. */
  readonly begun: YearValue | null
  readonly latest: YearValue
  readonly source: { readonly title: string; readonly url: string | null; readonly date: CalendarDate | null }
  readonly caveat: ReaderText | null
}

/** Yearly conditions that have a base, by name. Measures whose years have two values from different sources are left to the page of results. */
export function conditions(projection: Projection): readonly Condition[] {
  const begun = projection.engagement?.starts.on.slice(0, 4)
  return projection
    .all('measure')
    .filter((each) => each.nature === 'conditions' && each.periodType === 'calendar-year' && each.base !== null)
    .flatMap((measure): Condition[] => {
      const observations = projection.about('observation', measure.id)
      const years = Map.groupBy(observations, ({ period }) => period.label)
      const single = [...years].flatMap(([year, [only, second]]) => (only && !second ? [{ year, only }] : []))
      const of = (year: string | undefined): Observation | undefined => single.find((each) => each.year === year)?.only
      const base = of(measure.base!)
      const latest = single
        .map(({ year }) => year)
        .sort()
        .at(-1)
      const newest = of(latest)
      if (!base || !newest || latest === measure.base) return []
      const start = begun === measure.base || begun === latest ? undefined : of(begun)
      return [
        {
          id: measure.id,
          name: measure.name,
          geography: measure.geography,
          base: { year: measure.base!, value: base.value },
          begun: start && begun !== undefined ? { year: begun, value: start.value } : null,
          latest: { year: latest!, value: newest.value },
          source: newest.source,
          caveat: measure.caveat.en === null ? null : { ...measure.caveat, en: measure.caveat.en },
        },
      ]
    })
    .sort((one, other) => (one.name.en < other.name.en ? -1 : 1))
}
