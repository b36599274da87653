import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Verb } from '../domain/log/entry.ts'
import type { SeenEntry } from '../domain/log/seen.ts'
import type { Kind } from '../domain/records/kind.ts'
import type { EntryActs } from '../domain/views/entryActs.ts'
import type { LogName } from '../domain/views/logNames.ts'
import { read } from './client.ts'
import { address, type Standing } from './standing.ts'

/** Which entries are asked for, as the address of a page and that of the API say it. */
export interface LogAsked {
  /** The id of an agency, or `source`. */
  readonly who?: string
  readonly verb?: Verb
  readonly kind?: Kind
  readonly record?: string
  /** The number of a focus area, or `whole`. */
  readonly area?: string
  readonly from?: string
  readonly to?: string
}

/** An entry as the log is read, with what its reader may do with it. */
export type LogEntry = SeenEntry & {
  readonly reason: string | null
  readonly acts: EntryActs | null
  readonly sealed: readonly { readonly id: string; readonly leaf: string | null; readonly on: string }[]
}

export interface LogAnswer {
  readonly today: string
  readonly items: readonly LogEntry[]
  readonly next: string | null
  readonly names: Readonly<Record<string, LogName>>
}

const aPage = 50

/** The log, newest first, page after page. */
export const logQuery = (asked: LogAsked, standing: Standing) =>
  infiniteQueryOptions({
    queryKey: ['record', 'log', asked, standing.asOf, standing.viewAs],
    queryFn: ({ pageParam }) =>
      read<LogAnswer>(address('/api/log', standing, { ...asked, limit: aPage, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** What checking the history from its first entry came to. */
export interface Verified {
  readonly ok: boolean
  readonly length: number
  readonly head: string
  readonly problem: string | null
  readonly checkedAt: string
}

/** The history, checked anew each time the page is opened or asks again; a change elsewhere does not check it. */
export const verifiedQuery = ({ viewAs }: Standing) =>
  queryOptions({
    queryKey: ['history check', viewAs],
    queryFn: () => read<Verified>(address('/api/log/verify', { asOf: null, viewAs })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
