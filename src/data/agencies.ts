import { queryOptions } from '@tanstack/react-query'
import type { Agencies } from '../domain/views/agencies.ts'
import type { AgencyPage } from '../domain/views/agency.ts'
import type { Matrix } from '../domain/views/matrix.ts'
import type { Owed } from '../domain/views/owed.ts'
import { read } from './client.ts'
import { address, type Standing } from './standing.ts'

/** Every agency with what it has promised and not finished. */
export const agencyListQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'agency-list', standing.asOf, standing.viewAs],
    queryFn: () => read<Agencies>(address('/api/views/agencies', standing)),
  })

/** One agency's page, and of everything that can be answered there the tag that a change of it names. */
export type AgencyAnswer = AgencyPage & { readonly tags: Readonly<Record<string, string>> }

export const agencyQuery = (id: string, standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'agency', id, standing.asOf, standing.viewAs],
    queryFn: () => read<AgencyAnswer>(address('/api/views/agency', standing, { id })),
  })

/** Who has promised what where. */
export const matrixQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'matrix', standing.asOf, standing.viewAs],
    queryFn: () => read<Matrix>(address('/api/views/matrix', standing)),
  })

/** Who owes what to whom, and who holds it since when. */
export const owedQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'owed', standing.asOf, standing.viewAs],
    queryFn: () => read<Owed>(address('/api/views/owed', standing)),
  })
