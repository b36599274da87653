import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/**
 * Follows what others change: every event refreshes what is on screen, in place. Answers when that last happened, for
 * the one polite live region.
 */
export function useLiveChanges(signedIn: boolean): Date | null {
  const queries = useQueryClient()
  const [changed, setChanged] = useState<Date | null>(null)
  useEffect(() => {
    if (!signedIn) return
    let first = true
    const source = new EventSource('/api/changes')
    const refresh = () => {
      void queries.invalidateQueries({ queryKey: ['record'] })
      // The first event only says where the stream begins.
      if (!first) setChanged(new Date())
      first = false
    }
    source.addEventListener('changed', refresh)
    source.addEventListener('start-again', refresh)
    return () => source.close()
  }, [queries, signedIn])
  return changed
}
