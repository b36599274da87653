import type { FocusArea } from '../records/focusArea.ts'
import type { Id } from '../records/id.ts'
import type { Post } from '../records/post.ts'
import type { Request } from '../records/request.ts'
import type { Update } from '../records/update.ts'
import { referencesOf } from '../log/merge.ts'
import type { Projection } from '../log/visibleTo.ts'
import { lastDay } from '../rules/dates.ts'
import { expectedOf, finishedOf, newestSaid, type Item } from '../rules/item.ts'
import { movesOf, type Move } from '../rules/moves.ts'
import { attentionOrder, itemsOf, judgeAll, type Judged } from '../rules/rollUp.ts'
import { isOpen } from '../rules/words.ts'
import { itemLine, type ItemLine } from './itemLine.ts'
import { laneOf, spanOn, type Lane } from './lane.ts'
import { leadSentenceOf, type LeadSentence } from './leadSentence.ts'
import { areaLine, type AreaLine } from './overview.ts'
import { namesOf } from './record.ts'
import { results, type ResultMeasure } from './results.ts'
import { threeYears } from './threeYears.ts'

/** A post that answers for something in the area, with whoever holds it now as far as this class is told. */
export interface Contact {
  readonly id: Id
  readonly title: string
  readonly agencyId: Id
  /** Nobody for readers outside the agencies. */
  readonly holders: readonly string[]
  readonly telephone: string | null
  readonly mail: string | null
  readonly sample: boolean
  /** How many open items it answers for. */
  readonly items: number
}

/** A milestone with its dates as places on the three-year line. */
export interface AreaMilestone extends ItemLine {
  readonly lane: Lane
}

/** One move of a date of an item in the area, with what the item is called. */
export interface AreaMove extends Move {
  readonly kind: Item['kind']
  readonly title: string
}

/** One focus area, or (null) the whole engagement, with all that hangs on it. */
export interface Area {
  readonly today: string
  readonly area: FocusArea | null
  /** The same line as on the overview: verdict, what it is judged by, tally, what comes next. */
  readonly line: AreaLine
  readonly sentence: LeadSentence | null
  readonly contacts: readonly Contact[]
  /** Open ones: key ones first, then the worst word, then the longest. */
  readonly commitments: readonly ItemLine[]
  /** Done and ended ones, newest first. */
  readonly closed: readonly ItemLine[]
  /** Those of the public record: no status is kept of them. */
  readonly onRecord: readonly ItemLine[]
  /** By date, those without one last; of the public record none. */
  readonly milestones: readonly AreaMilestone[]
  /** About the area and everything in it, newest said first. */
  readonly updates: readonly Update[]
  /** Open ones by the day they are due, then answered ones, the newest answer first. */
  readonly requests: readonly Request[]
  /** Newest first. */
  readonly moves: readonly AreaMove[]
  readonly measures: readonly ResultMeasure[]
  /** The record whose history this page tells: the area, or the engagement; null where there is none yet. */
  readonly historyOf: { readonly kind: 'focus-area' | 'engagement'; readonly id: Id } | null
  /** What every id named here is called. */
  readonly names: Readonly<Record<Id, string>>
}

/**
 * All about one area. Undefined where there is no area with this number that this class sees.
 * @param number null for the whole engagement
 * @param present the newest state this class sees, and its day: the scale of the three-year line is the present's
 */
