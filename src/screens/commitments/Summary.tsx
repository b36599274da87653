import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import type { StatusAsked } from '../../domain/views/itemOrder.ts'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import type { Arranged, Index } from './arrange.ts'

/** How many there are and of which status; each count is pressed to see only those. */
export function Summary({
  index,
  arranged,
  isFiltered,
  onStatus,
}: {
  readonly index: Index
  readonly arranged: Arranged
  readonly isFiltered: boolean
  readonly onStatus: (status: StatusAsked) => void
}) {
  const own = useCommitmentWords()
  const leads = (name: string, words: ReactNode) => (
    <Button look="text" className="in-text count" onClick={() => onStatus(name as StatusAsked)}>
      {words}
    </Button>
  )
  return (
    <p className="summary">
      <Said sentence={own.found(arranged.matching, index.lines.length, arranged.words, isFiltered)} link={leads} />
    </p>
  )
}
