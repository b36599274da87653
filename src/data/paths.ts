import { useMemo } from 'react'
import { kinds, type Kind } from '../domain/records/kind.ts'
import type { StatusWord } from '../domain/rules/words.ts'
import { paths } from './addresses.ts'
import { address, useStanding, type Standing } from './standing.ts'

/** Which items a list shows; each is a parameter of its address. */
export interface ItemFilter {
  readonly kind?: 'commitment' | 'milestone' | 'focus-area'
  /** A status, `on-record` for the public record, `nothing` for an area without anything, or `attention` for all three that need it. */
  readonly status?: StatusWord | 'on-record' | 'nothing' | 'attention'
  /** The number of a focus area, or `whole`. */
  readonly area?: number | 'whole'
  /** The id of the agency that gives it. */
  readonly agency?: string
  /** What happened to it since a day. */
  readonly change?: 'delivered' | 'confirmed' | 'reached' | 'later' | 'earlier' | 'unclear' | 'made' | 'ended'
  readonly since?: string
  /** What waits for the reader, or is due next. */
  readonly list?: 'confirm' | 'decision' | 'request' | 'update' | 'next'
}

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
    attention: (asked: { readonly kind?: string | undefined } = {}) => to(paths.attention, { ...asked }),
    monday: () => to(paths.monday),
    /** @param base the year that changes are told from */
    results: (asked: { readonly base?: number | undefined } = {}) => to(paths.results, { ...asked }),
    glossary: () => to(paths.glossary),
  }
}

/** The links of this page. */
export function useHrefs(): ReturnType<typeof hrefs> {
  const { asOf, viewAs } = useStanding()
  return useMemo(() => hrefs({ asOf, viewAs }), [asOf, viewAs])
}
