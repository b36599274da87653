import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AskedItem } from '../../acts/AskedItem.tsx'
import { useHrefs } from '../../data/paths.ts'
import { mondayQuery, sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Monday } from '../../domain/views/monday.ts'
import { BesideList, useOpenRecord } from '../../panel/BesideList.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useMondayWords } from '../../words/useMondayWords.ts'
import { AgencyPart } from './AgencyPart.tsx'
import './monday.css'

/** What there is to ask, agency by agency: the coordinator's twenty minutes. */
export function MondayPage() {
  const own = useMondayWords()
  const session = useQuery(sessionQuery).data
  const { viewAs } = useStanding()
  useTitle(own.title)
  if (!session) return null
  const isOwn = session.role === 'coordinator' && viewAs === null
  return (
    <>
      <h1>{own.title}</h1>
      {isOwn ? <List /> : <p className="reading">{own.ownOnly}</p>}
    </>
  )
}

function List() {
  const standing = useStanding()
  return (
    <Panel titled query={useQuery(mondayQuery(standing))}>
      {(list) => <Parts list={list} writes={standing.writes} />}
    </Panel>
  )
}

function Parts({ list, writes }: { readonly list: Monday; readonly writes: boolean }) {
  const own = useMondayWords()
  const { asOf } = useStanding()
  const to = useHrefs()
  const { open, hasRoom } = useOpenRecord()
  const opening = (id: string) => ({ isOpen: id === open, href: hasRoom ? to.monday({ record: id }) : undefined })
  const toAttention = (_name: string, text: ReactNode) => <Link href={to.attention()}>{text}</Link>
  const nameOf = (id: string | null) => (id === null ? '' : (list.names[id] ?? ''))
  return (
    <BesideList>
      <p className="reading">
        <Said sentence={own.total(list.total, list.agencies.length, asOf === null ? null : list.today)} />
      </p>
      {list.agencies.map((each) => (
        <AgencyPart
          key={each.agencyId ?? 'nobody'}
          part={each}
          list={list}
          nameOf={nameOf}
          opening={opening}
          writes={writes}
        />
      ))}
      {list.waiting.length > 0 && (
        <section className="asked-part" aria-labelledby="snoozed">
          <div className="part-head">
            <h2 id="snoozed">{own.snoozedTitle}</h2>
            <span className="quiet">{own.count(list.waiting.length)}</span>
          </div>
          <ol>
            {list.waiting.map((item) => (
              <AskedItem
                key={item.id}
                item={item}
                today={list.today}
                nameOf={nameOf}
                coordinates={writes}
                {...opening(item.id)}
                wakes
                beside={item.notBefore && <Said sentence={own.snoozed(item.notBefore, item.because)} />}
              />
            ))}
          </ol>
        </section>
      )}
      {list.answered > 0 && (
        <p className="answered quiet">
          <Said sentence={own.answered(list.answered)} link={toAttention} />
        </p>
      )}
    </BesideList>
  )
}
