import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

/**
 * Keeps the focus with a record of a list when what had it is taken away: a button whose work is done, a row that moved
 * to another part. It goes to the record's first link, or where the record is gone to the content as a whole.
 */
export function useFollowedFocus(list: RefObject<HTMLElement | null>) {
  const held = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (held.current === null || (document.activeElement !== document.body && document.activeElement !== null)) return
    const row = list.current?.querySelector<HTMLElement>(`[data-record="${held.current}"] a`)
    ;(row ?? document.getElementById('main'))?.focus({ preventScroll: true })
  })
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = list.current?.contains(target) ? target.closest<HTMLElement>('[data-record]') : null
      if (row) held.current = row.dataset['record'] ?? null
    },
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
      // Who goes elsewhere by choice is not followed.
      if (relatedTarget === null && target.isConnected && !target.matches(':disabled')) held.current = null
    },
  }
}
