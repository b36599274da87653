import { useEffect, useEffectEvent } from 'react'

/** Hears a table pasted on the page, where nothing that takes text has the focus and no dialog stands over it. */
export function usePasting(hears: boolean, onTable: (text: string) => void): void {
  const heard = useEffectEvent((event: ClipboardEvent) => {
    const { target } = event
    const takesText = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
    if (takesText || document.querySelector('dialog[open]') !== null) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    onTable(text)
  })
  useEffect(() => {
    if (!hears) return
    const paste = (event: ClipboardEvent) => heard(event)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [hears])
}
