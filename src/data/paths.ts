import { useMemo } from 'react'
import { kinds, type Kind } from '../domain/records/kind.ts'
import type { StatusWord } from '../domain/rules/words.ts'
import { paths } from './addresses.ts'
import type { LogAsked } from './log.ts'
import { address, useStanding, type Standing } from './standing.ts'

/** Which items a list shows; each is a parameter of its address. */
export interface ItemFilter {
  readonly kind?: 'commitment' | 'milestone' | 'focus-area'
  /** A status, `on-record` for the public record, `nothing` for an area without anything, `attention` for all three that need it, `open` for all that are neither done nor ended. */
  readonly status?: StatusWord | 'on-record' | 'nothing' | 'attention' | 'open'
  /** The number of a focus area, or `whole`. */
  readonly area?: number | 'whole'
  /** The id of the agency that gives it. */
  readonly agency?: string
  /** Of the open ones: past the agreed date or expected after it, or with another agency than the one that gives it. */
  readonly mark?: 'late' | 'elsewhere'
  /** What waits for the reader, or is due next. */
  readonly list?: 'confirm' | 'decision' | 'request' | 'update' | 'next'
}

/** Which commitments the page of who owes and is owed lists; with none it shows every pair of agencies. */
export interface OwedFilter {
  /** The id of the agency that gives. */
  readonly from?: string
  /** The id of the agency that receives; `none` where nobody is named. */
  readonly to?: string
  readonly show?: 'late' | 'elsewhere'
}

/** What is asked of the comparison of two days; each is a parameter of its address. */
export interface SinceFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** One kind of change alone. */
  readonly change?: ChangeName | undefined
  readonly by?: 'area' | 'agency' | undefined
  /** The number of a focus area, or `whole`. */
  readonly area?: string | undefined
  readonly agency?: string | undefined
}

/** What can come between two days, in the order it is told: what went well first. */
export const changeNames = [
  'confirmed',
  'delivered',
  'reached',
  'later',
  'earlier',
  'unclear',
  'made',
  'ended',
  'statuses',
] as const
export type ChangeName = (typeof changeNames)[number]

/** Every link of the dashboard, from a page that stands on a day: it leads to the same day. */
export function hrefs(standing: Standing) {
  const to = (path: string, asked?: Readonly<Record<string, string | number | undefined>>) =>
    address(path, standing, asked)
  return {
    overview: (asked: { readonly order?: 'worst' | undefined } = {}) => to(paths.overview, { ...asked }),
    area: (number: number | 'whole') => to(`/areas/${number}`),
    record: (kind: Kind, id: string) => to(`/records/${kinds[kind].path}/${id}`),
    items: (filter: ItemFilter) => to(paths.items, { ...filter }),
    commitments: () => to(paths.commitments),
    /** @param kind of which concern; all without it */
    attention: (asked: { readonly kind?: string | undefined; readonly record?: string | undefined } = {}) =>
      to(paths.attention, { ...asked }),
    /** @param record the one that stands open beside the list */
    monday: (asked: { readonly record?: string | undefined } = {}) => to(paths.monday, { ...asked }),
    agencies: () => to(paths.agencies),
    agency: (id: string) => to(`/agencies/${id}`),
    matrix: () => to(paths.matrix),
    owed: (asked: OwedFilter = {}) => to(paths.owed, { ...asked }),
    /** @param base the year that changes are told from */
    results: (asked: { readonly base?: number | undefined } = {}) => to(paths.results, { ...asked }),
    since: (filter: SinceFilter) => to(paths.since, { ...filter }),
    changes: (asked: LogAsked = {}) => to(paths.changes, { ...asked }),
    /** The one entry, among those of its record on its day. */
    entry: (id: string, record: string, on: string) => `${to(paths.changes, { record, from: on, to: on })}#entry-${id}`,
    historyCheck: () => to(paths.historyCheck),
    glossary: () => to(paths.glossary),
  }
}

/** The links of this page. */
export function useHrefs(): ReturnType<typeof hrefs> {
  const { asOf, viewAs } = useStanding()
  return useMemo(() => hrefs({ asOf, viewAs }), [asOf, viewAs])
}
