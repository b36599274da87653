import { queryOptions } from '@tanstack/react-query'
import type { TwoDays } from '../domain/views/twoDays.ts'
import { read } from './client.ts'
import { address, type Standing } from './standing.ts'

/** Two days side by side, as the address names them; absent, those that the API takes. */
export interface DaysAsked {
  readonly from: string | null
  readonly to: string | null
}

export const twoDaysQuery = ({ from, to }: DaysAsked, standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'since', from, to, standing.asOf, standing.viewAs],
    queryFn: () =>
      read<TwoDays & { readonly today: string }>(address('/api/views/since', standing, { from, until: to })),
  })
