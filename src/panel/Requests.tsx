import { useHrefs } from '../data/paths.ts'
import type { RecordAnswer } from '../data/queries.ts'
import { Link } from '../ui/Link.tsx'
import { Said } from '../ui/Said.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { Section } from './Section.tsx'

/** What one agency needs from another to go on, and the answer. */
export function Requests({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const to = useHrefs()
  const name = (id: string) => page.names[id] ?? own.anAgency
  return (
    <Section title={own.sections.requests} id="requests">
      {page.requests.length === 0 && <p className="quiet">{own.noRequests}</p>}
      <ul className="asked">
        {page.requests.map((request) => (
          <li key={request.id} data-record={request.id}>
            <p>
              <Link href={to.record('request', request.id)}>“{request.what.en}”</Link>
            </p>
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
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
