import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { AnyRecord } from '../records/registry.ts'
import { isCounted, type Note, type Reason } from '../rules/reason.ts'
import type { Judged } from '../rules/rollUp.ts'
import type { StatusWord } from '../rules/words.ts'
import { concernsOf, type Concern } from './concern.ts'

/** An item that somebody has to look at: its word with every reason, what kinds of concern it is, when its agency was last asked. */
export interface ConcernedItem {
  readonly id: Id
  readonly kind: 'commitment' | 'milestone'
  readonly handle: string
  readonly title: string
  readonly key: boolean
  readonly word: StatusWord
  readonly concerns: readonly Concern[]
  readonly reasons: readonly Reason[]
  readonly notes: readonly Note[]
  readonly differ: boolean
  readonly lastWordOn: string | null
  readonly chasedOn: CalendarDate | null
  /** Left alone until this day. */
  readonly notBefore: CalendarDate | null
  /** What a change of it must name. */
  readonly tag: string
}

/**
 * The item as the lists of concerns show it. Only of an item that has a status word.
 * @param tagOf what a change of a record names as its base
 */
export function concernedItem(each: Judged, tagOf: (record: AnyRecord) => string): ConcernedItem {
  const { item, status } = each
  return {
    id: item.id,
    kind: item.kind,
    handle: item.handle,
    title: item.title.en,
    key: item.key,
    word: status.word!,
    concerns: concernsOf(each),
    reasons: status.reasons.filter(isCounted),
    notes: status.notes,
    differ: status.differ,
    lastWordOn: status.lastWord?.on ?? null,
    chasedOn: item.followUp.chasedOn,
    notBefore: item.followUp.notBefore,
    tag: tagOf(item),
  }
}
