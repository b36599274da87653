import { useQuery } from '@tanstack/react-query'
import { useHrefs } from '../../data/paths.ts'
import { sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { Link } from '../../ui/Link.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import '../../ui/lines.css'
import './agencies.css'

type Tab = 'list' | 'matrix' | 'owed'

/** The title of the pages of all agencies, and the three ways to see them. */
export function AgencyTabs({ here }: { readonly here: Tab }) {
  const words = useAgencyWords()
  const to = useHrefs()
  const { viewAs } = useStanding()
  const session = useQuery(sessionQuery).data
  useTitle({ list: words.title, matrix: words.matrixTitle, owed: words.owedTitle }[here])
  const tabs: readonly (readonly [Tab, string])[] = [
    ['list', to.agencies()],
    ['matrix', to.matrix()],
    ['owed', to.owed()],
  ]
  return (
    <>
      <h1 className="agencies-title">
        {words.title}
        <span className={here === 'list' ? 'spoken' : 'on-paper'}>{here !== 'list' && `: ${words.tabs[here]}`}</span>
      </h1>
      <nav className="tabs on-screen" aria-label={words.tabsName}>
        {tabs.map(([tab, href]) => (
          <Link key={tab} href={href} look="plain" aria-current={tab === here ? 'page' : undefined}>
            {words.tabs[tab]}
          </Link>
        ))}
      </nav>
      {(session?.role === 'partner' || viewAs !== null) && (
        <p className="released-only">
          <b>{words.releasedOnly}</b>
        </p>
      )}
    </>
  )
}
