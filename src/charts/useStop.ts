import { useState, type HTMLAttributes, type KeyboardEvent } from 'react'
import { useKeys } from '../ui/useKeys.ts'

/** Where a key leads from a place; undefined where it leads nowhere and stays the browser's. */
export type Lead = (key: string, from: number) => number | undefined

/**
 * A drawing as one stop of the keyboard: its values are gone through with the arrows, Home and End, and each is said
 * aloud. `active` is the value the keyboard stands on while the drawing is in use; it begins at the last.
 */
export function useStop(
  name: string,
  spoken: readonly string[],
  lead?: Lead,
): { readonly active: number | null; readonly props: HTMLAttributes<HTMLElement> } {
  const [chosen, setChosen] = useState<number | null>(null)
  const [inUse, setInUse] = useState(false)
  const last = spoken.length - 1
  useKeys('drawing', lead ? null : stopKeys)
  const at = Math.min(chosen ?? last, last)
  const keyDown = (event: KeyboardEvent) => {
    const next =
      event.altKey || event.ctrlKey || event.metaKey ? undefined : (lead ?? alongLine(spoken.length))(event.key, at)
    if (next === undefined) return
    event.preventDefault()
    setChosen(Math.min(Math.max(next, 0), last))
  }
  return {
    active: inUse ? at : null,
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': name,
      'aria-orientation': 'horizontal',
      'aria-valuemin': 1,
      'aria-valuemax': spoken.length,
      'aria-valuenow': at + 1,
      'aria-valuetext': spoken[at],
      onKeyDown: keyDown,
      onFocus: () => setInUse(true),
      onBlur: () => setInUse(false),
    },
  }
}

/** The keys of a drawing, and where each leads from a place among so many; the list of keys reads them here too. */
const stopKeys: readonly {
  readonly keys: readonly string[]
  readonly words: string
  readonly lead: (from: number, count: number) => number
}[] = [
  { keys: ['ArrowRight', 'ArrowUp'], words: 'nextValue', lead: (from) => from + 1 },
  { keys: ['ArrowLeft', 'ArrowDown'], words: 'previousValue', lead: (from) => from - 1 },
  { keys: ['Home'], words: 'firstValue', lead: () => 0 },
  { keys: ['End'], words: 'lastValue', lead: (_from, count) => count - 1 },
]

const alongLine =
  (count: number): Lead =>
  (key, from) =>
    stopKeys.find(({ keys }) => keys.includes(key))?.lead(from, count)
