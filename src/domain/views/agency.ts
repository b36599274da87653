import type { Agency } from '../records/agency.ts'
import type { CalendarDate } from '../records/calendarDate.ts'
import type { Decision } from '../records/decision.ts'
import type { Id } from '../records/id.ts'
import type { Post } from '../records/post.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Request } from '../records/request.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { daysBetween, isPast, lastDay } from '../rules/dates.ts'
import { expectedOf, lastUpdate } from '../rules/item.ts'
import type { Person } from '../rules/permissions.ts'
import { isUpdateDue } from '../rules/reason.ts'
import { attentionOrder, type Judged } from '../rules/rollUp.ts'
import { awaitsConfirmation, confirmingAgencyOf } from '../rules/stages.ts'
import { isOpen, needsAttention } from '../rules/words.ts'
import { actsOn, type Acts } from './actsOn.ts'
import { itemLine, type ItemLine } from './itemLine.ts'
import { namesOf } from './record.ts'

/** An item of which an answer is due, with what was last said of it. */
export interface AnswerDue extends ItemLine {
  readonly lastWords: string | null
  /** The date it was expected by has passed, so nobody can say that it will hold. */
  readonly datePassed: boolean
}

/** A request that nobody has answered yet. */
export interface OpenRequest extends Pick<
  Request,
  'id' | 'handle' | 'fromAgencyId' | 'toAgencyId' | 'subjectId' | 'askedOn' | 'dueOn' | 'provenance'
> {
  readonly what: string
  /** Whole days since it was asked. */
  readonly days: number
}

/** A point of contact and the open items that are its duty. */
export interface Duties {
  readonly post: Post
  readonly itemIds: readonly Id[]
}

/** What is done in place on an agency's page; everything else is done on the record's own. */
const inPlace = ['log', 'deliver', 'reach', 'affirm', 'confirm', 'return', 'answer', 'hand-over'] as const
export type PageActs = Pick<Acts, (typeof inPlace)[number]>

/** One agency's own page: what it promised, what is due, what others wait on it for, what it waits for. */
export interface AgencyPage {
  readonly today: string
  readonly agency: Agency
  readonly posts: readonly Duties[]
  /** Open items of which an answer is due, soonest first: one question each. */
  readonly toAnswer: readonly AnswerDue[]
  /** Deliveries that this agency received and has not answered. */
  readonly toConfirm: readonly ItemLine[]
  /** Deliveries entered in its name, to be affirmed first. */
  readonly toAffirm: readonly ItemLine[]
  /** What others ask of it, and what it asks of others. */
  readonly requests: readonly OpenRequest[]
  readonly asking: readonly OpenRequest[]
  readonly decisions: readonly Decision[]
  /** What it promised and has not finished, what it waits for, and what is finished or of the public record. */
  readonly promised: readonly ItemLine[]
  readonly receiving: readonly ItemLine[]
  readonly finished: readonly ItemLine[]
  /** What the reader may do with what waits here, and why not. */
  readonly acts: Readonly<Record<Id, PageActs>>
  /** What every id named here is called. */
  readonly names: Readonly<Record<Id, string>>
}

