import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { ApiError } from '../data/client.ts'
import { useLiveChanges } from '../data/live.ts'
import { useHrefs } from '../data/paths.ts'
import { useLine, type Session } from '../data/firstQueries.ts'
import { StandingContext, useStanding, type StandingHere } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { announce } from '../ui/liveWords.ts'
import { Said } from '../ui/Said.tsx'
import { english } from '../words/en.ts'
import { plain } from '../words/sentence.ts'
import { useWords, WordsContext } from '../words/useWords.ts'
import { Marking } from './Marking.tsx'
import { Masthead } from './Masthead.tsx'
import { usePaperHead } from './paperHead.ts'
import { Pages } from './routes.tsx'
import { ThreeYearLine } from './ThreeYearLine.tsx'
import { Tools } from './Tools.tsx'
import type { Tool } from './tools.ts'
import { Waiting } from './Waiting.tsx'

const HowStatus = lazy(() => import('./HowStatus.tsx'))
const NotThisStanding = lazy(() => import('./NotThisStanding.tsx'))

/** What today looks like, where the address asks for a day or for readers that there are not. */
const present: StandingHere = { asOf: null, viewAs: null, writes: false }

/** What stands round every page: marking and mode, masthead, the three-year line, the foot. */
export function Shell({ session, note }: { readonly session: Session; readonly note: string | null }) {
  const asked = useStanding()
  const refused = useRefusal(asked)
  if (refused === null) return <Round session={session} note={note} instead={null} />
  return (
    <StandingContext value={present}>
      <Round session={session} note={note} instead={{ asked, why: refused }} />
    </StandingContext>
  )
}

/**
 * Why the server has no page for this day or these readers, in its words; null where it has one. It stands until the same
 * is answered: while it is asked again nothing is drawn that would be taken away a moment later.
 */
function useRefusal({ asOf, viewAs }: StandingHere): string | null {
  const { error, isSuccess, isPlaceholderData } = useLine()
  const [kept, setKept] = useState<{ readonly of: string; readonly why: string } | null>(null)
  const of = JSON.stringify([asOf, viewAs])
  // It asks for a day and names none: no request would carry that.
  if (asOf?.trim() === '') return ''
  if (error instanceof ApiError && error.status === 422) {
    if (kept?.of !== of) setKept({ of, why: error.message })
    return error.message
  }
  if (isSuccess && !isPlaceholderData && kept !== null) setKept(null)
  return kept?.of === of && !(isSuccess && !isPlaceholderData) ? kept.why : null
}

function Round({
  session,
  note,
  instead,
}: {
  readonly session: Session
  readonly note: string | null
  /** What was asked for and cannot be shown, and why. */
  readonly instead: { readonly asked: StandingHere; readonly why: string } | null
}) {
  const line = useLine().data?.line ?? null
  const words = useMemo(() => english(line?.today ?? null), [line?.today])
  return (
    <WordsContext value={words}>
      <Standing session={session} line={line} note={note}>
        {instead === null ? (
          <Pages />
        ) : (
          <Suspense>
            <NotThisStanding asked={instead.asked} line={line} why={instead.why} />
          </Suspense>
        )}
      </Standing>
    </WordsContext>
  )
}

function Standing({
  session,
  line,
  note,
  children,
}: {
  readonly session: Session
  readonly line: ThreeYears | null
  readonly note: string | null
  readonly children: ReactNode
}) {
  const { page } = useWords()
  const main = useRef<HTMLElement>(null)
  const [tool, setTool] = useState<Tool | null>(null)
  useFocusAfterGoing(main)
  useFocusAfterStanding(main, line)
  const changed = useLiveChanges()
  useEffect(() => {
    if (changed) announce(page.changedJustNow)
  }, [changed, page])
  const recordAsOf = line ? plain(page.recordAsOf(line.today, line.past), true) : ''
  usePaperHead(
    [line?.marking, line?.sample ? page.sampleOnPaper : ''].filter(Boolean).join(' · '),
    line ? `${page.siteName(line.site)} · ${recordAsOf}` : '',
  )
  return (
    <div className={line?.past ? 'page past' : 'page'}>
      <a href="#main" className="skip">
        {page.skip}
      </a>
      <Marking line={line} mayMove={session.role !== 'partner'} note={note} />
      <Masthead session={session} line={line} onTool={setTool} />
      {line && <ThreeYearLine line={line} />}
      <Waiting session={session} />
      <main id="main" className="sides" tabIndex={-1} ref={main}>
        {children}
      </main>
      <Foot line={line} />
      <Tools session={session} line={line} tool={tool} onTool={setTool} />
      <LiveRegion />
    </div>
  )
}

function Foot({ line }: { readonly line: ThreeYears | null }) {
  const { page } = useWords()
  const to = useHrefs()
  const [shown, setShown] = useState(false)
  return (
    <footer className="foot sides on-screen">
      <p>
        {line && (
          <>
            <Said sentence={page.recordAsOf(line.today, line.past)} />
            {' · '}
          </>
        )}
        <span className="together">
          <Button look="text" onClick={() => setShown(true)}>
            {page.howStatus}
          </Button>
          {' · '}
        </span>
        <Link href={to.glossary()}>{page.pages.glossary}</Link>
      </p>
      {shown && (
        <Suspense>
          <HowStatus onClose={() => setShown(false)} />
        </Suspense>
      )}
    </footer>
  )
}

/** After going to another page one is at its top, and a reader who hears it is told where. Not on the first page, and not after going back. */
function useFocusAfterGoing(main: React.RefObject<HTMLElement | null>): void {
  const [path] = useLocation()
  const before = useRef(path)
  const wentBack = useRef(false)
  const stoodAt = useRef('')
  useEffect(() => {
    // Following a link inside a page is told the same way, and goes to no other page. Before the router hears it.
    const back = () => {
      if (window.location.pathname !== stoodAt.current) wentBack.current = true
    }
    stoodAt.current = window.location.pathname
    window.addEventListener('popstate', back, true)
    return () => window.removeEventListener('popstate', back, true)
  }, [])
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    stoodAt.current = window.location.pathname
    if (!wentBack.current) {
      window.scrollTo(0, 0)
      main.current?.focus({ preventScroll: true })
    }
    wentBack.current = false
  }, [path, main])
}

/** What brought one to another day, or to other readers, is often gone with it: then the focus stands at the content. */
function useFocusAfterStanding(main: React.RefObject<HTMLElement | null>, line: ThreeYears | null): void {
  const { viewAs } = useStanding()
  const now = line && `${line.past} ${viewAs}`
  const before = useRef(now)
  useEffect(() => {
    const moved = before.current !== null && before.current !== now
    before.current = now
    if (moved && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [now, main])
}
