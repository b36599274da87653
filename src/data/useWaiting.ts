import { useSyncExternalStore } from 'react'
import { isFlying, onWaiting, waitingNow, type Waiting } from './outbox.ts'

const none: readonly Waiting[] = []

/** What this person wrote and nobody has answered yet, oldest first; what is on its way right now is not among it. */
export const useWaiting = (person: string): readonly Waiting[] =>
  useSyncExternalStore(onWaiting, waitingNow, () => none).filter(
    (each) => each.person === person && !isFlying(each.key),
  )