/** Undefined where there is no such agency that this class sees. Briefing partners are asked nothing and told of no question. */
export function agency(
  judged: readonly Judged[],
  projection: Projection,
  id: Id,
  today: string,
  person: Person,
): AgencyPage | undefined {
  const found = projection.of('agency', id)
  if (!found) return undefined
  const line = (each: Judged) => itemLine(each, projection, today)
  const worst = [...judged].sort((one, other) =>
    one.status.word === null || other.status.word === null
      ? Number(one.status.word === null) - Number(other.status.word === null) || (one.item.id < other.item.id ? -1 : 1)
      : attentionOrder(one, other),
  )
  const open = worst.filter(({ status }) => isOpen(status.word))
  const gives = ({ item }: Judged) =>
    item.kind === 'commitment' ? item.givingAgencyId === id : askedOf(item, projection, today) === id
  const waits = waitingOn(open, projection, id)
  const asks = projection.viewer.audience === 'agencies' ? open : []
  const page = {
    today,
    agency: found,
    posts: projection
      .all('post')
      .filter((post) => post.agencyId === id)
      .map((post) => ({ post, itemIds: open.flatMap(({ item }) => (item.postId === post.id ? item.id : [])) })),
    toAnswer: asks
      .filter((each) => gives(each) && isAnswerDue(each, today))
      .map((each) => ({
        ...line(each),
        lastWords: lastUpdate(each.item, projection, today)?.happened.en ?? null,
        datePassed: hasPassed(each, today),
      }))
      .sort((one, other) => (dayOf(one.expected) + one.id < dayOf(other.expected) + other.id ? -1 : 1)),
    toConfirm: asks.length === 0 ? [] : waits.toConfirm.map(line),
    toAffirm: asks
      .filter(({ item }) => item.kind === 'commitment' && item.affirmBy !== null && item.givingAgencyId === id)
      .map(line),
    requests: waits.requests.map((each) => openRequest(each, today)),
    asking: projection
      .all('request')
      .filter((request) => request.fromAgencyId === id && request.answeredOn === null)
      .map((each) => openRequest(each, today)),
    decisions: waits.decisions,
    promised: open.filter(gives).map(line),
    receiving: open.filter(({ item }) => item.kind === 'commitment' && item.receivingAgencyId === id).map(line),
    finished: worst.filter((each) => gives(each) && !isOpen(each.status.word)).map(line),
  }
  const lines = [...page.toAnswer, ...page.toConfirm, ...page.toAffirm]
  const touched = [...lines, ...page.requests, ...page.posts.map(({ post }) => post)]
  return {
    ...page,
    acts: Object.fromEntries(
      touched.map(({ id: each }) => [each, actsInPlace(projection.get(each) as AnyRecord, person, projection)]),
    ),
    names: namesOf(namedOn(page), projection),
  }
}

function actsInPlace(record: AnyRecord, person: Person, projection: Projection): PageActs {
  const acts = actsOn(record, person, projection)
  return Object.fromEntries(inPlace.flatMap((name) => (name in acts ? [[name, acts[name]]] : [])))
}

/** What others wait on an agency for: deliveries it is to confirm, requests, decisions. `open`: the open items. */
export function waitingOn(open: readonly Judged[], projection: Projection, id: Id) {
  return {
    toConfirm: open.filter(
      ({ item }) => item.kind === 'commitment' && awaitsConfirmation(item) && confirmingAgencyOf(item) === id,
    ),
    requests: projection.all('request').filter((request) => request.toAgencyId === id && request.answeredOn === null),
    decisions: projection
      .all('decision')
      .filter((decision) => decision.wantedFromAgencyId === id && decision.madeOn === null),
  }
}

/**
 * An update is due; or something is wrong of which its agency has not spoken since it is wrong; or the date it gave
 * itself has passed. A delivery waits for others, and what was answered is not asked again until one of these holds.
 */
function isAnswerDue(each: Judged, today: string): boolean {
  const { item, status } = each
  if (item.kind === 'commitment' && awaitsConfirmation(item)) return false
  if (isUpdateDue(status.notes) || hasPassed(each, today)) return true
  const heard = status.lastWord?.on ?? null
  return needsAttention(status.word) && (heard === null || status.since === null || heard < status.since)
}

function hasPassed({ item }: Judged, today: string): boolean {
  const expected = expectedOf(item)
  return expected !== null && isPast(expected, today)
}

const openRequest = (request: Request, today: string): OpenRequest => {
  const { id, handle, fromAgencyId, toAgencyId, subjectId, askedOn, dueOn, provenance } = request
  const days = Math.max(0, daysBetween(lastDay(askedOn), today))
  return { id, handle, fromAgencyId, toAgencyId, subjectId, askedOn, dueOn, provenance, what: request.what.en, days }
}

/** What has no day comes last. */
const dayOf = (date: CalendarDate | null): string => (date === null ? '9999-12-31' : lastDay(date))

function namedOn(page: Omit<AgencyPage, 'acts' | 'names'>): readonly Id[] {
  const lines = [page.toAnswer, page.toConfirm, page.toAffirm, page.promised, page.receiving, page.finished].flat()
  return [
    ...lines.flatMap((line) => [
      line.givingAgencyId,
      line.receivingAgencyId,
      line.with?.agencyId,
      ...line.restrictedTo,
      ...[...line.reasons, ...line.notes].flatMap(({ values }) =>
        Object.values(values).filter((value) => typeof value === 'string'),
      ),
    ]),
    ...[...page.requests, ...page.asking].flatMap((each) => [each.fromAgencyId, each.toAgencyId, each.subjectId]),
    ...page.posts.map(({ post }) => post.deputyPostId),
  ].filter((id) => id != null)
}
