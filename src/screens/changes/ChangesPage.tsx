import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSearch } from 'wouter'
import { logQuery, type LogAnswer, type LogAsked, type LogEntry } from '../../data/log.ts'
import { useHrefs } from '../../data/paths.ts'
import { sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { dayOfInstant } from '../../words/instants.ts'
import { useChangesWords, useEntryWords } from '../../words/useChangesWords.ts'
import { EntryLine } from './EntryLine.tsx'
import { askedIn, isNarrowed } from './filter.ts'
import { Filters } from './Filters.tsx'
import './changes.css'

/** The log as people read it, newest first, with undo and correction where they are allowed. */
export function ChangesPage() {
  const words = useChangesWords()
  const to = useHrefs()
  const { viewAs } = useStanding()
  const session = useQuery(sessionQuery).data
  const search = useSearch()
  const asked = askedIn(search)
  useTitle(words.title)
  return (
    <>
      <h1>{words.title}</h1>
      <p className="reading">{words.lead}</p>
      <p className="log-ways on-screen">
        <Link href={to.since({})}>{words.toSince}</Link>
        {session?.role !== 'partner' && viewAs === null && (
          <>
            {' · '}
            <Link href={to.historyCheck()}>{words.toCheck}</Link>
          </>
        )}
      </p>
      <Filters asked={asked} key={`filter ${search}`} />
      <Log asked={asked} key={search} />
    </>
  )
}

function Log({ asked }: { readonly asked: LogAsked }) {
  const words = useChangesWords()
  const to = useHrefs()
  const query = useInfiniteQuery(logQuery(asked, useStanding()))
  const [done, setDone] = useState<string | null>(null)
  const notice = useRef<HTMLParagraphElement>(null)
  const pages = query.data?.pages
  // The browser marks the target of an address only where it loads the page itself, so it is marked here.
  const [marked] = useState(() => window.location.hash.replace(/^#entry-/, ''))
  useShownEntry(pages !== undefined, marked)
  useEffect(() => {
    // What was pressed is gone with the entry as it was; the reader goes on from what is said of it.
    if (done !== null) notice.current?.focus()
  }, [done])
  const earlier = async () => {
    const { data } = await query.fetchNextPage()
    announce(words.added(data?.pages.at(-1)?.items.length ?? 0))
  }
  return (
    <Panel query={query} rows={8} titled>
      {({ pages: read }) => {
        const entries = read.flatMap(({ items }) => items)
        const names = Object.assign({}, ...read.map((page) => page.names).reverse()) as LogAnswer['names']
        const subject = asked.record === undefined ? undefined : names[asked.record]
        return (
          <>
            {(subject || isNarrowed(asked)) && (
              <p>
                {subject && `${words.filter.record(subject.name)} `}
                <Only asked={asked} names={names} />{' '}
                <Link className="on-screen" href={to.changes()}>
                  {words.showAll}
                </Link>
              </p>
            )}
            {done !== null && (
              <p className="notice" role="status" tabIndex={-1} ref={notice}>
                {done}
              </p>
            )}
            {entries.length === 0 && (
              <p className="reading">
                {query.hasNextPage ? words.noneYet : isNarrowed(asked) ? words.noMatch : words.none}
              </p>
            )}
            {daysOf(entries).map(([day, own]) => (
              <section key={day} className="log-day" aria-labelledby={`day-${day}`}>
                <h2 id={`day-${day}`}>
                  <Said sentence={words.day(day)} />
                </h2>
                <ol>
                  {own.map((entry) => (
                    <EntryLine
                      key={entry.id}
                      entry={entry}
                      names={names}
                      marked={entry.id === marked}
                      onDone={setDone}
                    />
                  ))}
                </ol>
              </section>
            ))}
            <p className="log-end on-screen">
              {query.hasNextPage ? (
                <Button onClick={() => void earlier()} busy={query.isFetchingNextPage}>
                  {query.isFetchingNextPage ? words.reading : words.earlier}
                </Button>
              ) : (
                entries.length > 0 && !isNarrowed(asked) && <span className="quiet">{words.allRead}</span>
              )}{' '}
              {entries.length > 0 && <span className="quiet">{words.shown(entries.length)}</span>}
            </p>
          </>
        )
      }}
    </Panel>
  )
}

/** What the filters leave, in words: paper shows no form. */
function Only({ asked, names }: { readonly asked: LogAsked; readonly names: LogAnswer['names'] }) {
  const { filter: words } = useChangesWords()
  const own = useEntryWords()
  const { record: _record, ...filters } = asked
  if (!isNarrowed(filters)) return null
  const { who, verb, kind, area, from, to } = filters
  return (
    <Said
      sentence={words.only({
        who: who === undefined ? null : who === 'source' ? words.aSource : (names[who]?.name ?? own.anAgency),
        verb: verb ? own.verbs[verb] : null,
        kind: kind ? own.kindsOf[kind] : null,
        area: area ?? null,
        from: from ?? null,
        to: to ?? null,
      })}
    />
  )
}

/** Entries by the day they count from, newest day first. */
const daysOf = (entries: readonly LogEntry[]): readonly (readonly [string, readonly LogEntry[]])[] => [
  ...Map.groupBy(entries, ({ at }) => dayOfInstant(at)),
]

/** The entry that the address names comes into view once the log has been read. */
function useShownEntry(read: boolean, id: string): void {
  useEffect(() => {
    const entry = read ? document.getElementById(`entry-${id}`) : null
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }, [read, id])
}
