import { useEffect, useRef } from 'react'
import { useMinutesSinceChange } from '../data/changedLately.ts'
import { useStanding } from '../data/standing.ts'
import { useWords } from '../words/useWords.ts'

const tintedFor = 2000

/**
 * Says beside a record that somebody changed it while this page was open, and tints its row for a moment. Nothing moves:
 * neither the focus nor the place on the page.
 */
export function Changed({ id }: { readonly id: string }) {
  const { page } = useWords()
  const minutes = useMinutesSinceChange(id)
  const { asOf } = useStanding()
  const note = useRef<HTMLSpanElement>(null)
  const isNew = minutes === 0
  useEffect(() => {
    if (!isNew) return
    const row = note.current?.closest('[data-record], tr') ?? note.current?.parentElement
    const tint = getComputedStyle(document.documentElement).getPropertyValue('--band')
    row?.animate([{ backgroundColor: tint }, { backgroundColor: tint }], tintedFor)
  }, [isNew])
  // What stood on an earlier day has not changed since.
  if (minutes === null || asOf !== null) return null
  return (
    <span ref={note} className="quiet changed-lately">
      {' '}
      {page.changedAgo(minutes)}
    </span>
  )
}
