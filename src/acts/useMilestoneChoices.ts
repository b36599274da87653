import { useQuery } from '@tanstack/react-query'
import { itemsQuery, postsQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import type { MilestoneChoices } from './milestoneForm.ts'

/** What a milestone can stand in, be answered for by, rest on and follow; null while it is read. */
export function useMilestoneChoices(): {
  readonly choices: MilestoneChoices
  readonly nameOf: (agencyId: string | null) => string
} | null {
  const standing = useStanding()
  const items = useQuery(itemsQuery(standing)).data
  const posts = useQuery(postsQuery(standing)).data?.items
  if (!items || !posts) return null
  const nameOf = (id: string | null) => items.agencies.find((agency) => agency.id === id)?.shortName ?? ''
  const titled = (kind: 'commitment' | 'milestone') =>
    items.items
      .filter((item) => item.kind === kind)
      .map(({ id, title }) => ({ value: id, label: title }))
      .sort(byLabel)
  return {
    nameOf,
    choices: {
      areas: items.areas.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
      contacts: posts
        .map(({ id, agencyId, title }) => ({ value: id, label: `${nameOf(agencyId)}: ${title}` }))
        .sort(byLabel),
      commitments: titled('commitment'),
      milestones: titled('milestone'),
    },
  }
}

const byLabel = (one: { readonly label: string }, other: { readonly label: string }): number =>
  one.label.localeCompare(other.label, 'en')
