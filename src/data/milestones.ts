import { queryOptions } from '@tanstack/react-query'
import type { Milestones } from '../domain/views/milestones.ts'
import type { Moved } from '../domain/views/moved.ts'
import { read } from './client.ts'
import { address, type Standing } from './standing.ts'

/** Every milestone of the timeline, so that filters, order and groups ask nothing more. */
export const milestonesQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'milestones', standing.asOf, standing.viewAs],
    queryFn: () => read<Milestones>(address('/api/views/milestones', standing)),
  })

/** The trend of every expected date, and the moves by what they share. */
export const movedQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'moved', standing.asOf, standing.viewAs],
    queryFn: () => read<Moved>(address('/api/views/moved', standing)),
  })
