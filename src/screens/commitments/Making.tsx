import { AddCommitment } from '../../acts/AddCommitment.tsx'
import type { Items, ItemRow } from '../../domain/views/items.ts'
import { useActWords } from '../../words/useActWords.ts'
import { PasteTable } from './PasteTable.tsx'
import type { RowActs } from './useRowActs.ts'

/** What is being made: one commitment, perhaps like another, or those of a pasted table. */
export type MakingName =
  { readonly name: 'add'; readonly like?: ItemRow } | { readonly name: 'paste'; readonly text: string }

export function Making({
  making,
  answer,
  acts,
  onClose,
}: {
  readonly making: MakingName
  readonly answer: Items
  readonly acts: RowActs
  readonly onClose: () => void
}) {
  const words = useActWords()
  if (making.name === 'paste')
    return <PasteTable answer={answer} text={making.text} onDone={acts.tell} onClose={onClose} />
  const { like } = making
  return (
    <AddCommitment
      among={answer}
      {...(like && {
        start: {
          what: like.title,
          gives: like.givingAgencyId ?? '',
          receives: like.receivingAgencyId ?? '',
          area: like.focusAreaIds[0] ?? 'whole',
        },
      })}
      onDone={(posted) => {
        acts.finish(words.addCommitment)(posted)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
