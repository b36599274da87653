import type { Numbers } from '../../charts/numbers.ts'
import type { Series, SeriesPoint } from '../../charts/series.ts'
import { daysBetween, lastDay } from '../../domain/rules/dates.ts'
import type { Figure, Report } from '../../domain/views/figures.ts'
import type { ResultMeasure, ResultPeriod, Results } from '../../domain/views/results.ts'
import type { resultsWords } from '../../words/en/results.ts'
import { dateText } from '../../words/en/dateText.ts'
import { plain } from '../../words/sentence.ts'

type Words = ReturnType<typeof resultsWords>

/** A value of the drawing with the figure it draws. */
export interface DrawnFigure {
  readonly point: SeriesPoint
  readonly period: ResultPeriod
  readonly figure: Figure
}

/** Everything the drawing shows, point by point: its table and its file are made of the same. */
export function drawnFigures(measure: ResultMeasure, base: number | null, words: Words): readonly DrawnFigure[] {
  return measure.periods.flatMap((period) =>
    period.year === null
      ? []
      : period.figures.map((figure): DrawnFigure => {
          const kind = !period.whole ? 'part' : period.figures.length > 1 ? 'apart' : 'joined'
          const text = words.figure(figure)
          const note = period.whole ? null : words.partNote(period)
          return {
            period,
            figure,
            point: {
              key: figure.reports.map(({ id }) => id).join(' '),
              at: placeOf(period),
              value: figure.value,
              text,
              note,
              spoken: words.spoken(
                note === null || note === period.label ? period.label : `${period.label}, ${note}`,
                text,
                kind === 'joined' && period.year === base,
                kind === 'apart' ? figure.reports.map(({ source }) => source.title).join('; ') : null,
              ),
              kind,
            },
          }
        }),
  )
}

/** The finished series of a measure by calendar years. Each year stands at its middle, so that the engagement begins within one. */
export function yearlySeries(
  measure: ResultMeasure,
  drawn: readonly DrawnFigure[],
  { engagement }: Pick<Results, 'engagement'>,
  base: number | null,
  words: Words,
): Series {
  const years = drawn.map(({ period }) => period.year!)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const band = engagement && {
    from: yearsUntil(engagement.starts.on),
    to: yearsUntil(lastDay(engagement.plannedEnd)),
    lines: words.band(engagement).map((line) => plain(line, true)),
  }
  return {
    name: words.drawing(measure.name.en, measure.geography),
    points: drawn.map(({ point }) => point),
    ticks: Array.from({ length: last - first + 1 }, (_, n) => ({ at: first + n + 0.5, label: String(first + n) })),
    baseAt: base === null ? null : base + 0.5,
    band: band && band.from < last + 0.5 && band.to > first + 0.5 ? band : null,
  }
}

/** A day as a number of years: the middle of 2014 is about 2014.5. */
function yearsUntil(day: string): number {
  const year = Number(day.slice(0, 4))
  return year + daysBetween(`${day.slice(0, 4)}-01-01`, day) / daysBetween(`${year}-01-01`, `${year + 1}-01-01`)
}

/** A whole year at its middle; a part of one at the middle of its days, as far as they are known. */
const placeOf = ({ year, whole, from, until }: ResultPeriod): number =>
  whole || from === null || until === null ? year! + 0.5 : (yearsUntil(from) + yearsUntil(until)) / 2

/** One row for every report of figures of a measure, with all that must be known of it where the file lies alone. */
export function fileOf(
  measure: ResultMeasure,
  figures: readonly { readonly period: ResultPeriod; readonly figure: Figure }[],
  today: string,
  sourceKind: (report: Report) => string,
  words: Words,
): Numbers {
  const { fileHeads: heads } = words
  return {
    heads: [
      heads.measure,
      heads.geography,
      heads.periodType,
      heads.unit,
      heads.period,
      heads.from,
      heads.until,
      heads.value,
      heads.precision,
      heads.standing,
      heads.source,
      heads.address,
      heads.sourceDate,
      heads.sourceKind,
      heads.caveat,
      heads.asOf,
    ],
    rows: figures.flatMap(({ period, figure }) =>
      figure.reports.map((report) => [
        measure.name.en,
        measure.geography,
        words.periodType(measure.periodType),
        measure.unit,
        period.label,
        period.from,
        period.until,
        figure.value,
        words.precisions[figure.precision],
        words.standings[report.standing],
        report.source.title,
        report.source.url,
        report.source.date && dateText(report.source.date),
        sourceKind(report),
        measure.caveat?.en ?? null,
        today,
      ]),
    ),
  }
}
