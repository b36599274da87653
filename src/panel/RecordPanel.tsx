import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActBar } from '../acts/ActBar.tsx'
import { useHrefs } from '../data/paths.ts'
import { agenciesQuery, historyQuery, type RecordAnswer } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import { kinds } from '../domain/records/kind.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { Dates } from './Dates.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { People } from './People.tsx'
import { Proofs } from './Proofs.tsx'
import { Requests } from './Requests.tsx'
import { Section } from './Section.tsx'
import { StatusReasons } from './StatusReasons.tsx'
import { Updates } from './Updates.tsx'
import { titleOf } from './title.ts'
import './panel.css'

const shown = 6

/** All about one record, in one order everywhere: status and reasons, dates, updates, proof, requests, people, history. */
export function RecordPanel({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const standing = useStanding()
  const { record, line } = page
  const history = useQuery(historyQuery(kinds[record.kind].path, record.id, standing))
  const agencies = useQuery(agenciesQuery(standing)).data?.items ?? []
  const nameOf = (id: string) => page.names[id] ?? agencies.find((agency) => agency.id === id)?.shortName
  const reasonOf = (entryId: string) => history.data?.items.find((entry) => entry.id === entryId)?.reason ?? null
  const [all, setAll] = useState(false)
  return (
    <>
      {standing.writes && <ActBar page={page} title={titleOf(record)} />}
      <StatusReasons page={page} />
      {line && <Dates page={page} reasonOf={reasonOf} />}
      {!line && <Facts page={page} nameOf={nameOf} />}
      {line && line.word !== null && (
        <>
          <Updates page={page} />
          {record.kind === 'commitment' && <Proofs page={page} />}
          <Requests page={page} />
        </>
      )}
      <Links page={page} />
      <People page={page} />
      <Section
        title={own.sections.history}
        aside={
          !all &&
          (history.data?.items.length ?? 0) > shown && (
            <Button look="text" onClick={() => setAll(true)}>
              {own.more((history.data?.items.length ?? 0) - shown)}
            </Button>
          )
        }
      >
        <Panel query={history}>
          {({ items }) => (
            <History entries={all ? items : items.slice(0, shown)} recordId={record.id} nameOf={nameOf} />
          )}
        </Panel>
      </Section>
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
