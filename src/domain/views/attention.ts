import type { CalendarDate } from '../records/calendarDate.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { attentionOrder, type Judged } from '../rules/rollUp.ts'
import { isCounted, isUpdateDue, type Reason } from '../rules/reason.ts'
import { needsAttention, type StatusWord } from '../rules/words.ts'
import { withWhom, type Holder } from '../rules/withWhom.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Id } from '../records/id.ts'
import { concerns, concernsOf, type Concern } from './concern.ts'
import { concernedItem, type ConcernedItem } from './concernedItem.ts'
import { namesOf } from './record.ts'

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

/** The items that need attention: key ones first, then the worst word, then the longest. */
const inNeed = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({ status }) => needsAttention(status.word)).sort(keyItemsFirst)

/** Key items first, then the worst word, then the longest. */
export const keyItemsFirst = (one: Judged, other: Judged): number =>
  Number(other.item.key) - Number(one.item.key) || attentionOrder(one, other)

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

/** One item of the page of all that needs attention: every reason, and what kind of concern it is. */
export interface ConcernLine extends ConcernedItem {
  readonly since: string | null
  /** The agency that is asked about it; null where that is the coordinator's own. */
  readonly askedOfId: Id | null
}

/** The page of all that needs attention. */
export interface Concerns {
  readonly today: string
  /** Off track, silent or at risk, in the order of attention. */
  readonly lines: readonly ConcernLine[]
  /** On track or not started, and a word is due or a delivery is not confirmed. */
  readonly also: readonly ConcernLine[]
  /** How many items of both there are of each kind; an item may be of several. */
  readonly counts: readonly { readonly concern: Concern; readonly count: number }[]
  /** What every agency named here is called. */
  readonly names: Readonly<Record<Id, string>>
}

/** All that somebody has to look at, not only the first few. */
export function concernsPage(
  judged: readonly Judged[],
  projection: Projection,
  today: string,
  tagOf: (record: AnyRecord) => string,
): Concerns {
  const line = (each: Judged): ConcernLine => ({
    ...concernedItem(each, tagOf),
    since: each.status.since,
    askedOfId: askedOf(each.item, projection, today),
  })
  const lines = inNeed(judged).map(line)
  const also = judged
    .filter((each) => !needsAttention(each.status.word) && concernsOf(each).length > 0)
    .sort(attentionOrder)
    .map(line)
  const all = [...lines, ...also]
  const named = all.flatMap(({ askedOfId, reasons, notes }) => [
    askedOfId,
    ...[...reasons, ...notes].map(({ values }) => values['agencyId']),
  ])
  return {
    today,
    lines,
    also,
    counts: concerns
      .map((concern) => ({ concern, count: all.filter((each) => each.concerns.includes(concern)).length }))
      .filter(({ count }) => count > 0),
    names: namesOf(
      named.filter((id) => typeof id === 'string'),
      projection,
    ),
  }
}
