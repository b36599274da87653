import type { QueryClient } from '@tanstack/react-query'
import { ApiError, newKey, send, type Writing, type Written } from './client.ts'

/**
 * Writes that have not been answered. A write is kept on this device before it is sent and forgotten when it has been
 * answered, so that a lost connection or a reload loses nothing; sent again under its key it has one effect.
 */
export interface Waiting extends Writing {
  /** What it does, in the words of the form it came from. */
  readonly what: string
  /** Whose it is: nobody else's session ever sends it. */
  readonly person: string
  /** What the server said against it when it was sent again; then it waits for its writer. */
  readonly refused?: string
}

const place = 'psp-waiting-writes'
const pause = 4000

let waiting: readonly Waiting[] = kept()
let person = ''
let timer: ReturnType<typeof setTimeout> | undefined
const flying = new Set<string>()
const listeners = new Set<() => void>()

/** Everything that waits on this device, whoever wrote it. */
export const waitingNow = (): readonly Waiting[] => waiting

/** True while a write is on its way and has not been given up: then it does not wait yet. */
export const isFlying = (key: string): boolean => flying.has(key)

const sendable = (each: Waiting): boolean =>
  each.person === person && each.refused === undefined && !flying.has(each.key)

export function onWaiting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True for an answer that says nothing of the write itself: it may be sent again as it is. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status === 502 || error.status === 503)

/** What became of a write: its answer, or that it waits here and is sent again under its key. */
export type Posted<T> = ({ readonly waits: false } & Written<T>) | { readonly waits: true }

/** Sends a write. @throws ApiError where it was refused; nothing of it is kept then. */
export async function post<T>(what: string, writing: Omit<Writing, 'key'>): Promise<Posted<T>> {
  const waits: Waiting = { ...writing, key: newKey(), what, person }
  flying.add(waits.key)
  keep([...waiting, waits])
  try {
    const written = await send<T>(waits)
    forget(waits.key)
    return { waits: false, ...written }
  } catch (error) {
    if (isUnanswered(error)) return { waits: true }
    forget(waits.key)
    throw error
  } finally {
    flying.delete(waits.key)
    // Now it waits, if it is still there: those who look are told.
    keep([...waiting])
  }
}

/** Takes a write back before it could be sent. */
export const forget = (key: string): void => keep(waiting.filter((each) => each.key !== key))

/** Sends what waits for this person, in order, now and whenever the connection is back. Answers a function that stops it. */
export function follow(of: string, queries: QueryClient, told: (what: string) => void): () => void {
  let stopped = false
  person = of
  const again = async () => {
    clearTimeout(timer)
    for (const each of waiting.filter(sendable)) {
      try {
        await send(each)
        forget(each.key)
        told(each.what)
        await queries.invalidateQueries({ queryKey: ['record'] })
      } catch (error) {
        if (isUnanswered(error)) break
        const words = error instanceof Error ? error.message : String(error)
        keep(waiting.map((one) => (one.key === each.key ? { ...one, refused: words } : one)))
      }
    }
    if (!stopped && waiting.some(sendable)) timer = setTimeout(() => void again(), pause)
  }
  const online = () => void again()
  const stopHearing = onWaiting(() => {
    if (waiting.some(sendable)) {
      clearTimeout(timer)
      timer = setTimeout(() => void again(), pause)
    }
  })
  window.addEventListener('online', online)
  void again()
  return () => {
    stopped = true
    clearTimeout(timer)
    stopHearing()
    window.removeEventListener('online', online)
  }
}

function keep(next: readonly Waiting[]): void {
  waiting = next
  try {
    if (next.length === 0) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(next))
  } catch {
    // No storage in this browser: what waits lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function kept(): readonly Waiting[] {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '[]') as readonly Waiting[]
  } catch {
    return []
  }
}

/** At sign-out nothing of the last person stays here. */
export const forgetAll = (): void => keep([])
