import { useState, type ReactNode } from 'react'
import { useHrefs } from '../data/paths.ts'
import type { Request } from '../domain/records/request.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { Said } from '../ui/Said.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'

/** What one agency needs from another to go on: who asked whom, when, by when; and the answer. */
export function RequestList({
  requests,
  names,
  shown = Infinity,
  about,
}: {
  readonly requests: readonly Request[]
  readonly names: Readonly<Record<string, string>>
  /** How many before the rest is asked for. */
  readonly shown?: number
  /** What a request is about, where several things stand in one list. */
  readonly about?: (request: Request) => ReactNode
}) {
  const own = useRecordWords()
  const { sourceKind } = useWords()
  const to = useHrefs()
  const name = (id: string) => names[id] ?? own.anAgency
  const [all, setAll] = useState(false)
  const listed = all ? requests : requests.slice(0, shown)
  return (
    <>
      <ul className="request-list">
        {listed.map((request) => (
          <li key={request.id} id={`request-${request.id}`} tabIndex={-1} data-record={request.id}>
            <p>
              <Link href={to.record('request', request.id)}>“{request.what.en}”</Link>
            </p>
            {about && <p>{about(request)}</p>}
            <p className="quiet small">
              <Said
                sentence={own.asked(
                  name(request.fromAgencyId),
                  name(request.toAgencyId),
                  request.askedOn,
                  request.dueOn,
                )}
              />
              {'. '}
              {request.answeredOn ? (
                <Said sentence={own.answered(request.answeredOn, request.answer.en)} />
              ) : (
                own.notAnswered
              )}
              {' · '}
              {sourceKind(request.provenance)}
            </p>
          </li>
        ))}
      </ul>
      {requests.length > shown && (
        <Button look="text" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? own.fewer : own.more(requests.length - listed.length)}
        </Button>
      )}
    </>
  )
}
