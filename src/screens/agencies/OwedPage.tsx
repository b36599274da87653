import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { owedQuery } from '../../data/agencies.ts'
import { agenciesQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Owed } from '../../domain/views/owed.ts'
import { Panel } from '../../ui/Panel.tsx'
import { AgencyTabs } from './AgencyTabs.tsx'
import { OwedList } from './OwedList.tsx'
import { OwedPairs } from './OwedPairs.tsx'
import { owedFilterIn } from './owedPairs.ts'

/** Who owes and is owed: every pair of agencies, or the commitments that one of its numbers counts. */
export function OwedPage() {
  const standing = useStanding()
  const agencies = useQuery(agenciesQuery(standing))
  const owed = useQuery(owedQuery(standing))
  const both = {
    data: agencies.data && owed.data ? { owed: owed.data, agencies: agencies.data.items } : undefined,
    error: owed.error ?? agencies.error,
    refetch: () => Promise.all([owed.refetch(), agencies.refetch()]),
  }
  return (
    <>
      <AgencyTabs here="owed" />
      <Panel query={both} rows={12} titled>
        {(read) => <Whole owed={read.owed} agencies={read.agencies} />}
      </Panel>
    </>
  )
}

function Whole({
  owed,
  agencies,
}: {
  readonly owed: Owed
  readonly agencies: readonly { readonly id: string; readonly shortName: string }[]
}) {
  const filter = owedFilterIn(useSearch())
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
  const nameOf = (id: string | null) => (id === null ? undefined : names.get(id))
  return Object.keys(filter).length === 0 ? (
    <OwedPairs owed={owed} nameOf={nameOf} />
  ) : (
    <OwedList owed={owed} filter={filter} nameOf={nameOf} />
  )
}
