import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listen } from './client.ts'

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
    return listen('/api/changes', ['changed', 'start-again'], () => {
      void queries.invalidateQueries({ queryKey: ['record'] })
      // The first event only says where the stream begins.
      if (!first) setChanged(new Date())
      first = false
    })
  }, [queries, signedIn])
  return changed
}
