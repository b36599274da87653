import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Overview } from '../domain/views/overview.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { read } from './client.ts'
import { address, useStanding, type Standing } from './standing.ts'

/** What the first view reads, and only that: it comes with the page, every other query with the screen that asks it. */

export interface Session {
  readonly id: string
  readonly name: string
  readonly role: 'official' | 'coordinator' | 'lead' | 'partner' | 'administrator'
  readonly agencyId: string | null
  readonly postId: string | null
}

export interface List<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => read<Session | null>('/api/session'),
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => read<List<{ id: string; name: string }>>('/api/people'),
})

/**
 * What stands on screen while another day is read: the day before it, which says itself what day it is. Never across
 * readers: what agencies see must not stand for a moment on what partners are shown.
 */
const sameReaders =
  ({ viewAs }: Standing) =>
  <T>(shown: T | undefined, query: { readonly queryKey: readonly unknown[] } | undefined): T | undefined =>
    query?.queryKey.at(-1) === viewAs ? shown : undefined

/** The overview, and the state of the record it was drawn from: changes are followed from there. */
export type OverviewAnswer = Overview & { readonly state: string }

export const overviewQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'overview', standing.asOf, standing.viewAs],
    queryFn: () => read<OverviewAnswer>(address('/api/views/overview', standing)),
    placeholderData: sameReaders(standing),
  })

/** The three-year line, which stands on every page. */
export const lineQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'line', standing.asOf, standing.viewAs],
    queryFn: () => read<{ today: string; line: ThreeYears | null }>(address('/api/views/line', standing)),
    placeholderData: sameReaders(standing),
  })

/** The overview of what this page stands on. */
export const useOverview = () => useQuery(overviewQuery(useStanding()))
/** The three-year line of what this page stands on. */
export const useLine = () => useQuery(lineQuery(useStanding()))
