import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSearch } from 'wouter'
import { useLine } from '../../data/queries.ts'
import { resultsQuery } from '../../data/results.ts'
import { useStanding } from '../../data/standing.ts'
import type { ResultMeasure, Results } from '../../domain/views/results.ts'
import { announce } from '../../ui/liveWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { plain } from '../../words/sentence.ts'
import { useResultsWords } from '../../words/useResultsWords.ts'
import { useAnswer } from './answer.ts'
import { BaseSwitch } from './BaseSwitch.tsx'
import { FigureTable } from './FigureTable.tsx'
import { distinct, notesOf } from './notes.ts'
import '../../ui/segments.css'
import './results.css'
import { TurnTable } from './TurnTable.tsx'
import { YearlyFigure } from './YearlyFigure.tsx'

/** What came of it: conditions and work done, apart, every figure with its area, period, base and source. */
export function ResultsPage() {
  const words = useResultsWords()
  useTitle(words.title)
  return (
    <Panel query={useQuery(resultsQuery(useStanding()))} rows={12}>
      {(results) => <Whole results={results} />}
    </Panel>
  )
}

function Whole({ results }: { readonly results: Results }) {
  const words = useResultsWords()
  const { yearly, apart, work } = results
  return (
    <>
      <h1>{words.title}</h1>
      <p className="results-lead">{words.lead}</p>
      {yearly.length + apart.length + work.length === 0 ? (
        <p className="reading">{words.nothing}</p>
      ) : (
        <>
          <Conditions results={results} />
          <section className="results-part ruled" aria-labelledby="work-done">
            <h2 id="work-done">{words.workTitle}</h2>
            {work.length === 0 ? <p>{words.noWork}</p> : <Work measures={work} />}
          </section>
        </>
      )}
    </>
  )
}

function Conditions({ results }: { readonly results: Results }) {
  const words = useResultsWords()
  const asked = new URLSearchParams(useSearch()).get('base')
  const { yearly, apart } = results
  const isKnown =
    asked !== null && (results.bases.some((year) => String(year) === asked) || asked === String(results.base))
  const base = isKnown ? Number(asked) : results.base
  useSpokenBase(yearly[0], base)
  const areas = [...Map.groupBy(yearly, ({ geography }) => geography)]
  const awaited = distinct(yearly.flatMap((each) => (each.awaited.length > 0 ? [words.awaited(each.awaited)] : [])))
  return (
    <section className="results-part" aria-labelledby="conditions">
      <h2 id="conditions">{words.conditionsTitle}</h2>
      {yearly.length + apart.length === 0 && <p>{words.noConditions}</p>}
      {base !== null && (
        <>
          {asked !== null && !isKnown && (
            <p className="notice" role="alert">
              {words.noSuchBase(asked, base)}
            </p>
          )}
          <BaseSwitch results={results} base={base} />
        </>
      )}
      {awaited.map((sentence) => (
        <p key={plain(sentence)} className="awaited">
          <Said sentence={sentence} />
        </p>
      ))}
      {areas.map(([area, measures]) => (
        <Area key={area} title={areas.length > 1 ? area : null} measures={measures} results={results} base={base} />
      ))}
      {apart.length > 0 && (
        <div className="results-below">
          <h3>{words.apartTitle}</h3>
          <p className="results-lead">{words.apartHint}</p>
          <FigureTable caption={words.apartTitle} measures={apart} withArea />
        </div>
      )}
    </section>
  )
}

/** Measures of one area: the gravest two, the answers of all, then the others. */
function Area({
  title,
  measures,
  results,
  base,
}: {
  readonly title: string | null
  readonly measures: readonly ResultMeasure[]
  readonly results: Results
  readonly base: number | null
}) {
  const words = useResultsWords()
  const marking = useLine().data?.line?.marking ?? ''
  const figures = (shown: readonly ResultMeasure[]) => (
    <div className="figures">
      {shown.map((measure) => (
        <YearlyFigure key={measure.id} measure={measure} results={results} base={base} marking={marking} />
      ))}
    </div>
  )
  return (
    <>
      {title !== null && <h3 className="results-below">{title}</h3>}
      {figures(measures.slice(0, 2))}
      <div className="results-notes quiet">
        {distinct(measures.flatMap((measure) => notesOf(measure, words))).map((note) => (
          <p key={plain(note)}>
            <Said sentence={note} />
          </p>
        ))}
      </div>
      <TurnTable measures={measures} results={results} base={base} />
      {measures.length > 2 && (
        <div className="results-below">
          <h3>{words.otherTitle}</h3>
          {figures(measures.slice(2))}
        </div>
      )}
    </>
  )
}

function Work({ measures }: { readonly measures: readonly ResultMeasure[] }) {
  const words = useResultsWords()
  const standings = new Set(
    measures.flatMap(({ periods }) =>
      periods.flatMap(({ figures }) => figures.flatMap(({ reports }) => reports.map(({ standing }) => standing))),
    ),
  )
  const [standing] = standings
  const caveats = distinct(measures.flatMap(({ caveat }) => (caveat ? [[caveat.en]] : [])))
  return (
    <>
      <p className="results-lead">
        {[standings.size === 1 && standing ? words.workNote(standing) : '', ...caveats.map((each) => plain(each))]
          .filter(Boolean)
          .join(' ')}
      </p>
      <FigureTable caption={words.workTitle} measures={measures} withArea={false} />
    </>
  )
}

/** Another base restates every sentence; who listens hears the first of them. */
function useSpokenBase(measure: ResultMeasure | undefined, base: number | null): void {
  const answer = useAnswer()
  const before = useRef(base)
  useEffect(() => {
    if (before.current === base) return
    before.current = base
    if (measure) announce(plain(answer(measure, base)))
  })
}
