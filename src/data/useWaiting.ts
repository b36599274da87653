import { useSyncExternalStore } from 'react'
import { isFlying, onWaiting, waitingNow, type Waiting } from './outbox.ts'

const none: readonly Waiting[] = []

/** What this person wrote and nobody has answered yet, oldest first; what is on its way right now is not among it. */
export const useWaiting = (person: string): readonly Waiting[] =>
  useSyncExternalStore(onWaiting, waitingNow, () => none).filter(
    (each) => each.person === person && !isFlying(each.key),
  )

/** The newest of these writes that is about a record: that changes it, or tells something of it. */
export const waitingFor = (waiting: readonly Waiting[], id: string): Waiting | undefined =>
  waiting.findLast(
    ({ path, body }) =>
      path.endsWith(`/${id}`) || (body as { readonly subjectId?: string } | undefined)?.subjectId === id,
  )
