import { useEffect } from 'react'
import type { Index } from './arrange.ts'

const slice = 1000

/** Makes ready what the first key would have to wait for, a little at a time, while nothing else is to be done. */
export function useWarm(index: Index): void {
  useEffect(() => {
    let line = 0
    let timer: ReturnType<typeof setTimeout>
    const some = () => {
      const end = Math.min(index.lines.length, line + slice)
      while (line < end) index.found(line++)
      if (line < index.lines.length) timer = setTimeout(some, 16)
    }
    timer = setTimeout(some, 300)
    return () => clearTimeout(timer)
  }, [index])
}
