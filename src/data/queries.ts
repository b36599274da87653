import { queryOptions } from '@tanstack/react-query'
import type { SeenEntry } from '../domain/log/seen.ts'
import type { Agency } from '../domain/records/agency.ts'
import type { AnyRecord } from '../domain/records/registry.ts'
import type { Area } from '../domain/views/area.ts'
import type { Overview } from '../domain/views/overview.ts'
import { ApiError, read } from './client.ts'

export interface Session {
  readonly id: string
  readonly name: string
  readonly role: 'official' | 'coordinator' | 'lead' | 'partner' | 'administrator'
  readonly agencyId: string | null
  readonly postId: string | null
}

interface List<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () =>
    read<Session>('/api/session').catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) return null
      throw error
    }),
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => read<List<{ id: string; name: string }>>('/api/people'),
})

export const overviewQuery = queryOptions({
  queryKey: ['record', 'overview'],
  queryFn: () => read<Overview>('/api/views/overview'),
})

export const areaQuery = (number: number) =>
  queryOptions({ queryKey: ['record', 'area', number], queryFn: () => read<Area>(`/api/views/area?number=${number}`) })

export const agenciesQuery = queryOptions({
  queryKey: ['record', 'agencies'],
  queryFn: () => read<List<Agency>>('/api/agencies?limit=500'),
})

export const recordQuery = (path: string, id: string) =>
  queryOptions({ queryKey: ['record', path, id], queryFn: () => read<AnyRecord>(`/api/${path}/${id}`) })

export const historyQuery = (path: string, id: string) =>
  queryOptions({
    queryKey: ['record', path, id, 'history'],
    queryFn: () => read<List<SeenEntry & { readonly reason: string | null }>>(`/api/${path}/${id}/history`),
  })
