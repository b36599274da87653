import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { focusAreasQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import type { Commitment } from '../domain/records/commitment.ts'
import { ActDialog } from './ActDialog.tsx'
import { editForm } from './editForm.ts'
import type { Making } from './form.ts'

/** Mends what a commitment says of itself. */
export function EditDialog({
  making,
  commitment,
  ...dialog
}: Omit<ComponentProps<typeof ActDialog>, 'form' | 'name'> & {
  readonly making: Making
  readonly commitment: Commitment
}) {
  const areas = useQuery(focusAreasQuery(useStanding())).data?.items
  if (!areas) return null
  const form = editForm(making, commitment, {
    areas: [...areas]
      .sort((one, other) => one.number - other.number)
      .map(({ id, number, name }) => ({ id, number, name: name.en })),
    posts: making.posts ?? [],
  })
  return <ActDialog name={`edit ${commitment.id}`} form={form} {...dialog} />
}
