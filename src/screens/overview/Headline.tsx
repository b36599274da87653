import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useHrefs, type ChangeName } from '../../data/paths.ts'
import { sessionQuery } from '../../data/firstQueries.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import type { ForYouLink } from '../../words/en/page.ts'
import { useWords } from '../../words/useWords.ts'
import type { AreaWord } from '../../domain/views/overview.ts'

/** The sentence one can say aloud, what it counts, and beside it what waits for the reader. */
export function Headline({ overview, past }: { readonly overview: Overview; readonly past: boolean }) {
  const { overview: words, page } = useWords()
  const to = useHrefs()
  const { headline, sinceReview, forYou } = overview
  const session = useQuery(sessionQuery).data
  const areas = (name: string, text: ReactNode) => (
    <Link look="in-text" href={to.items({ kind: 'focus-area', status: name as AreaWord })}>
      {text}
    </Link>
  )
  const changes = (from: string) => (name: string, text: ReactNode) => (
    <Link look="in-text" href={to.since({ from, change: name as ChangeName })}>
      {text}
    </Link>
  )
  const mine = (name: string, text: ReactNode) => (
    <Link look="in-text" href={forYouHref(name as ForYouLink, overview, to, session?.agencyId ?? null)}>
      {text}
    </Link>
  )
  return (
    <div className={headline ? 'columns headline' : 'columns headline for-partners-too'}>
      <div>
        <h1>
          <Said sentence={words.headline(overview, past)} />
        </h1>
        {headline ? (
          <>
            {headline.words.length > 0 && (
              <p>
                <Said sentence={words.areaCounts(headline.words)} link={areas} />
              </p>
            )}
            {sinceReview && (
              <p>
                <Said sentence={words.changeCounts(sinceReview, past)} link={changes(sinceReview.from)} />
              </p>
            )}
          </>
        ) : (
          <p>
            <b>{words.releasedOnly}</b>
          </p>
        )}
      </div>
      {forYou && !past && (
        <p className="for-you on-screen">
          <b>{page.forYouName}:</b> <Said sentence={page.forYou(forYou)} link={mine} />
        </p>
      )}
    </div>
  )
}

/** One thing that waits is opened at once; several are listed. */
function forYouHref(
  name: ForYouLink,
  { forYou }: Overview,
  to: ReturnType<typeof useHrefs>,
  agencyId: string | null,
): string {
  const [delivery, ...deliveries] = forYou?.toConfirm ?? []
  const [decision, ...decisions] = forYou?.decisions ?? []
  const [request, ...requests] = forYou?.requests ?? []
  if (name === 'confirm' && delivery !== undefined && deliveries.length === 0) return to.record('commitment', delivery)
  if (name === 'decision' && decision && decisions.length === 0) return to.record('decision', decision.id)
  if (name === 'request' && request && requests.length === 0) return to.record('request', request.id)
  // What an agency is to answer is answered in place on its own page.
  if (name === 'update' && agencyId !== null) return to.agency(agencyId)
  return name === 'monday' ? to.monday() : to.items({ list: name })
}
