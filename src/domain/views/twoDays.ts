import { dayOf, seqAsOf } from '../log/asOf.ts'
import type { Cause } from '../log/entry.ts'
import { shows } from '../log/seen.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Id } from '../records/id.ts'
import type { AnyRecord } from '../records/registry.ts'
import { addDays } from '../rules/dates.ts'
import { areasOf, finishedOf, type Item } from '../rules/item.ts'
import { movesOf, type Move } from '../rules/moves.ts'
import { isCounted, type Reason } from '../rules/reason.ts'
import { itemsOf, judgeAll, rollUp } from '../rules/rollUp.ts'
import { hasEnded, isConfirmed } from '../rules/stages.ts'
import { statusWords, type StatusWord } from '../rules/words.ts'
import { changesBetween, type Changes, type MovedLine, type SinceLine } from './since.ts'
import { lastReviewOf, reviewsOf } from './threeYears.ts'

/** Where a line of the comparison belongs, and the fact it tells: the entry by which it came, and its day. */
interface Placed {
  readonly areaIds: readonly Id[]
  /** Null where no single entry brought it: a status follows from the days that pass. */
  readonly entryId: Id | null
  readonly on: string | null
}

/** `agencyId` is who gives it, of every kind of change. */
export type PlacedLine = SinceLine & Placed
/** Of what was confirmed also by whom. */
export type PlacedConfirmation = PlacedLine & { readonly confirmedById: Id | null }

/** A date that stands elsewhere, with every cause it was moved for in between. */
export type PlacedMove = MovedLine & Placed & { readonly causes: readonly Cause[]; readonly times: number }

/** A status that is another word on the later day, with what it follows from there. */
export type PlacedStatus = PlacedLine & {
  readonly was: StatusWord | null
  readonly is: StatusWord | null
  readonly reason: Reason | null
}

type Lines = Pick<Changes, 'delivered' | 'reached' | 'made' | 'ended'>

/** How many stood under a word on either day. `on-record`: no status is kept of them; `nothing`: an area without anything. */
export interface CountLine {
  readonly word: StatusWord | 'on-record' | 'nothing'
  readonly was: number
  readonly is: number
}

/** Two days side by side, for one class of viewer. */
export interface TwoDays extends Readonly<Record<keyof Lines, readonly PlacedLine[]>> {
  readonly from: string
  readonly to: string
  /** The first day that can be compared. */
  readonly starts: string
  /** True where the earlier day is that of a review. */
  readonly fromReview: boolean
  /** Days of reviews on or before the later day of all, newest first. */
  readonly reviews: readonly string[]
  readonly confirmed: readonly PlacedConfirmation[]
  readonly later: readonly PlacedMove[]
  readonly earlier: readonly PlacedMove[]
  readonly unclear: readonly PlacedMove[]
  /** Items that stood on both days and have another word on the later one, as far as no line above tells it already. */
  readonly statuses: readonly PlacedStatus[]
  readonly items: readonly CountLine[]
  /** Null for readers outside the agencies: an area has no verdict there. */
  readonly areaWords: readonly CountLine[] | null
  readonly areas: readonly { readonly id: Id; readonly number: number; readonly name: string }[]
  /** Short names of agencies, and what else the reasons name. */
  readonly names: Readonly<Record<Id, string>>
}

/**
 * The day that is compared from where none was asked for: the last review before the later day, as far as this class
 * knows of one, else a quarter of a year before it, but never before the engagement began.
 */
export function comparedFrom(projection: Projection, to: string): string {
  const starts = projection.engagement?.starts.on ?? to
  const from = lastReviewOf(projection, addDays(to, -1)) ?? addDays(to, -aQuarter)
  return from < starts ? starts : from
}

const aQuarter = 91

/** @param projection the state on the later day @param present the day up to which reviews can be chosen */
export function twoDays(projection: Projection, from: string, to: string, present: string = to): TwoDays {
  const older = asOf(projection, from)
  const changes = changesBetween(projection, from, to)
  const placed = (lines: readonly SinceLine[], test: (item: Item) => boolean): PlacedLine[] =>
    lines
      .map((line) => ({ ...line, ...placeOf(line.id, projection), ...turnedTo(line.id, test, older, projection) }))
      .sort(newestFirst)
  const moved = (lines: readonly MovedLine[]): PlacedMove[] =>
    lines
      .map((line) => ({ ...line, ...placeOf(line.id, projection), ...movedBy(line.id, from, to, projection) }))
      .sort(newestFirst)
  const told = new Set([...changes.confirmed, ...changes.reached, ...changes.ended].map(({ id }) => id))
  const statuses = statusLines(older, projection, from, to).filter(
    ({ id, is }) => !told.has(id) || (is !== 'done' && is !== 'ended'),
  )
  return {
    from,
    to,
    starts: projection.engagement?.starts.on ?? from,
    fromReview: reviewsOf(projection).some(({ on }) => on === from),
    reviews: reviewDays(projection, present),
    confirmed: placed(changes.confirmed, (item) => item.kind === 'commitment' && isConfirmed(item)).map((line) => ({
      ...line,
      agencyId: projection.of('commitment', line.id)?.givingAgencyId ?? null,
      confirmedById: line.agencyId,
    })),
    delivered: placed(changes.delivered, (item) => finishedOf(item) !== null),
    reached: placed(changes.reached, (item) => finishedOf(item) !== null),
    later: moved(changes.later),
    earlier: moved(changes.earlier),
    unclear: moved(changes.unclear),
    made: placed(changes.made, () => true),
    ended: placed(changes.ended, (item) => item.kind === 'commitment' && hasEnded(item)),
    statuses,
    items: countLines(wordsOfItems(older, from), wordsOfItems(projection, to)),
    areaWords:
      projection.viewer.audience === 'agencies'
        ? countLines(wordsOfAreas(older, from), wordsOfAreas(projection, to))
        : null,
    areas: projection
      .all('focus-area')
      .map(({ id, number, name }) => ({ id, number, name: name.en }))
      .sort((one, other) => one.number - other.number),
    names: namesFor(statuses, projection),
  }
}

