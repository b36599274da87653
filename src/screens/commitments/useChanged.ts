import { useEffect, useState } from 'react'
import type { Index } from './arrange.ts'

const shownFor = 2000
const none: ReadonlySet<string> = new Set()

/** The lines that came in other than they were, for as long as their rows are tinted. The first answer changes nothing. */
export function useChanged(index: Index): ReadonlySet<string> {
  const [before, setBefore] = useState(index)
  const [changed, setChanged] = useState(none)
  if (before !== index) {
    setBefore(index)
    // What did not change is the very same line as before: the answers share it.
    const other = index.lines.filter((line) => before.lineOf(line.id) !== line)
    // Another day or another reader is another list, and no change of this one.
    const same = before.answer.today === index.answer.today && other.length < Math.max(20, index.lines.length / 4)
    setChanged(same ? new Set(other.map(({ id }) => id)) : none)
  }
  useEffect(() => {
    if (changed.size === 0) return
    const timer = setTimeout(() => setChanged(none), shownFor)
    return () => clearTimeout(timer)
  }, [changed])
  return changed
}
