import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { Sentence } from '../../words/sentence.ts'

/** An answer that was given: what it says, what became of it, and the way to take it back. */
export function DoneLine({
  said,
  state,
  back,
  isNew,
  onBack,
}: {
  readonly said: Sentence
  readonly state: string
  readonly back: string
  /** Given just now: the focus, whose button is gone, goes here. */
  readonly isNew: boolean
  /** Absent: it cannot be taken back from here. */
  readonly onBack?: (() => void) | undefined
}) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isNew) line.current?.focus()
  }, [isNew])
  return (
    <div className="done-line">
      <p tabIndex={-1} ref={line}>
        <StatusMark mark="done" /> <Said sentence={said} /> <span className="quiet">{state}</span>
      </p>
      {onBack && (
        <Button look="text" onClick={onBack}>
          {back}
        </Button>
      )}
    </div>
  )
}
