import type { CalendarDate } from '../records/calendarDate.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { attentionOrder, type Judged } from '../rules/rollUp.ts'
import { isCounted, isUpdateDue, type Reason } from '../rules/reason.ts'
import { needsAttention, type StatusWord } from '../rules/words.ts'
import { withWhom, type Holder } from '../rules/withWhom.ts'

/** One item that needs attention, once, with its worst reason and how many more it has. */
export interface AttentionLine {
  readonly id: string
  readonly kind: 'commitment' | 'milestone'
  readonly handle: string
  readonly title: string
  readonly shortTitle: string | null
  readonly key: boolean
  readonly word: StatusWord
  readonly since: string | null
  readonly reason: Reason
  readonly moreReasons: number
  readonly lastWordOn: string | null
  /** One update period or more has passed without a word. */
  readonly updateDue: boolean
  readonly with: Holder | null
  /** The agency that is asked about it; null where that is the coordinator's own. */
  readonly askedOfId: string | null
  readonly chasedOn: CalendarDate | null
}

/** What needs attention: key items first, then the worst word, then the longest. */
export const attention = (judged: readonly Judged[], projection: Projection, today: string): readonly AttentionLine[] =>
  inNeed(judged).flatMap((each) => attentionLine(each, projection, today) ?? [])

/** The items themselves, in that order. */
export const inNeed = (judged: readonly Judged[]): readonly Judged[] =>
  judged
    .filter(({ status }) => needsAttention(status.word))
    .sort((one, other) => Number(other.item.key) - Number(one.item.key) || attentionOrder(one, other))

/** The line of one item; undefined where nothing about it needs attention. */
export function attentionLine(
  { item, status }: Judged,
  projection: Projection,
  today: string,
): AttentionLine | undefined {
  const counted = status.reasons.filter(isCounted)
  const reason = counted[0]
  if (!reason || !needsAttention(status.word)) return undefined
  return {
    id: item.id,
    kind: item.kind,
    handle: item.handle,
    title: item.title.en,
    shortTitle: item.shortTitle.en,
    key: item.key,
    word: status.word!,
    since: status.since,
    reason,
    moreReasons: counted.length - 1,
    lastWordOn: status.lastWord?.on ?? null,
    updateDue: isUpdateDue(status.notes),
    with: item.kind === 'commitment' ? withWhom(item, projection, today) : null,
    askedOfId: askedOf(item, projection, today),
    chasedOn: item.followUp.chasedOn,
  }
}
