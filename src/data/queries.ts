import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SeenEntry } from '../domain/log/seen.ts'
import type { Agency } from '../domain/records/agency.ts'
import type { FocusArea } from '../domain/records/focusArea.ts'
import type { Post } from '../domain/records/post.ts'
import type { Concerns } from '../domain/views/attention.ts'
import type { Area } from '../domain/views/area.ts'
import type { Monday } from '../domain/views/monday.ts'
import type { NextLine } from '../domain/views/nextNinetyDays.ts'
import type { RecordPage } from '../domain/views/record.ts'
import type { ReleasePreview } from '../domain/views/release.ts'
import { mostAtOnce, type Several } from '../domain/views/several.ts'
import type { Texts } from '../domain/views/texts.ts'
import { ApiError, read } from './client.ts'
import type { List } from './firstQueries.ts'
import { readItems, type HeldItems } from './items.ts'
import { address, type Standing } from './standing.ts'

// Screens find every query here; the first view imports its own from where they are, so that these stay out of it.
export {
  lineQuery,
  overviewQuery,
  peopleQuery,
  sessionQuery,
  useLine,
  useOverview,
  type OverviewAnswer,
  type Session,
} from './firstQueries.ts'

/** The day a demonstration stands on; null where this is none. */
export const demonstrationQuery = queryOptions({
  queryKey: ['record', 'demonstration'],
  queryFn: () =>
    read<{ day: string }>('/api/demonstration').catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) return null
      throw error
    }),
})

/** One focus area by its number as the address has it, or `whole` for the whole engagement. */
export const areaQuery = (number: string, standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'area', number, standing.asOf, standing.viewAs],
    queryFn: () => read<Area>(address('/api/views/area', standing, { number })),
  })

/** Every commitment and milestone with its status; after a change only what changed is read. */
export const itemsQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'items', standing.asOf, standing.viewAs],
    queryFn: ({ client, queryKey }) => readItems(standing, client.getQueryData<HeldItems>(queryKey)),
  })

/** Chosen items as they stand now, each with the tag that a change of it names and what the reader may do with it. */
export type SeveralAnswer = Omit<Several, 'records'> & {
  readonly records: readonly (Several['records'][number] & { readonly tag: string })[]
}

/** Stays as it was read until it is asked for anew: what is laid over it must be known to whoever does. */
export const severalQuery = (ids: readonly string[], standing: Standing) =>
  queryOptions({
    queryKey: ['several', ids, standing.asOf, standing.viewAs],
    queryFn: async (): Promise<SeveralAnswer> => {
      const answers: SeveralAnswer[] = []
      for (let from = 0; from < ids.length; from += mostAtOnce) {
        const some = ids.slice(from, from + mostAtOnce).join(',')
        answers.push(await read<SeveralAnswer>(address('/api/views/several', standing, { ids: some })))
      }
      return {
        today: answers[0]?.today ?? '',
        records: answers.flatMap(({ records }) => records),
        missing: answers.flatMap(({ missing }) => missing),
      }
    },
    staleTime: Infinity,
    gcTime: 0,
  })

/** The coordinator's list, agency by agency. */
export const mondayQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'monday', standing.asOf, standing.viewAs],
    queryFn: () => read<Monday>(address('/api/views/monday', standing)),
  })

/** All that somebody has to look at. */
export const attentionQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'attention', standing.asOf, standing.viewAs],
    queryFn: () => read<Concerns>(address('/api/views/attention', standing)),
  })

/** Everything dated in the next 90 days. */
export const nextQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'next', standing.asOf, standing.viewAs],
    queryFn: () => read<{ today: string; lines: readonly NextLine[] }>(address('/api/views/next', standing)),
  })

export const agenciesQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'agencies', standing.asOf, standing.viewAs],
    queryFn: () => read<List<Agency>>(address('/api/agencies', standing, { limit: 500 })),
  })

export const focusAreasQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'focus-areas', standing.asOf, standing.viewAs],
    queryFn: () => read<List<FocusArea>>(address('/api/focus-areas', standing, { limit: 100 })),
  })

/** The points of contact. */
export const postsQuery = (standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'posts', standing.asOf, standing.viewAs],
    queryFn: () => read<List<Post>>(address('/api/posts', standing, { limit: 500 })),
  })

/** All about one record, with the tag that a change of it names. */
export type RecordAnswer = RecordPage & { readonly tag: string }

export const recordPageQuery = (id: string, standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'page', id, standing.asOf, standing.viewAs],
    queryFn: () => read<RecordAnswer>(address('/api/views/record', standing, { id })),
  })

/** The free texts of a record and of what hangs on it, each with the entry that a seal of it names. */
export const textsQuery = (id: string, standing: Standing) =>
  queryOptions({
    queryKey: ['record', 'texts', id, standing.asOf, standing.viewAs],
    queryFn: () => read<Texts>(address('/api/views/texts', standing, { id })),
  })

/** A record as a wider audience would read it: read when it is asked for, and not again once it has been released. */
export const releaseQuery = (id: string, to: string, standing: Standing) =>
  queryOptions({
    queryKey: ['release', id, to, standing.asOf, standing.viewAs],
    gcTime: 0,
    queryFn: () => read<ReleasePreview>(address('/api/views/release', standing, { id, to })),
  })

/** One entry of a history, with its line of reason as far as the reader may read it. */
export type HistoryEntry = SeenEntry & { readonly reason: string | null }

export type HistoryPage = List<HistoryEntry>

/** The history of a record, newest first, in pages. */
export const historyPagesQuery = (path: string, id: string, standing: Standing) =>
  infiniteQueryOptions({
    queryKey: ['record', path, id, 'history', standing.asOf, standing.viewAs],
    queryFn: ({ pageParam }) =>
      read<HistoryPage>(
        // There is one engagement: its address has no id.
        address(path === 'engagement' ? '/api/engagement/history' : `/api/${path}/${id}/history`, standing, {
          cursor: pageParam,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** Every reason that was given with an entry on a record, newest first. */
export const reasonsQuery = (path: string, id: string, standing: Standing) =>
  queryOptions({
    queryKey: ['record', path, id, 'reasons', standing.asOf, standing.viewAs],
    queryFn: async () => {
      const entries: HistoryEntry[] = []
      let cursor: string | null = null
      do {
        const page: HistoryPage = await read(address(`/api/${path}/${id}/history`, standing, { cursor }))
        entries.push(...page.items)
        cursor = page.next
      } while (cursor !== null)
      return entries.flatMap(({ id: entryId, at, reason }) => (reason === null ? [] : [{ entryId, at, reason }]))
    },
  })
