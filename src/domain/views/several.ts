import type { Id } from '../records/id.ts'
import type { Commitment } from '../records/commitment.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Person } from '../rules/permissions.ts'
import { actsOn, type Acts } from './actsOn.ts'

/** Items chosen to be changed together: each as it stands, and what the reader may do with it. */
export interface Several {
  readonly today: string
  readonly records: readonly { readonly record: Commitment | Milestone; readonly acts: Acts }[]
  /** Asked for and not there for this reader: never said why. */
  readonly missing: readonly Id[]
}

/** As many at once as one entry holds. */
export const mostAtOnce = 200

/** @param ids commitments and milestones; anything else counts as missing */
export function several(projection: Projection, ids: readonly Id[], today: string, person: Person): Several {
  const found = new Map<Id, Commitment | Milestone>()
  for (const id of new Set(ids)) {
    const record = projection.get(id)
    if (record?.kind === 'commitment' || record?.kind === 'milestone') found.set(id, record)
  }
  return {
    today,
    records: [...found.values()].map((record) => ({ record, acts: actsOn(record, person, projection) })),
    missing: [...new Set(ids)].filter((id) => !found.has(id)),
  }
}
