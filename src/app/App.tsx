import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../data/queries.ts'
import { StandingContext, useStandingOfAddress } from '../data/standing.ts'
import { Panel } from '../ui/Panel.tsx'
import { Shell } from './Shell.tsx'
import { SignIn } from './SignIn.tsx'

/** Whoever is signed in finds the pages; everybody else the way in. */
export function App({ note = null }: { readonly note?: string | null }) {
  return (
    <StandingContext value={useStandingOfAddress()}>
      <Panel query={useQuery(sessionQuery)}>
        {(session) => (session ? <Shell session={session} note={note} /> : <SignIn />)}
      </Panel>
    </StandingContext>
  )
}
