import { lazy, Suspense } from 'react'
import { Figure } from '../../charts/Figure.tsx'
import { useHrefs } from '../../data/paths.ts'
import type { ResultMeasure, Results } from '../../domain/views/results.ts'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { plain } from '../../words/sentence.ts'
import { useResultsWords } from '../../words/useResultsWords.ts'
import { useWords } from '../../words/useWords.ts'
import { DrawnTable } from './DrawnTable.tsx'
import { notesOf, sourcesOf } from './notes.ts'
import { useAnswer } from './answer.ts'
import { Sources } from './Sources.tsx'
import { drawnFigures, fileOf, yearlySeries } from './yearlySeries.ts'

// The sentences and tables are read while the drawing is still on its way.
const LineDrawing = lazy(() => import('../../charts/LineDrawing.tsx').then((all) => ({ default: all.LineDrawing })))

/** One measure by calendar years: what it was, what it is, told from the base, and how the answer turns. */
export function YearlyFigure({
  measure,
  results,
  base,
  marking,
}: {
  readonly measure: ResultMeasure
  readonly results: Results
  readonly base: number | null
  /** What every picture that leaves the page must carry. */
  readonly marking: string
}) {
  const words = useResultsWords()
  const { overview, page, sourceKind } = useWords()
  const to = useHrefs()
  const point = useAnswer()(measure, base)
  const drawn = drawnFigures(measure, base, words)
  const unsettled = measure.periods.flatMap(({ year, whole, figures }) => (whole && figures.length > 1 ? [year!] : []))
  const sample = drawn.some(({ figure }) => figure.reports.some(({ provenance }) => provenance === 'sample'))
  return (
    <Figure
      record={measure.id}
      fileName={`${measure.name.en} ${measure.geography} ${results.today}`
        .toLocaleLowerCase('en')
        .replace(/[^\p{L}\p{N}]+/gu, '-')}
      words={{
        showTable: overview.showTable,
        hideTable: overview.hideTable,
        more: overview.more,
        downloadCsv: overview.downloadCsv,
        downloadPicture: words.downloadPicture,
        pictureFailed: words.pictureFailed,
      }}
      point={
        <>
          <Said sentence={point} />
          {unsettled.length > 0 && (
            <>
              {' '}
              <Said sentence={words.unsettled(unsettled)} />
            </>
          )}
        </>
      }
      drawing={
        drawn.length > 0 && (
          <Suspense fallback={<div className="chart-drawing" />}>
            <LineDrawing series={yearlySeries(measure, drawn, results, base, words)} />
          </Suspense>
        )
      }
      table={<DrawnTable measure={measure} drawn={drawn} base={base} />}
      about={
        <>
          <p>{measure.definition === null ? words.noDefinition : words.definition(measure.definition.en)}</p>
          {measure.caveat && <p>{measure.caveat.en}</p>}
          {measure.target !== null && <p>{words.target(measure.target)}</p>}
          <p>
            {words.source}
            <Sources reports={sourcesOf(measure)} />
          </p>
          <p>
            <Link href={to.record('measure', measure.id)}>{words.record}</Link>
          </p>
        </>
      }
      file={fileOf(measure, drawn, results.today, ({ provenance }) => sourceKind({ kind: provenance }), words)}
      picture={{
        title: plain(point, true),
        lines: [
          ...notesOf(measure, words).map((note) => plain(note, true)),
          plain(words.pictureFoot(results.today), true),
          ...[marking, sample ? page.sampleOnPaper : ''].filter(Boolean),
        ],
      }}
    />
  )
}
