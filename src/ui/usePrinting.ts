import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is set for paper, on which everything stands and nothing scrolls. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = window.matchMedia('print')
    // The sheet is taken as soon as the listeners are done, so it has to be drawn by then.
    const set = (now: boolean) => flushSync(() => setPrinting(now))
    const before = () => set(true)
    const after = () => set(false)
    const changed = () => set(media.matches)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    media.addEventListener('change', changed)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
      media.removeEventListener('change', changed)
    }
  }, [])
  return printing
}
