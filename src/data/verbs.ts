import { useMutation, useQueryClient, type Query } from '@tanstack/react-query'
import { write } from './client.ts'
import { forgetAll } from './outbox.ts'
import type { Session } from './queries.ts'

/** Signs in by choosing a person: the demonstration only. Everything shown was another person's, so all of it is read anew. */
export function useChoosePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (person: string) => write<Session>('POST', '/api/session', { person }),
    onSuccess: (session) => {
      queries.setQueryData(['session'], session)
      void queries.resetQueries({ predicate: notTheSession })
    },
  })
}

export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => write<void>('DELETE', '/api/session'),
    onSuccess: () => {
      forgetAll()
      queries.setQueryData(['session'], null)
      queries.removeQueries({ predicate: notTheSession })
    },
  })
}

/** The session's own query stays: taken away with the rest, what shows it would never hear of the next one. */
const notTheSession = ({ queryKey }: Query): boolean => queryKey[0] !== 'session'

/** Moves the day of a demonstration, forward only. Everything depends on the day, so all of it is read anew. */
export function useMoveDay() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (day: string) => write<{ day: string }>('POST', '/api/demonstration', { day }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['record'] }),
  })
}
