import { useQuery } from '@tanstack/react-query'
import { ActBar } from '../acts/ActBar.tsx'
import { useHrefs } from '../data/paths.ts'
import { agenciesQuery, type RecordAnswer } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import { Link } from '../ui/Link.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { Dates } from './Dates.tsx'
import { Facts } from './Facts.tsx'
import { PagedHistory, useHistoryPages } from './PagedHistory.tsx'
import { People } from './People.tsx'
import { Proofs } from './Proofs.tsx'
import { Releases } from './Releases.tsx'
import { Requests } from './Requests.tsx'
import { Sealed } from './Sealed.tsx'
import { Section } from './Section.tsx'
import { StatusReasons } from './StatusReasons.tsx'
import { UpdateList } from './UpdateList.tsx'
import { titleOf } from './title.ts'
import './panel.css'

/** All about one record, in one order everywhere: status and reasons, dates, updates, proof, requests, people, history. */
export function RecordPanel({ page }: { readonly page: RecordAnswer }) {
  const standing = useStanding()
  const { record, line } = page
  // A date is told with its reason, which the history holds: it is read as far back as the oldest move.
  const history = useHistoryPages(
    record.kind,
    record.id,
    page.moves.map(({ entryId }) => entryId),
  )
  const agencies = useQuery(agenciesQuery(standing)).data?.items ?? []
  const nameOf = (id: string) => page.names[id] ?? agencies.find((agency) => agency.id === id)?.shortName
  const entryOf = (entryId: string) =>
    history.data?.pages.flatMap(({ items }) => items).find((entry) => entry.id === entryId)
  return (
    <>
      {standing.writes && <ActBar page={page} title={titleOf(record)} />}
      <StatusReasons page={page} />
      <Sealed page={page} title={titleOf(record)} reasonOf={(id) => entryOf(id)?.reason ?? null} />
      {line && <Dates page={page} entryOf={entryOf} nameOf={nameOf} />}
      {!line && <Facts page={page} nameOf={nameOf} />}
      {line && line.word !== null && (
        <>
          <UpdateList
            updates={page.updates}
            names={page.names}
            alsoShown={line.reasons.flatMap(({ facts }) => facts.map(({ id }) => id))}
          />
          {record.kind === 'commitment' && <Proofs page={page} />}
          <Requests page={page} />
        </>
      )}
      <Releases page={page} />
      <Links page={page} />
      <People page={page} />
      <PagedHistory pages={history} recordId={record.id} kind={record.kind} today={page.today} nameOf={nameOf} />
    </>
  )
}

/** What a milestone rests on and follows, and what rests on this. */
function Links({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const to = useHrefs()
  const { record } = page
  const groups = [
    ...(record.kind === 'milestone'
      ? [
          { title: own.restsOn, kind: 'commitment' as const, ids: record.restsOnIds },
          { title: own.follows, kind: 'milestone' as const, ids: record.followsIds },
        ]
      : []),
    { title: own.restedOnBy, kind: 'milestone' as const, ids: page.restedOnBy.map(({ id }) => id) },
  ].filter(({ ids }) => ids.length > 0)
  if (groups.length === 0) return null
  const called = (id: string) => page.names[id] ?? page.restedOnBy.find((each) => each.id === id)?.title ?? ''
  return (
    <Section title={own.sections.waits}>
      <dl className="pairs">
        {groups.map(({ title, kind, ids }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {ids.map((id) => (
                <span key={id} className="second-line">
                  <Link href={to.record(kind, id)}>{called(id)}</Link>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
