import type { Milestone } from '../domain/records/milestone.ts'
import type { Posted } from '../data/outbox.ts'
import { useActWords } from '../words/useActWords.ts'
import { ActDialog } from './ActDialog.tsx'
import type { Values } from './form.ts'
import { addMilestoneForm } from './milestoneForm.ts'
import { useMilestoneChoices } from './useMilestoneChoices.ts'

/** A new milestone over the page. `start`: what of it is known already. */
export function AddMilestone({
  start,
  onDone,
  onClose,
}: {
  readonly start: Values
  readonly onDone: (posted: Posted<Milestone>) => void
  readonly onClose: () => void
}) {
  const words = useActWords()
  const known = useMilestoneChoices()
  if (!known) return null
  return (
    <ActDialog
      name="add milestone"
      form={addMilestoneForm(words, known.choices, start)}
      // Nothing stands yet that it could be laid over.
      seen={{ id: '', kind: 'milestone', tag: '' }}
      nameOf={known.nameOf}
      save={words.milestone.add}
      onDone={(posted) => onDone(posted as Posted<Milestone>)}
      onClose={onClose}
    />
  )
}
