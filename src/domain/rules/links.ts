import type { CalendarDate } from '../records/calendarDate.ts'
import type { Commitment } from '../records/commitment.ts'
import type { Milestone } from '../records/milestone.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Projection } from '../log/visibleTo.ts'
import { heldSince } from '../log/leafSince.ts'
import { addDays, daysBetween, daysLater, lastDay } from './dates.ts'
import { dueOf, expectedOf } from './item.ts'
import type { Reason, Thresholds } from './reason.ts'
import { latest } from './reasons.ts'
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
    const offTrack = below.word === 'off-track'
    if (!offTrack && commitment.stage !== 'returned') return []
    const off = offTrack && near
    const linked = heldSince(
      projection,
      milestone.id,
      (record) => record.kind === 'milestone' && record.restsOnIds.includes(id),
    )
    return [
      {
        code: 'rests-on',
        word: off ? 'off-track' : 'at-risk',
        from: 'record',
        since: latest(
          (offTrack ? below.since : commitment.returned.on?.on) ?? today,
          linked ?? null,
          off ? addDays(lastDay(due), -offTrackDays) : null,
        ),
        days: 0,
        facts: [{ id }],
        values: { id, title: commitment.title.en, state: offTrack ? 'off-track' : 'returned' },
      },
    ]
  })
  const follows = milestone.followsIds.flatMap((id): Reason[] => {
    const before = projection.of('milestone', id)
    const expected = before && !before.dates.reached ? expectedOf(before) : null
    if (!before || !expected || !due || lastDay(expected) <= lastDay(due)) return []
    const isLate = (record: AnyRecord) => record.kind === 'milestone' && endsAfter(expectedOf(record), due)
    const isFollowed = (record: AnyRecord) =>
      record.kind === 'milestone' && record.followsIds.includes(id) && endsAfter(expected, dueOf(record))
    return [
      {
        code: 'follows',
        word: 'at-risk',
        from: 'record',
        since: latest(
          heldSince(projection, id, isLate, 'dates') ?? today,
          heldSince(projection, milestone.id, isFollowed) ?? null,
        ),
        days: daysLater(due, expected),
        facts: [{ id, leaf: 'dates.expected' }],
        values: { id, title: before.title.en, date: expected, due },
      },
    ]
  })
  return [...rests, ...follows]
}

const endsAfter = (one: CalendarDate | null, other: CalendarDate | null): boolean =>
  one !== null && other !== null && lastDay(one) > lastDay(other)
