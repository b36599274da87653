import { AddCommitment } from '../../acts/AddCommitment.tsx'
import type { Items, ItemRow } from '../../domain/views/items.ts'
import { useActWords } from '../../words/useActWords.ts'
import type { BulkName } from './bulk.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { PasteTable } from './PasteTable.tsx'
import type { RowActs } from './useRowActs.ts'

/** What is being made or changed: one commitment, perhaps like another, those of a pasted table, or several chosen ones. */
export type MakingName =
  | { readonly name: 'add'; readonly like?: ItemRow }
  | { readonly name: 'paste'; readonly text: string }
  | { readonly name: 'several'; readonly act: BulkName; readonly ids: readonly string[] }

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
  if (making.name === 'several') {
    const { act, ids } = making
    return <BulkDialog name={act} ids={ids} answer={answer} onDone={acts.tell} onClose={onClose} />
  }
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
