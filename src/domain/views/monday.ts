import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Projection } from '../log/visibleTo.ts'
import { lastDay } from '../rules/dates.ts'
import { askedOf } from '../rules/askedOf.ts'
import { dueOf, expectedOf, type Item } from '../rules/item.ts'
import { attentionOrder, type Judged } from '../rules/rollUp.ts'
import { needsAttention } from '../rules/words.ts'
import { isAsked, isLeftAlone } from './concern.ts'
import { concernedItem, type ConcernedItem } from './concernedItem.ts'
import { namesOf } from './record.ts'

/** One item to ask an agency about, with everything there is to ask. */
export interface MondayItem extends ConcernedItem {
  readonly due: CalendarDate | null
  readonly expected: CalendarDate | null
  /** Why it is left alone until a day. */
  readonly because: string | null
}

/** What one agency is asked, worst first: one message, never one an item. */
export interface MondayAgency {
  /** Null: nobody answers for it, so it is the coordinator's own. */
  readonly agencyId: Id | null
  /** Mail addresses of the posts that answer for these items, else of the agency's other posts; none where none is known. */
  readonly mails: readonly string[]
  readonly items: readonly MondayItem[]
}

/** The coordinator's list for a day. */
export interface Monday {
  readonly today: string
  readonly total: number
  readonly agencies: readonly MondayAgency[]
  /** Items left alone until a day to come, soonest first. */
  readonly waiting: readonly (MondayItem & { readonly agencyId: Id | null })[]
  /** How many more need attention of which nothing is to be asked today: an answer is there, and it is not a good one. */
  readonly answered: number
  /** What every agency named here is called. */
  readonly names: Readonly<Record<Id, string>>
}

/** The items of the coordinator's list. An item of the public record has no status and is never among them. */
export const toAsk = (judged: readonly Judged[], projection: Projection, today: string): readonly Judged[] =>
  asked(judged, projection, today).filter((each) => !isLeftAlone(each, today))

/**
 * The coordinator's list: what there is to ask, agency by agency. Agencies stand in the order of their names, so that
 * the list is no ranking.
 *
 * @param tagOf what a change of a record names as its base
 */
export function monday(
  judged: readonly Judged[],
  projection: Projection,
  today: string,
  tagOf: (record: AnyRecord) => string,
): Monday {
  const all = asked(judged, projection, today)
  const now = all.filter((each) => !isLeftAlone(each, today))
  const line = (each: Judged) => lineOf(each, tagOf)
  const byAgency = Map.groupBy(now, ({ item }) => askedOf(item, projection, today))
  const nameOf = (agencyId: Id | null) => projection.of('agency', agencyId)?.shortName ?? ''
  const waiting = all
    .filter((each) => isLeftAlone(each, today))
    .map((each) => ({ ...line(each), agencyId: askedOf(each.item, projection, today) }))
    .sort((one, other) => (lastDay(one.notBefore!) < lastDay(other.notBefore!) ? -1 : 1))
  const agencies = [...byAgency]
    .map(([agencyId, items]) => ({
      agencyId,
      mails: mailsOf(
        agencyId,
        items.map(({ item }) => item),
        projection,
      ),
      items: items.map(line),
    }))
    .sort((one, other) => (nameOf(one.agencyId) < nameOf(other.agencyId) ? -1 : 1))
  const named = [...agencies, ...waiting].flatMap(({ agencyId }) => agencyId ?? [])
  const inReasons = all.flatMap(({ status }) =>
    [...status.reasons, ...status.notes].flatMap(({ values }) =>
      typeof values['agencyId'] === 'string' ? values['agencyId'] : [],
    ),
  )
  const ids = new Set(all.map(({ item }) => item.id))
  return {
    today,
    total: now.length,
    agencies,
    waiting,
    answered: judged.filter(({ item, status }) => needsAttention(status.word) && !ids.has(item.id)).length,
    names: namesOf([...named, ...inReasons], projection),
  }
}

function asked(judged: readonly Judged[], projection: Projection, today: string): readonly Judged[] {
  const thresholds = projection.engagement?.thresholds
  return thresholds ? judged.filter((each) => isAsked(each, today, thresholds)).sort(attentionOrder) : []
}

function mailsOf(agencyId: Id | null, items: readonly Item[], projection: Projection): readonly string[] {
  const posts = projection.all('post').filter((post) => post.agencyId === agencyId && post.mail)
  const answering = posts.filter((post) => items.some((item) => item.postId === post.id))
  return [...new Set((answering.length > 0 ? answering : posts).flatMap((post) => post.mail ?? []))].sort()
}

const lineOf = (each: Judged, tagOf: (record: AnyRecord) => string): MondayItem => ({
  ...concernedItem(each, tagOf),
  due: dueOf(each.item),
  expected: expectedOf(each.item),
  because: each.item.followUp.because,
})
