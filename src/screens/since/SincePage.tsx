import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import { useHrefs, type ChangeName, type SinceFilter } from '../../data/paths.ts'
import { sessionQuery, useLine } from '../../data/queries.ts'
import { twoDaysQuery } from '../../data/since.ts'
import { useStanding } from '../../data/standing.ts'
import type { ThreeYears } from '../../domain/views/threeYears.ts'
import type { TwoDays } from '../../domain/views/twoDays.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { plain, type Sentence } from '../../words/sentence.ts'
import { useNotThereWords } from '../../words/useNotThereWords.ts'
import { useSinceWords } from '../../words/useSinceWords.ts'
import { useWords } from '../../words/useWords.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { CountTable } from './CountTable.tsx'
import { DaysForm } from './DaysForm.tsx'
import { countsOf, filterIn, groupsOf, linesOf, type LineGroup } from './filter.ts'
import './since.css'

/** Two days side by side: what went well first, then dates moved, then new, then ended, then other status words. */
export function SincePage() {
  const filter = filterIn(useSearch())
  const line = useLine()
  const wrong = useWrongDays(filter, line.data?.line ?? null)
  const asked = { from: filter.from ?? null, to: filter.to ?? null }
  const query = useQuery({ ...twoDaysQuery(asked, useStanding()), enabled: line.data !== undefined && wrong === null })
  if (wrong) return <WrongDays why={wrong} />
  // Without the line it is not known which days there are: what went wrong with it is what went wrong here.
  if (line.data === undefined && line.error) return <Panel query={line}>{() => null}</Panel>
  return (
    <Panel query={query} rows={10}>
      {(two) => <Whole two={two} filter={filter} />}
    </Panel>
  )
}

/** What is wrong with the days of the address; null where they can be compared. */
function useWrongDays({ from, to }: SinceFilter, line: ThreeYears | null): Sentence | null {
  const { noSuchDay } = useNotThereWords()
  const { form } = useSinceWords()
  if (!line) return null
  const faults = [from, to].flatMap((day) =>
    day === undefined ? [] : (noSuchDay(day, line.starts.on, line.today) ?? []),
  )
  if (faults.length > 0) return faults
  const later = to ?? line.today
  return from !== undefined && from > later ? form.wrongOrder(from, later) : null
}

/** Why these days are not compared, and where one can go on. */
function WrongDays({ why }: { readonly why: Sentence }) {
  const words = useSinceWords()
  const { page } = useWords()
  const to = useHrefs()
  useTitle(plain(why, true))
  return (
    <>
      <h1>
        <Said sentence={why} />
      </h1>
      <ul className="ways-on">
        <li>
          <Link href={to.since({})}>{words.backToReview}</Link>
        </li>
        <li>
          <Link href={to.overview()}>{page.backToOverview}</Link>
        </li>
      </ul>
    </>
  )
}

function Whole({ two, filter }: { readonly two: TwoDays & { readonly today: string }; readonly filter: SinceFilter }) {
  const words = useSinceWords()
  const to = useHrefs()
  const { viewAs } = useStanding()
  const session = useQuery(sessionQuery).data
  const released = session?.role === 'partner' || viewAs !== null
  const { from, to: until } = two
  useTitle(plain(words.title(from, until), true))
  const lines = linesOf(two, filter)
  const counts = countsOf(linesOf(two, { ...filter, change: undefined }))
  const shown = {
    area: filter.area ?? null,
    agency: filter.agency === undefined ? null : (two.names[filter.agency] ?? words.noAgency),
  }
  const word = filter.change === undefined ? null : words.words[filter.change]
  const narrowed = word !== null || shown.area !== null || shown.agency !== null
  const toChange = (name: string, text: ReactNode) => (
    <Link look="in-text" href={to.since({ ...filter, from, to: filter.to, change: name as ChangeName })}>
      {text}
    </Link>
  )
  return (
    <>
      <h1>
        <Said sentence={words.title(from, until)} />
      </h1>
      <p className="since-counts">
        {two.fromReview && (
          <span className="on-screen">
            <Said sentence={words.fromReview(from)} />{' '}
          </span>
        )}
        <Said sentence={words.counts(counts)} link={toChange} />
      </p>
      {released && (
        <p>
          <b>{words.releasedOnly}</b>
        </p>
      )}
      <DaysForm two={two} filter={filter} key={`${from} ${until}`} />
      {narrowed && (
        <p>
          {words.only(shown, word)}{' '}
          <Link className="on-screen" href={to.since({ from: filter.from, to: filter.to, by: filter.by })}>
            {words.showAll}
          </Link>
        </p>
      )}
      <div className="since-columns">
        <div>
          {lines.length === 0 ? (
            <p className="reading">
              <Said
                sentence={
                  word === null ? words.nothing(from, until, shown) : words.nothingOfKind(from, until, word, shown)
                }
              />
            </p>
          ) : filter.by === undefined ? (
            <ChangeLines lines={lines} two={two} level="h2" />
          ) : (
            <Groups groups={groupsOf(lines, filter.by, two)} by={filter.by} two={two} filter={filter} />
          )}
        </div>
        <CountTable two={two} />
      </div>
    </>
  )
}

/** Area by area or agency by agency; those without a change are named in one sentence. */
function Groups({
  groups,
  by,
  two,
  filter,
}: {
  readonly groups: readonly LineGroup[]
  readonly by: 'area' | 'agency'
  readonly two: TwoDays
  readonly filter: SinceFilter
}) {
  const words = useSinceWords()
  const to = useHrefs()
  const areaOf = (id: string | null) => two.areas.find((area) => area.id === id)
  const name = (id: string | null) =>
    by === 'agency'
      ? ((id && two.names[id]) ?? words.noAgency)
      : id === null
        ? words.whole
        : `${areaOf(id)?.number} ${areaOf(id)?.name}`
  const only = (id: string | null): SinceFilter =>
    by === 'agency' ? { agency: id ?? undefined } : { area: id === null ? 'whole' : String(areaOf(id)?.number) }
  const still = groups.filter(({ id, lines }) => lines.length === 0 && id !== null)
  return (
    <>
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, lines }) => (
          <section key={id ?? 'none'} className={`since-group by-${by}`}>
            <h2>
              {id === null && by === 'agency' ? (
                name(id)
              ) : (
                <Link look="plain" href={to.since({ from: filter.from, to: filter.to, ...only(id) })}>
                  {name(id)}
                </Link>
              )}
              <span className="fold-count">{lines.length}</span>
            </h2>
            <ChangeLines lines={lines} two={two} level={null} />
          </section>
        ))}
      {still.length > 0 && filter.area === undefined && (
        <p className="quiet since-note">
          <Said
            sentence={words.nothingElsewhere(
              two.from,
              two.to,
              still.map(({ id }) => words.areaNamed(areaOf(id)?.number ?? 0)),
            )}
          />
        </p>
      )}
      {by === 'area' && groups.some(({ lines }) => lines.some(({ line }) => line.areaIds.length > 1)) && (
        <p className="quiet since-note">{words.underBoth}</p>
      )}
    </>
  )
}
