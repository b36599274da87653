import { seqAsOf } from '../../../src/domain/log/asOf.ts'
import type { Projection } from '../../../src/domain/log/visibleTo.ts'
import type { CalendarDate } from '../../../src/domain/records/calendarDate.ts'
import type { Commitment } from '../../../src/domain/records/commitment.ts'
import type { Milestone } from '../../../src/domain/records/milestone.ts'
import { addDays, lastDay } from '../../../src/domain/rules/dates.ts'
import { statusOf, type Status } from '../../../src/domain/rules/status.ts'

/**
 * What views count, counted again the slow way: record by record and day by day, with nothing of the views or of what
 * they share. Of the rules only the status of one item is taken as given; it has tests of its own.
 */

export type Item = Commitment | Milestone

export interface State {
  readonly projection: Projection
  readonly today: string
  readonly commitments: readonly Commitment[]
  readonly milestones: readonly Milestone[]
  readonly items: readonly Item[]
  readonly status: ReadonlyMap<string, Status>
}

export function stateOf(projection: Projection, today: string): State {
  const commitments = projection.all('commitment')
  const milestones = projection.all('milestone')
  const items = [...commitments, ...milestones]
  const status = new Map(items.map((item) => [item.id, statusOf(item, projection, today)]))
  return { projection, today, commitments, milestones, items, status }
}

const zone = 'America/Los_Angeles'

/** As the same class saw it at the end of another day. */
export const onDay = ({ projection }: State, day: string): Projection =>
  projection.sight.at(Math.min(seqAsOf(projection.sight.log, day, zone), projection.seq))

export const isOpen = ({ status }: State, { id }: Item): boolean => {
  const { word } = status.get(id)!
  return word !== null && word !== 'done' && word !== 'ended'
}

export const worstWords = ['off-track', 'no-word', 'at-risk'] as const

/** Whom a commitment waits for at the end of a day, told as one text; null where nothing is waited for. */
export function holderOn(commitment: Commitment, projection: Projection, day: string): string | null {
  const { stage, term, inPlace, affirmBy } = commitment
  if (stage === 'lapsed' || stage === 'withdrawn') return null
  const ranOut = term === 'continuing' && inPlace.until !== null && lastDay(inPlace.until) < day
  if ((stage === 'confirmed' || stage === 'kept-up') && (term === 'once' || ranOut)) return null
  const open = projection
    .all('request')
    .filter(({ subjectId, answeredOn }) => subjectId === commitment.id && answeredOn === null)
  open.sort((one, other) => (one.askedOn.on + one.id).localeCompare(other.askedOn.on + other.id))
  if (open[0]) return `asked ${open[0].toAgencyId}`
  if (stage === 'delivered' && (affirmBy === null || lastDay(affirmBy) < day))
    return `confirmer ${confirmer(commitment)}`
  if (stage === 'delivered') return `giver ${commitment.givingAgencyId}`
  const post = projection.all('post').some(({ id }) => id === commitment.postId)
  return post ? `giver ${commitment.givingAgencyId}` : 'coordinator null'
}

export function confirmer(commitment: Commitment): string | null {
  const named = commitment.confirmingAgencyId ?? commitment.receivingAgencyId
  const own = [commitment.givingAgencyId, ...commitment.supportingAgencyIds] as readonly (string | null)[]
  return own.includes(named) ? null : named
}

/** Who is asked about an item. */
export function askedAgency(item: Item, { projection, today }: State): string | null {
  if (item.kind === 'commitment') {
    const agency = holderOn(item, projection, today)?.split(' ')[1]
    return agency === undefined || agency === 'null' ? null : agency
  }
  const post = projection.all('post').find(({ id }) => id === item.postId)
  if (post) return post.agencyId
  const below = projection.all('commitment').filter(({ id }) => item.restsOnIds.includes(id))
  const [first] = item.restsOnIds.flatMap((id) => below.find((each) => each.id === id) ?? [])
  const area = projection.all('focus-area').find(({ id }) => id === item.focusAreaId)
  return first?.givingAgencyId ?? area?.leadAgencyId ?? null
}

export const dueDate = (item: Item): CalendarDate | null => item.dates.agreed ?? item.dates.expected
export const expectedDate = (item: Item): CalendarDate | null => item.dates.expected ?? item.dates.agreed

/** How many of each there are. */
export function tallied(names: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[String(name)] = (counts[String(name)] ?? 0) + 1
  return counts
}

export const sorted = (ids: readonly string[]): string[] => [...ids].sort()
export const idsOf = (lines: readonly { readonly id: string }[]): string[] => sorted(lines.map(({ id }) => id))

/** Every day from one to before another. */
export function* daysFrom(from: string, until: string): Generator<string> {
  for (let day = from; day < until; day = addDays(day, 1)) yield day
}
