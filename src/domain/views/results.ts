import type { Projection } from '../log/visibleTo.ts'
import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Measure } from '../records/measure.ts'
import type { Observation } from '../records/observation.ts'
import { lastDay } from '../rules/dates.ts'
import { agreementOf, figuresOf, type Agreement, type Figure } from './figures.ts'
import type { ReaderText } from './nextNinetyDays.ts'

/** What is known of one period of a measure. */
export interface ResultPeriod {
  /** As its source writes it: `2014`, `2015 to 2018`. */
  readonly label: string
  readonly from: string | null
  readonly until: string | null
  /** The calendar year it lies in; null where it lies in none alone. */
  readonly year: number | null
  /** All of that calendar year, which is over. A part of a year is never shown as a whole one. */
  readonly whole: boolean
  /** Every value given for it. Sources that state the same stand together. */
  readonly figures: readonly Figure[]
  readonly agreement: Agreement
}

/** One undisputed count of one year. */
export interface YearFigure {
  readonly year: number
  readonly value: number
}

/** What the newest year is, told from a base: a difference in counts, never a percentage. */
export interface Turn {
  readonly base: YearFigure
  readonly direction: 'more' | 'fewer' | 'same'
  /** How many more or fewer; 0 where it is the same. */
  readonly difference: number
  /** The other base that is told beside it, since the answer turns with the base; null where there is none. */
  readonly beside: number | null
}

/** A measure with everything known of it. */
export interface ResultMeasure {
  readonly id: Id
  readonly name: ReaderText
  readonly definition: ReaderText | null
  readonly caveat: ReaderText | null
  readonly unit: string
  readonly geography: string
  readonly periodType: Measure['periodType']
  readonly target: number | null
  /** Oldest first. */
  readonly periods: readonly ResultPeriod[]
  /** The newest whole year with one undisputed count. Null where there is none. */
  readonly newest: YearFigure | null
  /** The answer from every earlier year with one undisputed count, oldest first. */
  readonly turns: readonly Turn[]
  /** Years up to today that may still be published, which follows in the year after. */
  readonly awaited: readonly number[]
}

/** What came of it. Conditions and work done are kept apart, and neither says anything about cause. */
export interface Results {
  readonly today: string
  readonly engagement: { readonly starts: CalendarDate; readonly plannedEnd: CalendarDate } | null
  /** The base that changes are told from unless another is asked for; null where no measure has one. */
  readonly base: number | null
  /** True where that base is the last whole year before the engagement began. */
  readonly baseIsLastBefore: boolean
  /** Every year from which some measure has an answer, oldest first. */
  readonly bases: readonly number[]
  /** Yearly conditions that have a base, so that their changes are told. */
  readonly yearly: readonly ResultMeasure[]
  /** Conditions over other periods or without a base: shown, and never compared. */
  readonly apart: readonly ResultMeasure[]
  readonly work: readonly ResultMeasure[]
}

/** Every measure this class sees, with the answer from every base year. */
export function results(projection: Projection, today: string): Results {
  const { engagement } = projection
  const measures = [...projection.all('measure')].sort(inPrintedOrder)
  const of = (wanted: readonly Measure[], bases: readonly number[] | null) =>
    wanted.map((measure) => told(measure, projection.about('observation', measure.id), today, bases))
  const conditions = measures.filter(({ nature }) => nature === 'conditions')
  const compared = conditions.filter(({ periodType, base }) => periodType === 'calendar-year' && base !== null)
  const began = engagement ? Number(engagement.starts.on.slice(0, 4)) : null
  const base = commonBase(compared, began)
  const yearly = of(
    compared,
    [base, began].filter((year) => year !== null),
  )
  const ends = engagement && [engagement.firstPlannedEnd, ...engagement.laterEnds.map(({ end }) => end)]
  return {
    today,
    engagement: engagement
      ? {
          starts: engagement.starts,
          plannedEnd: ends!.reduce((one, other) => (lastDay(other) > lastDay(one) ? other : one)),
        }
      : null,
    base,
    baseIsLastBefore: base !== null && began !== null && base === began - 1,
    bases: [...new Set(yearly.flatMap(({ turns }) => turns.map((turn) => turn.base.year)))].sort((a, b) => a - b),
    yearly,
    apart: of(
      conditions.filter((measure) => !compared.includes(measure)),
      null,
    ),
    work: of(
      measures.filter(({ nature }) => nature === 'work'),
      null,
    ),
  }
}

/** The order in which crime figures are customarily printed, the gravest first; what is none of these comes after, by name. */
const gravestFirst = [
  /homicide|murder/i,
  /rape/i,
  /robber/i,
  /assault/i,
  /shooting/i,
  /burglar/i,
  /larcen|theft/i,
  /arson/i,
]

