import type { RecordAnswer } from '../data/queries.ts'
import { useRecordWords } from '../words/useRecordWords.ts'
import { RequestList } from './RequestList.tsx'
import { Section } from './Section.tsx'

/** What one agency needs from another to go on with this record, and the answer. */
export function Requests({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  return (
    <Section title={own.sections.requests} id="requests">
      {page.requests.length === 0 && <p className="quiet">{own.noRequests}</p>}
      <RequestList requests={page.requests} names={page.names} />
    </Section>
  )
}
