import type { ReasonCode } from '../records/setAside.ts'
import { isPast, lastDay } from '../rules/dates.ts'
import { expectedOf } from '../rules/item.ts'
import { isCounted, isUpdateDue, type Thresholds } from '../rules/reason.ts'
import type { Judged } from '../rules/rollUp.ts'
import { isOpen } from '../rules/words.ts'

/** What there can be about an open item that somebody has to look at, in the order in which it is told. */
export const concerns = [
  'overdue',
  'no-word',
  'update-due',
  'differ',
  'unconfirmed',
  'returned',
  'request',
  'no-proof',
  'doubt',
] as const
export type Concern = (typeof concerns)[number]

const concernOf: Readonly<Record<ReasonCode, Concern>> = {
  'past-due': 'overdue',
  'past-period': 'overdue',
  'no-word': 'no-word',
  never: 'no-word',
  unconfirmed: 'unconfirmed',
  'in-place-late': 'unconfirmed',
  returned: 'returned',
  request: 'request',
  'no-evidence': 'no-proof',
  later: 'doubt',
  reported: 'doubt',
  'rests-on': 'doubt',
  follows: 'doubt',
}

/**
 * Everything about an open item that somebody has to look at: past its date, silent, due a word, reported otherwise than
 * the record says, delivered and not confirmed, returned, waiting for an answer past its date, without anything on file,
 * its date in doubt. A reason that was set aside is none.
 */
export function concernsOf({ status }: Judged): readonly Concern[] {
  if (!isOpen(status.word)) return []
  const found = new Set<Concern>(status.reasons.filter(isCounted).map(({ code }) => concernOf[code]))
  if (isUpdateDue(status.notes) && !found.has('no-word')) found.add('update-due')
  if (status.notes.some(({ code }) => code === 'unconfirmed')) found.add('unconfirmed')
  if (status.differ) found.add('differ')
  return concerns.filter((each) => found.has(each))
}

/**
 * Is there a question that nobody has answered yet? Where a date has passed or a delivery came back, a newer date ahead
 * is the answer; a delivery is asked about when it has waited longer than the days in which nobody is called silent. A
 * date in doubt is news, not a question: whoever told it was heard, and when they are not any more, that is one.
 */
export function isAsked(judged: Judged, today: string, { noWordLeastDays }: Thresholds): boolean {
  const { item, status } = judged
  const expected = expectedOf(item)
  const dateAhead = expected !== null && !isPast(expected, today)
  return concernsOf(judged).some((concern) => {
    switch (concern) {
      case 'overdue':
      case 'returned':
        return !dateAhead
      case 'unconfirmed':
        return (
          status.reasons.some((reason) => isCounted(reason) && concernOf[reason.code] === 'unconfirmed') ||
          status.notes.some(({ code, values }) => code === 'unconfirmed' && Number(values['n']) >= noWordLeastDays)
        )
      case 'doubt':
        return false
      default:
        return true
    }
  })
}

/** Left alone until a day to come. */
export const isLeftAlone = ({ item }: Judged, today: string): boolean =>
  item.followUp.notBefore !== null && lastDay(item.followUp.notBefore) > today
