import { useState, type HTMLAttributes, type KeyboardEvent } from 'react'

/** Where a key leads from a place; undefined where it leads nowhere and stays the browser's. */
export type Lead = (key: string, from: number) => number | undefined

/**
 * A drawing as one stop of the keyboard: its values are gone through with the arrows, Home and End, and each is said
 * aloud. `active` is the value the keyboard stands on while the drawing is in use; it begins at the last.
 */
export function useStop(
  name: string,
  spoken: readonly string[],
  lead: Lead = alongLine(spoken.length),
): { readonly active: number | null; readonly props: HTMLAttributes<HTMLElement> } {
  const [chosen, setChosen] = useState<number | null>(null)
  const [inUse, setInUse] = useState(false)
  const last = spoken.length - 1
  const at = Math.min(chosen ?? last, last)
  const keyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : lead(event.key, at)
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

const alongLine =
  (count: number): Lead =>
  (key, from) =>
    ({ ArrowRight: from + 1, ArrowUp: from + 1, ArrowLeft: from - 1, ArrowDown: from - 1, Home: 0, End: count - 1 })[
      key
    ]
