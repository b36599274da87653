import { useQueryClient, type Query } from '@tanstack/react-query'
import { useState } from 'react'
import { write } from './client.ts'
import { forgetAll } from './outbox.ts'
import type { Session } from './firstQueries.ts'

/** Something that is sent when it is pressed, and how that goes. */
interface Sending<Asked> {
  readonly isPending: boolean
  readonly error: Error | null
  readonly send: (asked: Asked, andThen?: () => void) => void
}

/**
 * Sends what needs neither a key nor an outbox. The library's own way to do this would come with the first view for
 * these three alone.
 */
function useSending<Asked, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
  after: (answer: Answer) => unknown,
): Sending<Asked> {
  const [state, setState] = useState<Pick<Sending<Asked>, 'isPending' | 'error'>>({ isPending: false, error: null })
  return {
    ...state,
    send: (asked, andThen) => {
      setState({ isPending: true, error: null })
      ask(asked).then(
        async (answer) => {
          await after(answer)
          setState({ isPending: false, error: null })
          andThen?.()
        },
        (error: unknown) =>
          setState({ isPending: false, error: error instanceof Error ? error : new Error(String(error)) }),
      )
    },
  }
}

/** Signs in by choosing a person: the demonstration only. Everything shown was another person's, so all of it is read anew. */
export function useChoosePerson(): Sending<string> {
  const queries = useQueryClient()
  return useSending(
    (person) => write<Session>('POST', '/api/session', { person }),
    (session) => {
      queries.setQueryData(['session'], session)
      void queries.resetQueries({ predicate: notTheSession })
    },
  )
}

export function useSignOut(): Sending<void> {
  const queries = useQueryClient()
  return useSending(
    () => write<void>('DELETE', '/api/session'),
    () => {
      forgetAll()
      queries.setQueryData(['session'], null)
      queries.removeQueries({ predicate: notTheSession })
    },
  )
}

/** The session's own query stays: taken away with the rest, what shows it would never hear of the next one. */
const notTheSession = ({ queryKey }: Query): boolean => queryKey[0] !== 'session'

/** Moves the day of a demonstration, forward only. Everything depends on the day, so all of it is read anew. */
export function useMoveDay(): Sending<string> {
  const queries = useQueryClient()
  return useSending(
    (day) => write<{ day: string }>('POST', '/api/demonstration', { day }),
    () => queries.invalidateQueries({ queryKey: ['record'] }),
  )
}
