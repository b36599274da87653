import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { logQuery, type LogAnswer, type LogEntry } from '../../data/log.ts'
import { hrefs, useHrefs } from '../../data/paths.ts'
import { useStanding } from '../../data/standing.ts'
import type { SeenChange } from '../../domain/log/seen.ts'
import { sealedText } from '../../domain/log/sealedText.ts'
import { Section } from '../../panel/Section.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { changeTold, whoTold, type Telling } from '../../words/entrySentences.ts'
import { dayOfInstant, timeOfInstant } from '../../words/instants.ts'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useEntryWords } from '../../words/useChangesWords.ts'
import { useWords } from '../../words/useWords.ts'

const shown = 8

/** Everything that was done to the area and to what is in it, newest first, page after page to its beginning. */
export function AreaHistory({
  number,
  today,
  inside,
}: {
  readonly number: number | 'whole'
  readonly today: string
  /** The ids of the area and of all that is in it: of an entry about several records, these are told. */
  readonly inside: ReadonlySet<string>
}) {
  const words = useAreaWords()
  const to = useHrefs()
  const query = useInfiniteQuery(logQuery({ area: String(number) }, useStanding()))
  const [all, setAll] = useState(false)
  const pages = query.data?.pages
  const entries = pages?.flatMap(({ items }) => items) ?? []
  const hidden = entries.length - shown
  const earlier = () =>
    void query.fetchNextPage().then(({ data }) => announce(words.earlierRead(data?.pages.at(-1)?.items.length ?? 0)))
  return (
    <Section
      title={words.history}
      aside={
        hidden > 0 && (
          <Button look="text" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : query.hasNextPage ? words.moreAndEarlier(hidden) : words.more(hidden)}
          </Button>
        )
      }
    >
      <Panel query={{ data: pages, error: query.error, refetch: () => query.refetch() }} titled>
        {(read) => {
          const names = Object.assign({}, ...read.map((page) => page.names).reverse()) as LogAnswer['names']
          return (
            <>
              {entries.length === 0 && <p className="quiet">{words.noHistory}</p>}
              <ol className="dated history">
                {(all ? entries : entries.slice(0, shown)).map((entry) => (
                  <Line key={entry.id} entry={entry} names={names} number={number} today={today} inside={inside} />
                ))}
              </ol>
              {all && query.hasNextPage && (
                <p className="earlier">
                  <Button busy={query.isFetchingNextPage} onClick={earlier}>
                    {words.earlierChanges}
                  </Button>
                </p>
              )}
            </>
          )
        }}
      </Panel>
      <p className="small history-ways on-screen">
        <Link href={to.changes({ area: String(number) })}>{words.inTheLog}</Link>
      </p>
    </Section>
  )
}

function Line({
  entry,
  names,
  number,
  today,
  inside,
}: {
  readonly entry: LogEntry
  readonly names: LogAnswer['names']
  readonly number: number | 'whole'
  readonly today: string
  readonly inside: ReadonlySet<string>
}) {
  const words = useAreaWords()
  const own = useEntryWords()
  const all = useWords()
  const { viewAs } = useStanding()
  const telling: Telling = {
    words: all,
    own,
    nameOf: (id) => names[id]?.name,
    sealedOn: (id, leaf) => entry.sealed.find((part) => part.id === id && part.leaf === leaf)?.on ?? null,
  }
  const day = dayOfInstant(entry.at)
  const isInside = ({ id }: SeenChange) => inside.has(id) || inside.has(names[id]?.aboutId ?? '')
  const [first, ...others] = [...entry.changes].sort((one, other) => Number(isInside(other)) - Number(isInside(one)))
  return (
    <li>
      <DateText date={all.date.alone(day)} />
      <div>
        {first && (
          <p>
            <b>{own.doneTo(entry.verb, first.kind)}</b>
            {entry.undone && <span className="quiet"> · {own.wasUndone}</span>}
            {': '}
            <Titled change={first} names={names} />
            <Told change={first} telling={telling} />
            {entry.reason !== null && entry.reason !== sealedText && <> {own.quoted(entry.reason)}</>}
            {others.length > 0 && <span className="quiet"> {words.andOthers(others.length)}</span>}
          </p>
        )}
        <p className="quiet small">
          {whoTold(entry.who, telling)}, {timeOfInstant(entry.at)}
          {day < today && (
            <>
              {' · '}
              <Link href={hrefs({ asOf: day, viewAs }).area(number)}>
                {words.asItStoodThen}
                <span className="spoken">
                  {' '}
                  <DateText date={all.date.aloneWithYear(day)} />
                </span>
              </Link>
            </>
          )}
        </p>
      </div>
    </li>
  )
}

function Told({ change, telling }: { readonly change: SeenChange; readonly telling: Telling }) {
  const sentence = changeTold(change, telling)
  return (
    sentence.length > 0 && (
      <>
        {': '}
        <Said sentence={sentence} />
      </>
    )
  )
}

/** What a record is called, as a link where it still stands; what hangs on another by that one. */
function Titled({ change, names }: { readonly change: SeenChange; readonly names: LogAnswer['names'] }) {
  const own = useEntryWords()
  const to = useHrefs()
  const target = names[change.id]?.aboutId ?? change.id
  const about = names[target]
  if (!about) return own.kindsOf[change.kind]
  return about.stands ? <Link href={to.record(about.kind, target)}>{about.name}</Link> : about.name
}
