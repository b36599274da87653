import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { noteChanged } from './changedLately.ts'
import { listen } from './client.ts'
import { overviewQuery } from './firstQueries.ts'
import { address, useStanding } from './standing.ts'

/**
 * Follows what others change: every event refreshes what is on screen, in place. Answers when that last happened, for
 * the one polite live region. A page drawn from a known state hears only what came after it.
 */
export function useLiveChanges(): Date | null {
  const queries = useQueryClient()
  const { asOf, viewAs } = useStanding()
  const [changed, setChanged] = useState<Date | null>(null)
  const knownState = useEffectEvent(() => queries.getQueryData(overviewQuery({ asOf, viewAs }).queryKey)?.state)
  useEffect(() => {
    const since = knownState()
    let first = since === undefined
    return listen(
      address('/api/changes', { asOf: null, viewAs }, { since }),
      ['changed', 'start-again'],
      (_name, data) => {
        void queries.invalidateQueries({ queryKey: ['record'] })
        // Where nothing was known the first event only says where the stream begins.
        if (!first) {
          setChanged(new Date())
          noteChanged((JSON.parse(data) as { readonly changed?: readonly { readonly id: string }[] }).changed ?? [])
        }
        first = false
      },
    )
  }, [queries, viewAs])
  return changed
}
