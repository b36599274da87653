import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../data/firstQueries.ts'
import { StandingContext, useStandingOfAddress } from '../data/standing.ts'
import { Mishap } from '../ui/Mishap.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useWords } from '../words/useWords.ts'
import { Shell } from './Shell.tsx'
import { SignIn } from './SignIn.tsx'

/** Whoever is signed in finds the pages; everybody else the way in. */
export function App({ note = null }: { readonly note?: string | null }) {
  const { page } = useWords()
  const query = useQuery(sessionQuery)
  return (
    <StandingContext value={useStandingOfAddress()}>
      <Mishap words={page.mishapOfAll} reload={page.reload} alone>
        {query.data === undefined ? (
          <main id="main" className="sides">
            <Panel query={query}>{() => null}</Panel>
          </main>
        ) : query.data ? (
          <Shell session={query.data} note={note} />
        ) : (
          <SignIn />
        )}
      </Mishap>
    </StandingContext>
  )
}
