import { useQuery } from '@tanstack/react-query'
import { useHrefs } from '../../data/paths.ts'
import { agenciesQuery, areaQuery, type Session, sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Area } from '../../domain/views/area.ts'
import { RequestList } from '../../panel/RequestList.tsx'
import { UpdateList } from '../../panel/UpdateList.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useRecordWords } from '../../words/useRecordWords.ts'
import '../../panel/panel.css'
import '../../ui/lane.css'
import './area.css'
import { AreaHistory } from './AreaHistory.tsx'
import { AreaHead } from './AreaHead.tsx'
import { Commitments } from './Commitments.tsx'
import { Leads } from './Leads.tsx'
import { Milestones } from './Milestones.tsx'
import { Moves } from './Moves.tsx'
import { NoSuchArea } from './NoSuchArea.tsx'
import { Results } from './Results.tsx'

/**
 * One focus area, or the whole engagement: where it stands and why, what is promised and to be reached, what was said,
 * who leads, what moved, and what was done to its own record.
 * @param number as the address has it: a number, or `whole`
 */
export function AreaPage({ number }: { readonly number: string }) {
  const query = useQuery(areaQuery(number, useStanding()))
  const session = useQuery(sessionQuery).data
  return (
    <Panel query={query} rows={12} missing={<NoSuchArea number={number} />}>
      {(area) => <Whole area={area} session={session ?? null} />}
    </Panel>
  )
}

function Whole({ area, session }: { readonly area: Area; readonly session: Session | null }) {
  const words = useAreaWords()
  const own = useRecordWords()
  const to = useHrefs()
  const agencies = useQuery(agenciesQuery(useStanding())).data?.items ?? []
  const { line, names } = area
  const nameOf = (id: string) => names[id] ?? agencies.find((agency) => agency.id === id)?.shortName
  const title = area.area ? `${area.area.number} ${area.area.name.en}` : words.whole
  useTitle(title)
  const items = [...area.commitments, ...area.closed, ...area.milestones, ...area.onRecord]
  const inside = new Set([...items.map(({ id }) => id), ...(area.area ? [area.area.id] : [])])
  const about = ({ subjectId }: { readonly subjectId: string }) => {
    if (subjectId === area.area?.id) return null
    const item = items.find(({ id }) => id === subjectId)
    return item ? <Link href={to.record(item.kind, item.id)}>{item.title}</Link> : null
  }
  return (
    <article className="area-page" {...(area.area ? { 'data-record': area.area.id } : {})}>
      <AreaHead area={area} title={title} />
      <div className="area-columns">
        <div>
          <Commitments area={area} nameOf={nameOf} coordinates={session?.role === 'coordinator'} agencies={agencies} />
          <section className="area-part" aria-labelledby="requests">
            <h2 id="requests">
              {words.requests} {area.requests.length > 0 && <span className="fold-count">{area.requests.length}</span>}
            </h2>
            {area.requests.length === 0 ? (
              <p className="quiet">{own.noRequests}</p>
            ) : (
              <RequestList requests={area.requests} names={names} shown={4} about={about} />
            )}
          </section>
          <Moves area={area} />
        </div>
        <div className="area-side">
          <Leads area={area} isPartner={line.verdict === null} nameOf={nameOf} />
          <UpdateList updates={area.updates} names={names} about={about} />
          <Results area={area} />
        </div>
      </div>
      <Milestones area={area} nameOf={nameOf} />
      <div className="area-history">
        <AreaHistory number={area.area?.number ?? 'whole'} today={area.today} inside={inside} />
        {area.historyOf && (
          <p className="small on-screen">
            <Link href={to.record(area.historyOf.kind, area.historyOf.id)}>{words.sourceOf}</Link>
          </p>
        )}
      </div>
    </article>
  )
}
