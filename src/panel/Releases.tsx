import { useHrefs } from '../data/paths.ts'
import type { RecordAnswer } from '../data/queries.ts'
import { Link } from '../ui/Link.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { useWords } from '../words/useWords.ts'
import { Section } from './Section.tsx'

/** Who was to be let in, and what became of it; an open proposal leads to where a second person decides. */
export function Releases({ page }: { readonly page: RecordAnswer }) {
  const own = useRecordWords()
  const { audiences } = useWords()
  const to = useHrefs()
  if (page.releases.length === 0) return null
  return (
    <Section title={own.sections.releases}>
      <ul>
        {page.releases.map((release) => (
          <li key={release.id} data-record={release.id}>
            {own.releaseTo(audiences[release.to], release.state)}
            {release.state === 'proposed' && (
              <>
                {': '}
                <Link href={to.record('release', release.id)}>{own.toDecide}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
