/** At most one message in so many milliseconds: a page that changes often must not talk without end. */
const pause = 5000

let shown = ''
let next: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function show(words: string): void {
  shown = words
  for (const listener of listeners) listener()
  timer = setTimeout(() => {
    timer = undefined
    const waiting = next
    next = null
    if (waiting !== null) show(waiting)
  }, pause)
}

/** Says something aloud, politely. What comes inside the pause waits; of several only the newest is said. */
export function announce(words: string): void {
  if (timer === undefined) show(words)
  else next = words
}

export const spokenNow = (): string => shown

export function onSpoken(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
