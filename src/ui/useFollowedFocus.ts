import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

/** A record that has the focus, the part of the list it stands in, and where the focus goes when it leaves that part. */
interface Held {
  readonly id: string
  readonly part: HTMLElement | null
  /** Other records, the best first: those below it, then those above from the nearest on. */
  readonly others: readonly string[]
}

/**
 * Keeps the focus where somebody works when what had it is taken away. A record that stands where it stood keeps it, at
 * its first link: a button was done with. One that has gone or moved to another part of the list hands it to the next.
 */
export function useFollowedFocus(list: RefObject<HTMLElement | null>) {
  const held = useRef<Held | null>(null)
  useLayoutEffect(() => {
    if (held.current === null || (document.activeElement !== document.body && document.activeElement !== null)) return
    const { id, part, others } = held.current
    const linkOf = (record: string, within = list.current) =>
      within?.isConnected ? within.querySelector<HTMLElement>(`[data-record="${record}"] a`) : null
    const next = () => others.flatMap((other) => linkOf(other) ?? [])[0]
    const link = linkOf(id, part) ?? next() ?? linkOf(id)
    if (link) link.focus()
    else document.getElementById('main')?.focus({ preventScroll: true })
  })
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = list.current?.contains(target) ? target.closest<HTMLElement>('[data-record]') : null
      if (row) held.current = heldBy(row, list.current!)
    },
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
      // Who goes elsewhere by choice is not followed.
      if (relatedTarget === null && target.isConnected && !target.matches(':disabled')) held.current = null
    },
  }
}

function heldBy(row: HTMLElement, list: HTMLElement): Held {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-record]')]
  const at = rows.indexOf(row)
  const idOf = (each: HTMLElement) => each.dataset['record'] ?? ''
  return {
    id: idOf(row),
    part: row.parentElement,
    others: [...rows.slice(at + 1), ...rows.slice(0, at).reverse()].map(idOf),
  }
}
