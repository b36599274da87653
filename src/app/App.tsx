import { useQuery } from '@tanstack/react-query'
import { Link, Route, Switch } from 'wouter'
import { useLiveChanges } from '../data/live.ts'
import { overviewQuery, sessionQuery, type Session } from '../data/queries.ts'
import { useSignOut } from '../data/verbs.ts'
import { AreaPage } from '../screens/area/AreaPage.tsx'
import { OverviewPage } from '../screens/overview/OverviewPage.tsx'
import { RecordPage } from '../screens/record/RecordPage.tsx'
import { Panel } from '../ui/Panel.tsx'
import { dayText } from '../ui/dateText.ts'
import { SignIn } from './SignIn.tsx'

/** The shell: marking and mode line, masthead, one page. */
export function App({ note = null }: { readonly note?: string | null }) {
  const session = useQuery(sessionQuery)
  return (
    <>
      <Marking session={session.data ?? null} note={note} />
      <header className="masthead">
        <Link href="/" className="name">
          Compton · Public Safety Partnership
        </Link>
        <nav aria-label="Pages">
          <Link href="/">Overview</Link>
        </nav>
        {session.data && <Who session={session.data} />}
      </header>
      <main>
        <Panel query={session}>{(who) => (who ? <Pages /> : <SignIn />)}</Panel>
      </main>
    </>
  )
}

function Marking({ session, note }: { readonly session: Session | null; readonly note: string | null }) {
  const overview = useQuery({ ...overviewQuery, enabled: session !== null }).data
  const changed = useLiveChanges(session !== null)
  return (
    <div className="marking" role="region" aria-label="Marking and mode">
      <span>{overview?.engagement?.marking}</span>
      <span aria-live="polite">{changed ? 'Changed by somebody just now; the page shows it.' : ''}</span>
      <span>
        Demonstration: the public record{overview ? `. Day ${dayText(overview.today)}` : ''}
        {note && ` · ${note}`}
      </span>
    </div>
  )
}

function Who({ session }: { readonly session: Session }) {
  const signOut = useSignOut()
  return (
    <span>
      {session.name}{' '}
      <button type="button" className="link" onClick={() => signOut.mutate()}>
        Change person
      </button>
    </span>
  )
}

function Pages() {
  return (
    <Switch>
      <Route path="/">
        <OverviewPage />
      </Route>
      <Route path="/areas/:number">{({ number }) => <AreaPage number={Number(number)} />}</Route>
      <Route path="/records/:path/:id">{({ path, id }) => <RecordPage path={path} id={id} />}</Route>
      <Route>
        <h1>This page does not exist, or is not open to you.</h1>
        <p>
          <Link href="/">Back to the overview</Link>
        </p>
      </Route>
    </Switch>
  )
}
