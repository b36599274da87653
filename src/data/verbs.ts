import { useMutation, useQueryClient, type Query } from '@tanstack/react-query'
import type { Commitment } from '../domain/records/commitment.ts'
import { write } from './client.ts'
import { forgetAll } from './outbox.ts'
import type { Session } from './queries.ts'

/** One central rule: what was written refreshes all that is shown of the record. */
function useWriting<V, T>(act: (variables: V) => Promise<T>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ['record'] }) })
}

export interface NewCommitment {
  readonly what: string
  readonly givingAgencyId: string
  readonly receivingAgencyId: string
  readonly by: string
  readonly focusAreaId: string
}

/** Five things make a commitment: what, who gives, who receives, by when, area. */
export const useAddCommitment = () =>
  useWriting(({ what, givingAgencyId, receivingAgencyId, by, focusAreaId }: NewCommitment) =>
    write<Commitment>('POST', '/api/commitments', {
      title: { en: what },
      givingAgencyId,
      receivingAgencyId,
      focusAreaIds: [focusAreaId],
      dates: { agreed: { on: by, precision: 'day' } },
    }),
  )

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
export const useMoveDay = () =>
  useWriting((day: string) => write<{ day: string }>('POST', '/api/demonstration', { day }))
