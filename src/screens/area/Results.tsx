import { useHrefs } from '../../data/paths.ts'
import type { Area } from '../../domain/views/area.ts'
import type { ResultMeasure } from '../../domain/views/results.ts'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { SourceText } from '../../ui/SourceText.tsx'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useResultsWords } from '../../words/useResultsWords.ts'

/** What was counted of this area: each figure with its period, where, and who states it. */
export function Results({ area: { measures, area } }: { readonly area: Area }) {
  const words = useAreaWords()
  const to = useHrefs()
  return (
    <section aria-labelledby="results" className="panel-part">
      <h2 id="results">{words.results}</h2>
      {measures.length === 0 && <p className="quiet">{area ? words.noMeasures : words.noMeasuresOfWhole}</p>}
      {measures.map((measure) => (
        <Measure key={measure.id} measure={measure} />
      ))}
      <p className="all-results on-screen">
        <Link href={to.results()}>{words.allResults}</Link>
      </p>
    </section>
  )
}

function Measure({ measure }: { readonly measure: ResultMeasure }) {
  const words = useAreaWords()
  const own = useResultsWords()
  return (
    <div className="measure" data-record={measure.id}>
      <h3>{own.measureWithUnit(measure.name.en, measure.unit)}</h3>
      <p className="quiet small">
        {measure.geography}, {own.periodType(measure.periodType)}
      </p>
      {measure.periods.length === 0 && <p className="quiet">{words.noFigures}</p>}
      <dl className="pairs">
        {measure.periods.toReversed().map((period) => (
          <div key={period.label}>
            <dt>{period.label}</dt>
            {period.figures.map((figure) => (
              <dd key={figure.reports.map(({ id }) => id).join(' ')}>
                <b>{own.figure(figure)}</b>{' '}
                <span className="quiet">
                  <SourceText
                    sources={figure.reports.map(({ source }) => ({
                      title: source.title,
                      url: source.url,
                      words: <Said sentence={own.sourceWithDate(source)} />,
                    }))}
                  />
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {measure.caveat && <p className="quiet small">{measure.caveat.en}</p>}
    </div>
  )
}
