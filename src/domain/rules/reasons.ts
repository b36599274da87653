import type { Commitment } from '../records/commitment.ts'
import type { Update } from '../records/update.ts'
import type { Projection } from '../log/visibleTo.ts'
import { addDays, daysBetween, daysPast, isPast, lastDay, lastDayInTime, nextQuarter } from './dates.ts'
import { dueOf, startOf, type Item } from './item.ts'
import { laterBy, lateSince } from './lateSince.ts'
import type { LastWord, Reason, Thresholds } from './reason.ts'
import { awaitsConfirmation, confirmingAgencyOf, isContinuing, isInPlace } from './stages.ts'

const reportedAs = { yes: 'on-track', perhaps: 'at-risk', no: 'off-track' } as const

/** What its agency said last of whether the date will hold; null where it never said. */
export const reportedWord = (report: Update | undefined): (typeof reportedAs)[keyof typeof reportedAs] | null =>
  report?.willHold ? reportedAs[report.willHold] : null

/** Its agency says that the date will perhaps not hold (at risk) or will not (off track). */
export function reportedReasons(report: Update | undefined): Reason[] {
  const word = reportedWord(report)
  if (!report || word === null || word === 'on-track') return []
  return [
    {
      code: 'reported',
      word,
      from: 'reported',
      since: report.saidOn.on,
      days: 0,
      facts: [{ id: report.id, leaf: 'willHold' }],
      values: { state: word, words: report.happened.en, on: report.saidOn },
    },
  ]
}

/**
 * Its date is over, or it is now expected after the agreed one: at risk, and off track from `offTrackDays` days on. Nothing is
 * said of what waits to be confirmed or is kept up.
 */
export function dateReasons(item: Item, projection: Projection, today: string, { offTrackDays }: Thresholds): Reason[] {
  const agreed = dueOf(item)
  if (!agreed || (item.kind === 'commitment' && (awaitsConfirmation(item) || isInPlace(item, today)))) return []
  const reasons: Reason[] = []
  if (isPast(agreed, today)) {
    const days = daysPast(agreed, today)
    const off = days >= offTrackDays
    reasons.push({
      code: agreed.precision === 'day' ? 'past-due' : 'past-period',
      word: off ? 'off-track' : 'at-risk',
      from: 'record',
      since: latest(addDays(lastDayInTime(agreed), 1), off ? addDays(lastDay(agreed), offTrackDays) : null),
      days,
      facts: [{ id: item.id, leaf: item.dates.agreed ? 'dates.agreed' : 'dates.expected' }],
      values: { n: days, date: agreed },
    })
  }
  const expected = item.dates.expected
  const later = laterBy(item)
  if (expected && later > 0) {
    const off = later >= offTrackDays
    reasons.push({
      code: 'later',
      word: off ? 'off-track' : 'at-risk',
      from: 'record',
      since: lateSince(item, off ? Math.max(offTrackDays, 1) : 1, projection) ?? today,
      days: later,
      facts: [
        { id: item.id, leaf: 'dates.expected' },
        { id: item.id, leaf: 'dates.agreed' },
      ],
      values: { n: later, date: expected, agreed },
    })
  }
  return reasons
}

/** The later of some days; days that are null do not count. */
export const latest = (day: string, ...others: readonly (string | null)[]): string =>
  others.reduce<string>((last, other) => (other !== null && other > last ? other : last), day)

/**
 * Nothing was heard for `noWordPeriods` of its update periods, never under `noWordLeastDays` days: counted from its last word,
 * else from its start. Nothing is said of what waits to be confirmed or is kept up.
 */
export function silenceReasons(
  item: Item,
  report: Update | undefined,
  lastWord: LastWord,
  today: string,
  { noWordPeriods, noWordLeastDays }: Thresholds,
): Reason[] {
  const every = item.updateEveryDays
  if (every === null || (item.kind === 'commitment' && (awaitsConfirmation(item) || isInPlace(item, today)))) return []
  const limit = Math.max(noWordPeriods * every, noWordLeastDays)
  const from = lastWord?.on ?? startOf(item)
  if (from === null || from > today) return []
  const days = daysBetween(from, today)
  if (days < limit) return []
  const since = addDays(from, limit)
  return lastWord
    ? [
        {
          code: 'no-word',
          word: 'no-word',
          from: 'record',
          since,
          days,
          facts: lastWord.updateId ? [{ id: lastWord.updateId }] : [{ id: item.id }],
          values: { date: lastWord.on, n: days, c: every, reported: reportedWord(report) },
        },
      ]
    : [
        {
          code: 'never',
          word: 'no-word',
          from: 'record',
          since,
          days,
          facts: [{ id: item.id, leaf: 'updateEveryDays' }],
          values: { date: addDays(from, every), n: days, c: every },
        },
      ]
}

