import { useState } from 'react'
import type { Milestones } from '../../domain/views/milestones.ts'
import { isOpen } from '../../domain/rules/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { Title } from './TimelineRow.tsx'

const few = 5

/** When the open milestones will be reached, in words: soonest first, with how forecasts of this kind have done. */
export function Forecasts({
  all: { milestones },
  planned: { finished, needed, record },
}: {
  readonly all: Milestones
  readonly planned: NonNullable<Milestones['planned']>
}) {
  const words = useMilestonesWords()
  const [whole, setWhole] = useState(false)
  const open = milestones.filter(({ word }) => isOpen(word))
  const told = open
    .flatMap((line) => (line.forecast ? [{ line, forecast: line.forecast }] : []))
    .sort(
      (one, other) =>
        one.forecast.evenBy.localeCompare(other.forecast.evenBy) || (one.line.id < other.line.id ? -1 : 1),
    )
  return (
    <section className="forecasts" aria-labelledby="forecasts">
      <h2 id="forecasts">{words.forecastTitle}</h2>
      {open.length === 0 ? (
        <p>{words.nothingOpen}</p>
      ) : told.length === 0 ? (
        <p>
          <Said sentence={words.tooFew(finished, needed)} />
        </p>
      ) : (
        <>
          <p className="forecast-lead">{words.forecastHow}</p>
          <ul className="forecast-list">
            {(whole ? told : told.slice(0, few)).map(({ line, forecast }) => (
              <li key={line.id} data-record={line.id}>
                <Title line={line} />
                <span className="second-line">
                  <Said sentence={words.forecast(forecast, line.expected)} />
                </span>
              </li>
            ))}
          </ul>
          {told.length > few && (
            <Button look="text" className="on-screen" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? words.fewerForecasts : words.moreForecasts(told.length - few)}
            </Button>
          )}
          {!whole && told.length > few && <p className="on-paper">{words.moreForecasts(told.length - few)}</p>}
          {told.length < open.length && (
            <p className="quiet">
              <Said sentence={words.notForecast(open.length - told.length)} />
            </p>
          )}
        </>
      )}
      {record && (
        <p className="quiet">
          <Said sentence={words.forecastRecord(record)} />
        </p>
      )}
    </section>
  )
}
