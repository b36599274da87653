import type { Id } from '../records/id.ts'
import type { CalendarDate } from '../records/calendarDate.ts'
import type { Projection } from '../log/visibleTo.ts'
import { lastDay } from '../rules/dates.ts'
import { askedOf } from '../rules/askedOf.ts'
import { isCounted, isUpdateDue } from '../rules/reason.ts'
import { attentionOrder, type Judged } from '../rules/rollUp.ts'
import { isOpen, type StatusWord } from '../rules/words.ts'
import type { ItemLine } from './itemLine.ts'

/** One item to ask an agency about, with everything there is to ask. */
export interface MondayItem extends Pick<
  ItemLine,
  'id' | 'kind' | 'handle' | 'title' | 'key' | 'reasons' | 'notes' | 'differ' | 'lastWordOn'
> {
  readonly word: StatusWord
  readonly chasedOn: CalendarDate | null
  /** Left alone until this day, and why. */
  readonly notBefore: CalendarDate | null
  readonly because: string | null
}

/** What one agency is asked, worst first: one message, never one an item. */
export interface MondayAgency {
  /** Null: nobody answers for it, so it is the coordinator's own. */
  readonly agencyId: Id | null
  readonly items: readonly MondayItem[]
}

export interface Monday {
  readonly today: string
  readonly total: number
  readonly agencies: readonly MondayAgency[]
  /** Items left alone until a day to come, soonest first. */
  readonly waiting: readonly (MondayItem & { readonly agencyId: Id | null })[]
}

/**
 * The coordinator's list: what is overdue, silent, due an update, reported otherwise than the record says, delivered
 * and not confirmed, waiting for an answer past its date, or without anything on file. An item of the public record has
 * no status and is never on it. Agencies stand in the order of their names, so that the list is no ranking.
 */
export function monday(judged: readonly Judged[], projection: Projection, today: string): Monday {
  const asked = judged.filter(isAsked).sort(attentionOrder)
  const waits = ({ item }: Judged) => item.followUp.notBefore !== null && lastDay(item.followUp.notBefore) > today
  const now = asked.filter((each) => !waits(each))
  const byAgency = Map.groupBy(now, ({ item }) => askedOf(item, projection, today))
  const nameOf = (agencyId: Id | null) => projection.of('agency', agencyId)?.shortName ?? ''
  return {
    today,
    total: now.length,
    agencies: [...byAgency]
      .map(([agencyId, items]) => ({ agencyId, items: items.map(lineOf) }))
      .sort((one, other) => (nameOf(one.agencyId) < nameOf(other.agencyId) ? -1 : 1)),
    waiting: asked
      .filter(waits)
      .map((each) => ({ ...lineOf(each), agencyId: askedOf(each.item, projection, today) }))
      .sort((one, other) => (lastDay(one.notBefore!) < lastDay(other.notBefore!) ? -1 : 1)),
  }
}

/** Is there something to ask? A reason that was set aside is none. */
function isAsked({ status }: Judged): boolean {
  if (!isOpen(status.word)) return false
  const asks = isUpdateDue(status.notes) || status.notes.some((note) => note.code === 'unconfirmed')
  return asks || status.differ || status.reasons.some(isCounted)
}

function lineOf({ item, status }: Judged): MondayItem {
  return {
    id: item.id,
    kind: item.kind,
    handle: item.handle,
    title: item.title.en,
    key: item.key,
    word: status.word!,
    reasons: status.reasons.filter(isCounted),
    notes: status.notes,
    differ: status.differ,
    lastWordOn: status.lastWord?.on ?? null,
    chasedOn: item.followUp.chasedOn,
    notBefore: item.followUp.notBefore,
    because: item.followUp.because,
  }
}