/** A request about it is past its date and not answered: at risk. */
export function requestReasons(item: Item, projection: Projection, today: string): Reason[] {
  return projection.about('request', item.id).flatMap((request): Reason[] => {
    if (request.answeredOn !== null || request.dueOn === null || !isPast(request.dueOn, today)) return []
    const days = daysPast(request.dueOn, today)
    return [
      {
        code: 'request',
        word: 'at-risk',
        from: 'record',
        since: addDays(lastDayInTime(request.dueOn), 1),
        days,
        facts: [{ id: request.id, leaf: 'dueOn' }],
        values: { agencyId: request.toAgencyId, date: request.askedOn, request: request.what.en, due: request.dueOn },
      },
    ]
  })
}

/**
 * At risk by what became of a commitment: returned; kept up but not confirmed in time this quarter; delivered
 * `unconfirmedDays` days ago or more, and not confirmed or without proof.
 */
export function deliveryReasons(
  commitment: Commitment,
  projection: Projection,
  today: string,
  thresholds: Thresholds,
): Reason[] {
  const { unconfirmedDays, quarterGraceDays } = thresholds
  const { delivered } = commitment.dates
  if (commitment.stage === 'returned') {
    const on = commitment.returned.on?.on ?? today
    return [
      {
        code: 'returned',
        word: 'at-risk',
        from: 'record',
        since: on,
        days: daysBetween(on, today),
        facts: [{ id: commitment.id, leaf: 'returned.on' }],
        values: {
          agencyId: confirmingAgencyOf(commitment),
          date: commitment.returned.on,
          because: commitment.returned.because,
        },
      },
    ]
  }
  if (isContinuing(commitment)) {
    const due = quarterlyDue(commitment, quarterGraceDays)
    if (due === null || today <= due) return []
    return [
      {
        code: 'in-place-late',
        word: 'at-risk',
        from: 'record',
        since: addDays(due, 1),
        days: daysBetween(due, today),
        facts: [{ id: commitment.id, leaf: 'confirmedOn' }],
        values: { date: inPlaceSince(commitment), due },
      },
    ]
  }
  if (!awaitsConfirmation(commitment) || delivered === null) return []
  const days = daysPast(delivered, today)
  if (days < unconfirmedDays) return []
  const since = addDays(lastDay(delivered), unconfirmedDays)
  const facts = [{ id: commitment.id, leaf: 'dates.delivered' }]
  const reasons: Reason[] = [
    {
      code: 'unconfirmed',
      word: 'at-risk',
      from: 'record',
      since,
      days,
      facts,
      values: { date: delivered, agencyId: confirmingAgencyOf(commitment), n: days },
    },
  ]
  if (projection.about('proof', commitment.id).length === 0) {
    reasons.push({
      code: 'no-evidence',
      word: 'at-risk',
      from: 'record',
      since,
      days,
      facts,
      values: { date: delivered, n: days },
    })
  }
  return reasons
}

const inPlaceSince = (commitment: Commitment) => commitment.inPlace.since ?? commitment.dates.delivered

/**
 * The day by which a continuing commitment is next confirmed: some days into the quarter after the one in which it was
 * last confirmed, or put in place. A quarter missed stays missed until it is confirmed. Null where it is not in place yet.
 */
export function quarterlyDue(commitment: Commitment, graceDays: number): string | null {
  const since = inPlaceSince(commitment)
  if (since === null) return null
  const confirmed = commitment.confirmedOn === null ? null : lastDay(commitment.confirmedOn)
  return addDays(nextQuarter(latest(lastDay(since), confirmed)), graceDays - 1)
}