function inPrintedOrder(one: Measure, other: Measure): number {
  const place = ({ name }: Measure) => {
    const found = gravestFirst.findIndex((words) => words.test(name.en))
    return found < 0 ? gravestFirst.length : found
  }
  return place(one) - place(other) || (`${one.name.en}\n${one.id}` < `${other.name.en}\n${other.id}` ? -1 : 1)
}

/** The base that every measure names, where they name the same; else the last whole year before the engagement. */
function commonBase(compared: readonly Measure[], began: number | null): number | null {
  const named = new Set(compared.map(({ base }) => base))
  const [only] = named
  if (named.size === 1 && /^\d{4}$/.test(only ?? '')) return Number(only)
  return compared.length === 0 || began === null ? null : began - 1
}

/** @param bases the years that an answer is also told from, the first that fits; null: changes of it are not told */
function told(
  measure: Measure,
  observations: readonly Observation[],
  today: string,
  bases: readonly number[] | null,
): ResultMeasure {
  const periods = periodsOf(measure, observations, today)
  const counts = periods.flatMap(undisputed)
  const newest = counts.at(-1) ?? null
  const earlier = counts.slice(0, -1)
  const isBase = (year: number | undefined) => earlier.some((count) => count.year === year)
  return {
    id: measure.id,
    name: measure.name,
    definition: readable(measure.definition),
    caveat: readable(measure.caveat),
    unit: measure.unit,
    geography: measure.geography,
    periodType: measure.periodType,
    target: measure.target,
    periods,
    newest,
    turns:
      newest && bases
        ? earlier.map((base) => ({
            base,
            ...change(base.value, newest.value),
            beside: bases.find((year) => year !== base.year && isBase(year)) ?? null,
          }))
        : [],
    awaited: bases ? awaited(periods, Number(today.slice(0, 4))) : [],
  }
}

const readable = ({ en, es }: Measure['caveat']): ReaderText | null =>
  en === null ? null : es == null ? { en } : { en, es }

function change(from: number, to: number): Pick<Turn, 'direction' | 'difference'> {
  // Counts may be fractions; what is told has no more places than they can carry.
  const difference = Number(Math.abs(to - from).toPrecision(12))
  return { direction: to > from ? 'more' : to < from ? 'fewer' : 'same', difference }
}

/** The one exact count of a whole year on which every source agrees. */
function undisputed({ year, whole, figures, agreement }: ResultPeriod): YearFigure[] {
  const [figure] = figures
  return whole && year !== null && figure?.precision === 'exact' && (agreement === 'one' || agreement === 'same')
    ? [{ year, value: figure.value }]
    : []
}

function periodsOf(measure: Measure, observations: readonly Observation[], today: string): readonly ResultPeriod[] {
  const place = ({ period: { label, from, until } }: Observation) => {
    const year = yearOf(label, from, until)
    const whole = measure.periodType === 'calendar-year' && isWholeYear(year, from, until, today)
    // A source that gives no days for a whole year means the same year as one that does.
    return { year, whole, key: JSON.stringify(whole ? year : [label, from, until]) }
  }
  return [...Map.groupBy(observations, (each) => place(each).key).values()]
    .map((given): ResultPeriod => {
      const [{ period }] = given as [Observation]
      const { year, whole } = place(given[0]!)
      const figures = figuresOf(given)
      const days = whole
        ? { from: `${year}-01-01`, until: `${year}-12-31` }
        : { from: period.from, until: period.until }
      return {
        label: whole ? String(year) : period.label,
        ...days,
        year,
        whole,
        figures,
        agreement: agreementOf(figures),
      }
    })
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
}

const sortKey = ({ from, until, year, label }: ResultPeriod): string =>
  `${from ?? (year === null ? '' : `${year}-01-01`)} ${until ?? ''} ${label}`

/** The one calendar year a period lies in: by its days where it has any, else by its label. */
function yearOf(label: string, from: string | null, until: string | null): number | null {
  const years = new Set([from, until].flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))])))
  if (years.size === 0) return /^\d{4}$/.test(label) ? Number(label) : null
  return years.size === 1 ? [...years][0]! : null
}

/** A year that is not over yet cannot be whole, whatever its source calls it. */
const isWholeYear = (year: number | null, from: string | null, until: string | null, today: string): boolean =>
  year !== null &&
  (from === null || from === `${year}-01-01`) &&
  (until === null || until === `${year}-12-31`) &&
  `${year}-12-31` < today

/** None where the figures broke off earlier: then nothing says that more will come. */
function awaited(periods: readonly ResultPeriod[], thisYear: number): readonly number[] {
  const last = periods.findLast(({ whole }) => whole)?.year ?? null
  if (last === null || last < thisYear - 2) return []
  return Array.from({ length: thisYear - last }, (_, n) => last + 1 + n).filter(
    (year) => !periods.some((period) => period.year === year),
  )
}
