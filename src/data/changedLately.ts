import { useSyncExternalStore } from 'react'

/**
 * What came in from the stream a little while ago, by record, so that a row says it has changed under its reader's eyes.
 * A change of what hangs on a record (an update, a proof, a request) is a change of that record too.
 */
const minute = 60_000
/** After so many minutes nobody wonders any more. */
const shownFor = 10

const changedAt = new Map<string, number>()
/** The same in whole minutes, as it was last told. */
let minutesAgo: ReadonlyMap<string, number> = new Map()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

interface Changed {
  readonly id: string
  readonly subjectId?: unknown
}

/** Notes what a difference of the stream brought. */
export function noteChanged(records: readonly Changed[]): void {
  const now = Date.now()
  for (const { id, subjectId } of records) {
    changedAt.set(id, now)
    if (typeof subjectId === 'string') changedAt.set(subjectId, now)
  }
  if (records.length > 0) tell()
  timer ??= setInterval(tell, minute)
}

function tell(): void {
  const now = Date.now()
  const minutes = new Map<string, number>()
  for (const [id, at] of changedAt) {
    if (now - at >= shownFor * minute) changedAt.delete(id)
    else minutes.set(id, Math.floor((now - at) / minute))
  }
  minutesAgo = minutes
  if (changedAt.size === 0) {
    clearInterval(timer)
    timer = undefined
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How many whole minutes ago a record changed while this page was open; null for one that did not, or long ago. */
export function useMinutesSinceChange(id: string): number | null {
  return useSyncExternalStore(
    subscribe,
    () => minutesAgo.get(id) ?? null,
    () => null,
  )
}

/** All that changed lately by their ids, for a list that has more rows than should each listen. */
export function useChangedLately(): ReadonlyMap<string, number> {
  return useSyncExternalStore(
    subscribe,
    () => minutesAgo,
    () => nothing,
  )
}
const nothing: ReadonlyMap<string, number> = new Map()
