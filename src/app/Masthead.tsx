import { useState } from 'react'
import { useLocation } from 'wouter'
import { address, useRestand, useStanding } from '../data/standing.ts'
import type { Session } from '../data/queries.ts'
import { useSignOut } from '../data/verbs.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useWords } from '../words/useWords.ts'
import { navigationFor, type NavigationEntry } from './navigation.ts'
import { chooseTheme, chosenTheme, themes, type Theme } from './theme.ts'

/** The name of the site, the pages, and the person. No logos, no bell with a count. */
export function Masthead({ session, line }: { readonly session: Session; readonly line: ThreeYears | null }) {
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
      <Menu label={session.name} toTheLeft className="person">
        {(close) => <Person session={session} onDone={close} />}
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
            <Person session={session} onDone={close} />
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

/** What is the person's own: colours, whose eyes to look through, and who they are. */
function Person({ session, onDone }: { readonly session: Session; readonly onDone: () => void }) {
  const { page } = useWords()
  const { viewAs } = useStanding()
  const restand = useRestand()
  const signOut = useSignOut()
  const [theme, setTheme] = useState<Theme>(chosenTheme)
  const mayLookAsPartner = session.role === 'coordinator' || session.role === 'official'
  return (
    <>
      <fieldset className="field">
        <legend>{page.colours}</legend>
        {themes.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === each}
              onChange={() => {
                setTheme(each)
                chooseTheme(each)
              }}
            />
            {page.themes[each]}
          </label>
        ))}
      </fieldset>
      <p className="menu-part">
        <b>{page.languageName}:</b> {page.languages.en}
      </p>
      {mayLookAsPartner && (
        <Button
          look="text"
          onClick={() => {
            onDone()
            restand({ viewAs: viewAs === null ? 'partners' : null })
          }}
        >
          {viewAs === null ? page.viewAsPartners : page.ownView}
        </Button>
      )}
      <Button look="text" onClick={() => signOut.mutate()}>
        {page.changePerson}
      </Button>
    </>
  )
}
