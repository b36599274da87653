import { useEffect } from 'react'

/** A text as CSS writes it: the browser draws it above and below every printed sheet. */
const inCss = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`

/**
 * What stands at the head and foot of every sheet. Set by script, as no style stands in the page that was sent, and not
 * before somebody prints: what the root inherits to all has every style on screen worked out again.
 */
export function usePaperHead(head: string, foot: string): void {
  useEffect(() => {
    const set = () => {
      const { style } = document.documentElement
      style.setProperty('--paper-head', inCss(head))
      style.setProperty('--paper-foot', inCss(foot))
    }
    window.addEventListener('beforeprint', set)
    return () => window.removeEventListener('beforeprint', set)
  }, [head, foot])
}