export function area(
  projection: Projection,
  number: number | null,
  today: string,
  present: { readonly projection: Projection; readonly today: string } = { projection, today },
): Area | undefined {
  const found = number === null ? null : projection.all('focus-area').find((each) => each.number === number)
  if (found === undefined) return undefined
  const judged = judgeAll(projection, today)
  const inside = itemsOf(judged, found)
  const line = (each: Judged): ItemLine => itemLine(each, projection, today)
  const commitments = inside.filter(({ item }) => item.kind === 'commitment')
  const moves = inside.flatMap(({ item }) => movesOf(item.id, projection).map((move) => ({ item, move })))
  const subjects = [...(found ? [found.id] : []), ...inside.map(({ item }) => item.id)]
  const updates = subjects.flatMap((id) => projection.about('update', id)).sort(newestSaid)
  const requests = subjects.flatMap((id) => projection.about('request', id)).sort(openFirst)
  const measured = new Set(projection.all('measure').flatMap((each) => (each.focusAreaId === found?.id ? each.id : [])))
  const all = results(projection, today)
  const ruler = threeYears(projection, today, present)
  const span = ruler && spanOn(ruler.scale)
  const contacts = contactsOf(inside, projection, today)
  const named = [
    ...[...(found ? [found] : []), ...updates, ...requests, ...inside.map(({ item }) => item)].flatMap(referencesOf),
    ...contacts.map(({ agencyId }) => agencyId),
    ...inside
      .flatMap(({ status }) => status.reasons)
      .flatMap((reason) => Object.values(reason.values).filter((value) => typeof value === 'string')),
    ...subjects,
  ]
  return {
    today,
    area: found,
    line: areaLine(found, judged, projection, today),
    sentence: found && leadSentenceOf(found, projection),
    contacts,
    commitments: commitments
      .filter(({ status }) => isOpen(status.word))
      .sort(keyFirst)
      .map(line),
    closed: commitments
      .filter(({ status }) => status.word !== null && !isOpen(status.word))
      .sort((one, other) => (dayOfItem(one.item) > dayOfItem(other.item) ? -1 : 1))
      .map(line),
    onRecord: inside.filter(({ status }) => status.word === null).map(line),
    milestones: inside
      .flatMap((each) => (each.item.kind === 'milestone' && each.status.word !== null ? [each] : []))
      .sort((one, other) => (dayOfItem(one.item) < dayOfItem(other.item) ? -1 : 1))
      .map((each) => ({
        ...line(each),
        lane: span
          ? laneOf(
              { ...each.item.dates, reached: finishedOf(each.item) },
              moves.flatMap(({ item, move }) => (item === each.item ? move : [])),
              span,
            )
          : noLane,
      })),
    updates,
    requests,
    moves: moves
      .map(({ item, move }) => ({ ...move, kind: item.kind, title: item.title.en }))
      .sort((one, other) => (one.on + one.entryId > other.on + other.entryId ? -1 : 1)),
    measures: found ? [...all.yearly, ...all.apart, ...all.work].filter(({ id }) => measured.has(id)) : [],
    historyOf: historyOf(found, projection),
    names: namesOf(named, projection),
  }
}

const noLane: Lane = { agreed: null, expected: null, reached: null, agreedBefore: [], expectedBefore: [], moved: null }

const historyOf = (found: FocusArea | null, { engagement }: Projection): Area['historyOf'] =>
  found ? { kind: 'focus-area', id: found.id } : engagement ? { kind: 'engagement', id: engagement.id } : null

const keyFirst = (one: Judged, other: Judged): number =>
  Number(other.item.key) - Number(one.item.key) || attentionOrder(one, other)

/** When it was finished, else when it is expected; what has no date comes after all that has one. */
const dayOfItem = (item: Item): string => {
  const date = finishedOf(item) ?? expectedOf(item)
  return (date ? lastDay(date) : '9999-12-31') + item.id
}

function openFirst(one: Request, other: Request): number {
  if ((one.answeredOn === null) !== (other.answeredOn === null)) return one.answeredOn === null ? -1 : 1
  if (one.answeredOn && other.answeredOn) return one.answeredOn.on + one.id > other.answeredOn.on + other.id ? -1 : 1
  const due = ({ dueOn, id }: Request) => (dueOn ? lastDay(dueOn) : '9999-12-31') + id
  return due(one) < due(other) ? -1 : 1
}

/** The posts of what is open in the area, those that answer for most first. */
function contactsOf(inside: readonly Judged[], projection: Projection, today: string): readonly Contact[] {
  const open = inside.filter(({ status }) => isOpen(status.word))
  const byPost = Map.groupBy(open, ({ item }) => item.postId)
  return [...byPost]
    .flatMap(([postId, items]): readonly Contact[] => {
      const post = projection.of('post', postId)
      if (!post) return []
      const { id, title, agencyId, telephone, mail } = post
      const sample = post.provenance.kind === 'sample'
      return [{ id, title, agencyId, holders: holdersOf(post, today), telephone, mail, sample, items: items.length }]
    })
    .sort((one, other) => other.items - one.items || (one.title + one.id < other.title + other.id ? -1 : 1))
}

const holdersOf = ({ holders }: Post, today: string): readonly string[] =>
  holders
    .filter(({ from, until }) => from.on <= today && (until === null || lastDay(until) >= today))
    .map(({ name }) => name)
