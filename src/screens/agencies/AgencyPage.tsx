import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { agencyQuery, type AgencyAnswer } from '../../data/agencies.ts'
import { useHrefs } from '../../data/paths.ts'
import { sessionQuery, useLine, type Session } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import '../../ui/lines.css'
import './agencies.css'
import './agency.css'
import { ItemLines } from './ItemLines.tsx'
import { Posts } from './Posts.tsx'
import { useMaking } from './useMaking.ts'
import { WhatWaits } from './WhatWaits.tsx'

/** One agency: everything due and asked, answered in its place; then what it promised, what it waits for, and its posts. */
export function AgencyPage({ id }: { readonly id: string }) {
  const standing = useStanding()
  const session = useQuery(sessionQuery).data
  return (
    <Panel query={useQuery(agencyQuery(id, standing))} rows={8}>
      {(page) => session && <Whole page={page} session={session} writes={standing.writes} />}
    </Panel>
  )
}

function Whole({
  page,
  session,
  writes,
}: {
  readonly page: AgencyAnswer
  readonly session: Session
  readonly writes: boolean
}) {
  const words = useAgencyWords()
  const { viewAs } = useStanding()
  const line = useLine().data?.line
  const making = useMaking(page, session)
  const { agency } = page
  const asPartner = session.role === 'partner' || viewAs !== null
  const waits = {
    answers: page.toAnswer.length,
    requests: page.requests.length,
    confirm: page.toConfirm.length,
    affirm: page.toAffirm.length,
    decisions: page.decisions.length,
  }
  // What was answered here keeps its place until the page is left.
  const [hadWaits] = useState(() => Object.values(waits).some(Boolean))
  const hasWaits = hadWaits || Object.values(waits).some(Boolean)
  useTitle(agency.shortName)
  return (
    <div className="agency-page">
      <h1>
        {asPartner ? agency.name : <Said sentence={words.heading(agency.shortName, waits, line?.past ?? false)} />}
      </h1>
      {!asPartner && agency.name !== agency.shortName && <p className="quiet">{agency.name}</p>}
      {asPartner && (
        <p className="released-only">
          <b>{words.releasedOnly}</b>
        </p>
      )}
      <div className={hasWaits ? 'agency-columns' : undefined}>
        {hasWaits && (
          <div className="agency-waits">
            <WhatWaits page={page} session={session} making={making} writes={writes} />
          </div>
        )}
        <div className="agency-rest">
          <Lists page={page} />
          <Posts page={page} making={writes ? making : null} asPartner={asPartner} />
        </div>
      </div>
    </div>
  )
}

/** What it promised and has not finished, what it waits for, what is finished. */
function Lists({ page }: { readonly page: AgencyAnswer }) {
  const words = useAgencyWords()
  const to = useHrefs()
  const parts = [
    { title: words.promised, lines: page.promised, other: 'receiver', held: to.owed({ from: page.agency.id }) },
    { title: words.receiving, lines: page.receiving, other: 'giver', held: to.owed({ to: page.agency.id }) },
    { title: words.finished, lines: page.finished, other: 'receiver', held: null },
  ] as const
  // What was asked of others and not answered is waited for too.
  const asked = (other: 'receiver' | 'giver') => (other === 'giver' ? page.asking.length : 0)
  return (
    <>
      <Decisions page={page} />
      {parts.map(({ title, lines, other, held }) => (
        <Fold key={title} className="agency-part" title={title} count={lines.length + asked(other)}>
          {lines.length > 0 ? (
            <ItemLines caption={title} lines={lines} page={page} other={other} />
          ) : (
            asked(other) === 0 && <p className="quiet">{words.nothingHere}</p>
          )}
          {held && lines.length > 0 && (
            <p className="agency-held">
              <Link href={held}>{words.whoHolds}</Link>
            </p>
          )}
          {other === 'giver' && <Asking page={page} />}
        </Fold>
      ))}
    </>
  )
}

/** Requests of this agency that others have not answered. */
function Asking({ page }: { readonly page: AgencyAnswer }) {
  const words = useAgencyWords()
  const to = useHrefs()
  if (page.asking.length === 0) return null
  return (
    <>
      <h3>{words.asking}</h3>
      <ul className="agency-asks">
        {page.asking.map((request) => (
          <li key={request.id} data-record={request.id}>
            <Link href={to.record('request', request.id)}>{request.what}</Link>{' '}
            <span className="quiet">
              <Said sentence={words.askedOf(page.names[request.toAgencyId] ?? '', request.askedOn, request.days)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Decisions({ page }: { readonly page: AgencyAnswer }) {
  const words = useAgencyWords()
  const { date } = useWords()
  const to = useHrefs()
  if (page.decisions.length === 0) return null
  return (
    <Fold className="agency-part" title={words.decisions} count={page.decisions.length}>
      <ul className="agency-asks">
        {page.decisions.map((decision) => (
          <li key={decision.id} data-record={decision.id}>
            <Link href={to.record('decision', decision.id)}>{decision.title.en}</Link>{' '}
            {decision.wantedBy && (
              <span className="quiet">
                {words.by} <DateText date={date.aloneWithYear(decision.wantedBy)} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
