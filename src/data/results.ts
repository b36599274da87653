import { queryOptions } from '@tanstack/react-query'
import type { Results } from '../domain/views/results.ts'
import { read } from './client.ts'
import { address, type Standing } from './standing.ts'

/** Every measure with the answer from every base year, so that another base is shown without asking again. */
export const resultsQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'results', standing.asOf, standing.viewAs],
    queryFn: () => read<Results>(address('/api/views/results', standing)),
  })
