import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { follow, forget } from '../data/outbox.ts'
import type { Session } from '../data/firstQueries.ts'
import { useWaiting } from '../data/useWaiting.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/liveWords.ts'
import { useWords } from '../words/useWords.ts'

/** What waits on this device for the server to answer, and what it refused when it was sent again. Nothing is thrown away unasked. */
export function Waiting({ session }: { readonly session: Session }) {
  const { page } = useWords()
  const queries = useQueryClient()
  const waiting = useWaiting(session.id)
  useEffect(() => follow(session.id, queries, (what) => announce(page.sentAgain(what))), [session.id, queries, page])
  const refused = waiting.filter((each) => each.refused !== undefined)
  const unsent = waiting.length - refused.length
  if (waiting.length === 0) return null
  return (
    <div className="waiting-writes on-screen" role="status">
      {unsent > 0 && <p>{page.waitingWrites(unsent)}</p>}
      {refused.map((each) => (
        <p key={each.key}>
          {page.refusedWrite(each.what, each.refused ?? '')}{' '}
          <Button look="text" onClick={() => forget(each.key)}>
            {page.discard}
          </Button>
        </p>
      ))}
    </div>
  )
}
