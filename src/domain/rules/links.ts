import type { Commitment } from '../records/commitment.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Projection } from '../log/visibleTo.ts'
import { leafSince } from '../log/leafSince.ts'
import { daysBetween, daysLater, lastDay } from './dates.ts'
import { dueOf, expectedOf } from './item.ts'
import type { Reason, Thresholds } from './reason.ts'
import type { StatusWord } from './words.ts'

/** What follows from the commitments a milestone rests on and the milestones it follows. `statusOf` is handed in: the two rules ask each other. */
export function linkReasons(
  milestone: Milestone,
  projection: Projection,
  today: string,
  { offTrackDays }: Thresholds,
  statusOf: (commitment: Commitment) => { readonly word: StatusWord | null; readonly since: string | null },
): Reason[] {
  const due = dueOf(milestone)
  const near = due !== null && daysBetween(today, lastDay(due)) <= offTrackDays
  const rests = milestone.restsOnIds.flatMap((id): Reason[] => {
    const commitment = projection.of('commitment', id)
    if (!commitment) return []
    const below = statusOf(commitment)
    const returned = commitment.stage === 'returned'
    if (below.word !== 'off-track' && !returned) return []
    const off = below.word === 'off-track' && near
    return [
      {
        code: 'rests-on',
        word: off ? 'off-track' : 'at-risk',
        from: 'record',
        since: below.since ?? today,
        days: 0,
        facts: [{ id }],
        values: { id, title: commitment.title.en, state: returned ? 'returned' : 'off-track' },
      },
    ]
  })
  const follows = milestone.followsIds.flatMap((id): Reason[] => {
    const before = projection.of('milestone', id)
    const expected = before && !before.dates.reached ? expectedOf(before) : null
    if (!before || !expected || !due || lastDay(expected) <= lastDay(due)) return []
    return [
      {
        code: 'follows',
        word: 'at-risk',
        from: 'record',
        since: leafSince(projection, id, 'dates.expected') ?? today,
        days: daysLater(due, expected),
        facts: [{ id, leaf: 'dates.expected' }],
        values: { id, title: before.title.en, date: expected, due },
      },
    ]
  })
  return [...rests, ...follows]
}
