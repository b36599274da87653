import type { Posted } from '../data/outbox.ts'
import type { Items } from '../domain/views/items.ts'
import { useActWords } from '../words/useActWords.ts'
import { ActDialog } from './ActDialog.tsx'
import { addCommitmentForm } from './addCommitmentForm.ts'
import type { Values } from './form.ts'

const nothing: Values = {}

/** A new commitment over the page, its area to be chosen. `start`: what of it is known already. */
export function AddCommitment({
  among: { agencies, areas },
  start = nothing,
  onDone,
  onClose,
}: {
  readonly among: Pick<Items, 'agencies' | 'areas'>
  readonly start?: Values
  readonly onDone: (posted: Posted<unknown>) => void
  readonly onClose: () => void
}) {
  const words = useActWords()
  return (
    <ActDialog
      name={`add commitment ${Object.keys(start).length === 0 ? '' : JSON.stringify(start)}`}
      form={addCommitmentForm({ agencies, areas, words, start })}
      // Nothing stands yet that it could be laid over.
      seen={{ id: '', kind: 'commitment', tag: '' }}
      nameOf={(id) => agencies.find((agency) => agency.id === id)?.shortName ?? ''}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
