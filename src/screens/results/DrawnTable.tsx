import type { ResultMeasure } from '../../domain/views/results.ts'
import { Head, Table } from '../../ui/Table.tsx'
import { useResultsWords } from '../../words/useResultsWords.ts'
import { Sources } from './Sources.tsx'
import type { DrawnFigure } from './yearlySeries.ts'

/** The numbers of a drawing: a row for every point of it, in the same words. */
export function DrawnTable({
  measure,
  drawn,
  base,
}: {
  readonly measure: ResultMeasure
  readonly drawn: readonly DrawnFigure[]
  readonly base: number | null
}) {
  const words = useResultsWords()
  // Where every figure has the same source, the note under the chart says it once.
  const sources = new Set(
    drawn.map(({ figure }) => JSON.stringify(figure.reports.map(({ source, standing }) => [source, standing]))),
  )
  return (
    <Table
      caption={words.drawing(measure.name.en, measure.geography)}
      className={sources.size > 1 ? 'drawn-numbers' : 'drawn-numbers alone'}
    >
      <thead>
        <tr>
          <Head>{words.heads.year}</Head>
          <Head number>{words.measureWithUnit(measure.name.en, measure.unit)}</Head>
          {sources.size > 1 && (
            <>
              <Head>{words.heads.source}</Head>
              <Head>{words.heads.standing}</Head>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {drawn.map(({ point, period, figure }) => (
          <tr key={point.key} className={point.kind === 'joined' && period.year === base ? 'base-row' : undefined}>
            <th scope="row">
              {period.label}
              {point.note !== null && point.note !== period.label && `, ${point.note}`}
            </th>
            <td className="number">{point.text}</td>
            {sources.size > 1 && (
              <>
                <td className="words">
                  <Sources reports={figure.reports} />
                </td>
                <td className="words">
                  {[...new Set(figure.reports.map(({ standing }) => words.standings[standing]))].join('; ')}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
