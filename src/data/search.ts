import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Kind } from '../domain/records/kind.ts'
import type { AnyRecord } from '../domain/records/registry.ts'
import { read } from './client.ts'
import { address, type Standing } from './standing.ts'

/** What was found, and whether there is more. */
export interface Found {
  readonly items: readonly AnyRecord[]
  readonly next: string | null
}

/** Records by handle, word, agency or area, as far as the reader sees them. The last answer stays while the next is read. */
export const searchQuery = (text: string, kinds: readonly Kind[] | null, limit: number, standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'search', text, kinds, limit, standing.asOf, standing.viewAs],
    queryFn: () => read<Found>(address('/api/search', standing, { q: text, kinds: kinds?.join(',') ?? null, limit })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
