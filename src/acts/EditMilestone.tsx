import type { ComponentProps } from 'react'
import type { Milestone } from '../domain/records/milestone.ts'
import { useActWords } from '../words/useActWords.ts'
import { ActDialog } from './ActDialog.tsx'
import { editMilestoneForm } from './milestoneForm.ts'
import { useMilestoneChoices } from './useMilestoneChoices.ts'

/** Mends what a milestone says of itself, and what it rests on and follows. */
export function EditMilestone({
  milestone,
  ...dialog
}: Omit<ComponentProps<typeof ActDialog>, 'form' | 'name'> & { readonly milestone: Milestone }) {
  const words = useActWords()
  const known = useMilestoneChoices()
  if (!known) return null
  return (
    <ActDialog name={`edit ${milestone.id}`} form={editMilestoneForm(words, known.choices, milestone)} {...dialog} />
  )
}
