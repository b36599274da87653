import { useQuery } from '@tanstack/react-query'
import { releaseQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import type { Audience } from '../domain/records/audience.ts'
import type { StatusWord as Word } from '../domain/rules/words.ts'
import { DateText } from '../ui/DateText.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Said } from '../ui/Said.tsx'
import { StatusWord } from '../ui/StatusWord.tsx'
import { useActWords } from '../words/useActWords.ts'
import { useWords } from '../words/useWords.ts'

/** A record as a wider audience would read it, with all that comes into sight with it, and the areas that would read otherwise. */
export function ReleasePreview({ id, to }: { readonly id: string; readonly to: Audience }) {
  const words = useActWords()
  const all = useWords()
  const preview = useQuery(releaseQuery(id, to, useStanding()))
  const own = words.release
  const areaWord = (word: Word | null) => (word === null ? own.nothingRecorded : all.statusesInText[word])
  return (
    <section aria-label={own.preview} className="release-preview">
      <p>{own.asTheyRead(all.audiences[to])}</p>
      <Panel titled query={preview}>
        {({ record, line, updates, proofs, requests, areas, names }) => {
          const texts = record as { readonly title?: { en: string }; readonly description?: { en: string | null } }
          const sentences = all.reasons((of) => (of === null ? '' : (names[of] ?? '')))
          return (
            <>
              <blockquote>
                <p>
                  <b>{texts.title?.en}</b>
                </p>
                {texts.description?.en && <p>{texts.description.en}</p>}
                {line?.word && (
                  <p>
                    <StatusWord mark={line.word} word={all.statuses[line.word]} />
                  </p>
                )}
                {line && line.reasons.length > 0 && (
                  <ul>
                    {line.reasons.map((reason) => (
                      <li key={reason.code + reason.facts.map((fact) => fact.id).join()}>
                        <Said sentence={sentences.reasonAlone(reason)} />
                      </li>
                    ))}
                  </ul>
                )}
                <Texts
                  title={own.updates}
                  texts={updates.map((each) => ({ id: each.id, on: each.saidOn, text: each.happened.en }))}
                />
                <Texts
                  title={own.proofs}
                  texts={proofs.map((each) => ({ id: each.id, on: each.addedOn, text: each.title }))}
                />
                <Texts
                  title={own.requests}
                  texts={requests.map((each) => ({ id: each.id, on: each.askedOn, text: each.what.en }))}
                />
                {updates.length + proofs.length + requests.length === 0 && <p className="quiet">{own.nothingMore}</p>}
              </blockquote>
              <h3>{own.areas}</h3>
              {areas.length === 0 ? (
                <p className="quiet">{own.noAreas}</p>
              ) : (
                <ul>
                  {areas.map((area) => (
                    <li key={area.number}>
                      {own.area(area.number, area.name, areaWord(area.yours), areaWord(area.theirs))}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )
        }}
      </Panel>
    </section>
  )
}

interface OneText {
  readonly id: string
  readonly on: Parameters<ReturnType<typeof useWords>['date']>[0]
  readonly text: string
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly OneText[] }) {
  const { date } = useWords()
  if (texts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ol className="dated">
        {texts.map(({ id, on, text }) => (
          <li key={id} data-record={id}>
            <DateText date={date.alone(on)} />
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
