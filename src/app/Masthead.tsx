import { lazy, Suspense, type ComponentProps } from 'react'
import { useLocation } from 'wouter'
import { address, useStanding } from '../data/standing.ts'
import type { Session } from '../data/firstQueries.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useWords } from '../words/useWords.ts'
import { navigationFor, type NavigationEntry } from './navigation.ts'
import type { Tool } from './tools.ts'

// What is in a person's menu comes when it is opened.
const Person = lazy(() => import('./Person.tsx'))

const Own = (of: ComponentProps<typeof Person>) => (
  <Suspense>
    <Person {...of} />
  </Suspense>
)

/** The name of the site, the pages, and the person. No logos, no bell with a count. */
export function Masthead({
  session,
  line,
  onTool,
}: {
  readonly session: Session
  readonly line: ThreeYears | null
  readonly onTool: (tool: Tool) => void
}) {
  const { page } = useWords()
  const { viewAs } = useStanding()
  const { main, more } = navigationFor(session.role, viewAs !== null)
  const site = line?.site ?? ''
  return (
    <header className="masthead sides">
      <PageLink entry={{ name: 'overview', path: '/' }} className="site">
        <span className="wide-only">{site ? page.siteName(site) : page.pages.overview}</span>
        <span className="narrow-only">{site ? page.shortSiteName(site) : page.pages.overview}</span>
      </PageLink>
      <nav aria-label={page.mainNavigation} className="pages">
        {main.map((entry) => (
          <PageLink key={entry.path} entry={entry} />
        ))}
        {more.length > 0 && (
          <Menu label={page.more}>
            {(close) => more.map((entry) => <PageLink key={entry.path} entry={entry} onClick={close} />)}
          </Menu>
        )}
      </nav>
      <Button look="text" className="search" aria-keyshortcuts="Control+K" onClick={() => onTool('search')}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5" />
          <path d="M9.5 9.5L13 13" />
        </svg>
        {page.search}
      </Button>
      <Menu label={session.name} toTheLeft className="person">
        {(close) => <Own session={session} onTool={onTool} onDone={close} />}
      </Menu>
      <Menu label={page.menu} toTheLeft className="whole-menu">
        {(close) => (
          <>
            <nav aria-label={page.mainNavigation}>
              {[...main, ...more].map((entry) => (
                <PageLink key={entry.path} entry={entry} onClick={close} />
              ))}
            </nav>
            <p className="quiet menu-part">{session.name}</p>
            <Own session={session} onTool={onTool} onDone={close} />
          </>
        )}
      </Menu>
    </header>
  )
}

/** A page of the navigation, standing on the same day. */
function PageLink({
  entry: { name, path },
  className,
  children,
  onClick,
}: {
  readonly entry: NavigationEntry
  readonly className?: string
  readonly children?: React.ReactNode
  readonly onClick?: () => void
}) {
  const { page } = useWords()
  const standing = useStanding()
  const [location] = useLocation()
  const isHere = path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
  return (
    <Link
      href={address(path, standing)}
      look="plain"
      {...(className ? { className } : { 'aria-current': isHere ? 'page' : undefined })}
      {...(onClick ? { onClick } : {})}
    >
      {children ?? page.pages[name]}
    </Link>
  )
}