/** The state at the end of a day, or the one given where that is older; kept ready for what else is asked of it. */
export function asOf(projection: Projection, day: string): Projection {
  const zone = projection.engagement?.zone ?? 'America/Los_Angeles'
  return projection.sight.kept(Math.min(seqAsOf(projection.sight.log, day, zone), projection.seq))
}

const itemOf = (record: AnyRecord | undefined): Item | undefined =>
  record?.kind === 'commitment' || record?.kind === 'milestone' ? record : undefined

function placeOf(id: Id, projection: Projection): Pick<Placed, 'areaIds'> {
  const item = itemOf(projection.get(id))
  return { areaIds: item ? areasOf(item) : [] }
}

/** The last entry in between by which this became true of an item, as far as it shows. */
function turnedTo(
  id: Id,
  test: (item: Item) => boolean,
  older: Projection,
  projection: Projection,
): Pick<Placed, 'entryId' | 'on'> {
  const { sight } = projection
  const history = sight.log.history(id)
  const holds = (seq: number) => {
    const item = itemOf(sight.recordAt(id, seq))
    return item !== undefined && test(item)
  }
  const seq = history?.seqs.findLast(
    (each) => each > older.seq && each <= projection.seq && holds(each) && !holds(each - 1),
  )
  return entryAt(seq, projection)
}

/** The last move in between, with the causes of all. A date is told by its expected moves, else by its agreed ones. */
function movedBy(
  id: Id,
  from: string,
  to: string,
  projection: Projection,
): Pick<PlacedMove, 'entryId' | 'on' | 'causes' | 'times'> {
  const moves = movesOf(id, projection).filter((move) => move.on > from && move.on <= to)
  const expected = moves.filter(({ leaf }) => leaf === 'dates.expected')
  const told: readonly Move[] = expected.length > 0 ? expected : moves
  const last = told.at(-1)
  return {
    ...entryAt(last && projection.sight.log.seqOf(last.entryId), projection),
    causes: [...new Set(told.flatMap(({ cause }) => cause ?? []))],
    times: told.length,
  }
}

function entryAt(seq: number | undefined, { sight, engagement }: Projection): Pick<Placed, 'entryId' | 'on'> {
  if (seq === undefined) return { entryId: null, on: null }
  const { id, at } = sight.log.entry(seq)
  return { entryId: shows(sight, id) ? id : null, on: dayOf(at, engagement?.zone ?? 'America/Los_Angeles') }
}

function statusLines(older: Projection, projection: Projection, from: string, to: string): PlacedStatus[] {
  const words = new Map(judgeAll(older, from).map(({ item, status }) => [item.id, status.word]))
  const lines = judgeAll(projection, to).flatMap(({ item, status }): PlacedStatus[] => {
    const was = words.get(item.id)
    if (was === undefined || was === status.word) return []
    return [
      {
        id: item.id,
        kind: item.kind,
        title: item.title.en,
        shortTitle: item.shortTitle.en,
        agencyId:
          item.kind === 'commitment' ? item.givingAgencyId : (projection.of('post', item.postId)?.agencyId ?? null),
        areaIds: areasOf(item),
        entryId: null,
        on: status.since,
        was,
        is: status.word,
        reason: status.reasons.find(isCounted) ?? null,
      },
    ]
  })
  const place = ({ is }: PlacedStatus) => (is === null ? statusWords.length : statusWords.indexOf(is))
  return lines.sort((one, other) => place(one) - place(other) || newestFirst(one, other))
}

/** What was told last comes first; of one day by title. */
const newestFirst = (one: PlacedLine, other: PlacedLine): number =>
  (other.on ?? '').localeCompare(one.on ?? '') || (one.title < other.title ? -1 : 1)

type Word = CountLine['word']

const wordsOfItems = (projection: Projection, day: string): readonly Word[] =>
  judgeAll(projection, day).map(({ status }) => status.word ?? 'on-record')

function wordsOfAreas(projection: Projection, day: string): readonly Word[] {
  const judged = judgeAll(projection, day)
  return projection.all('focus-area').map((area) => {
    const { word, onRecord } = rollUp(itemsOf(judged, area))
    return word ?? (onRecord > 0 ? 'on-record' : 'nothing')
  })
}

const wordsInOrder: readonly Word[] = [...statusWords, 'on-record', 'nothing']

function countLines(before: readonly Word[], now: readonly Word[]): CountLine[] {
  const count = (words: readonly Word[], word: Word) => words.filter((each) => each === word).length
  return wordsInOrder
    .map((word) => ({ word, was: count(before, word), is: count(now, word) }))
    .filter(({ was, is }) => was + is > 0)
}

const reviewDays = (projection: Projection, until: string): readonly string[] =>
  [...new Set(reviewsOf(projection).map(({ on }) => on))]
    .filter((day) => day <= until)
    .sort()
    .reverse()

/** Agencies by their short names, and by their titles the items that a reason rests on. */
function namesFor(statuses: readonly PlacedStatus[], projection: Projection): Record<Id, string> {
  const names: Record<Id, string> = {}
  for (const { id, shortName } of projection.all('agency')) names[id] = shortName
  for (const { reason } of statuses)
    for (const id of [...(reason?.facts ?? []).map((fact) => fact.id), ...Object.values(reason?.values ?? {})]) {
      const item = typeof id === 'string' ? itemOf(projection.get(id)) : undefined
      if (item) names[item.id] = item.title.en
    }
  return names
}
