import { Fragment } from 'react'
import type { ResultMeasure } from '../../domain/views/results.ts'
import { Head, Table } from '../../ui/Table.tsx'
import { useResultsWords } from '../../words/useResultsWords.ts'
import { Sources } from './Sources.tsx'

/** Figures that are shown and not compared, one a line. Sources that differ are two lines of one measure. */
export function FigureTable({
  caption,
  measures,
  withArea,
}: {
  readonly caption: string
  readonly measures: readonly ResultMeasure[]
  /** With the area of each, where they differ, and with what has to be said of each. */
  readonly withArea: boolean
}) {
  const words = useResultsWords()
  return (
    <Table caption={caption} className="figure-table">
      <thead role="rowgroup">
        <tr role="row">
          <Head>{words.heads.measure}</Head>
          {withArea && <Head>{words.heads.area}</Head>}
          <Head>{words.heads.period}</Head>
          <Head number className="as-stated">
            {words.heads.asStated}
          </Head>
          <Head>{words.heads.source}</Head>
          <Head>{words.heads.standing}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {measures.map((measure) => {
          const lines = measure.periods.reduce((sum, { figures }) => sum + figures.length, 0)
          return (
            <Fragment key={measure.id}>
              {measure.periods.map((period, place) =>
                period.figures.map((figure, line) => (
                  <tr
                    role="row"
                    key={figure.reports.map(({ id }) => id).join(' ')}
                    className={line < period.figures.length - 1 ? 'differs' : undefined}
                  >
                    {place === 0 && line === 0 && (
                      <>
                        <th
                          role="rowheader"
                          scope="rowgroup"
                          rowSpan={lines}
                          className="words"
                          data-record={measure.id}
                        >
                          {words.measureWithUnit(measure.name.en, measure.unit)}
                          {withArea && measure.caveat && <span className="second-line quiet">{measure.caveat.en}</span>}
                        </th>
                        {withArea && (
                          <td role="cell" rowSpan={lines} className="words">
                            {measure.geography}
                          </td>
                        )}
                      </>
                    )}
                    {line === 0 && (
                      <td role="cell" rowSpan={period.figures.length} className="period">
                        {period.label}
                      </td>
                    )}
                    <td role="cell" className="number as-stated">
                      <b>{words.figure(figure)}</b>
                    </td>
                    <td role="cell" className="words">
                      <Sources reports={figure.reports} />
                      {line === period.figures.length - 1 && (period.agreement !== 'one' || !withArea) && (
                        <span className="quiet"> · {words.agreement(period.agreement, figure.reports.length)}</span>
                      )}
                    </td>
                    <td role="cell" className="words standing">
                      {[...new Set(figure.reports.map(({ standing }) => words.standings[standing]))].join('; ')}
                    </td>
                  </tr>
                )),
              )}
            </Fragment>
          )
        })}
      </tbody>
    </Table>
  )
}
