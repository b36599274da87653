import type { CalendarDate } from '../records/calendarDate.ts'
import type { FocusArea } from '../records/focusArea.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import { lastDay } from '../rules/dates.ts'
import { dueOf } from '../rules/item.ts'
import { mayConfirm, type Person } from '../rules/permissions.ts'
import { isUpdateDue } from '../rules/reason.ts'
import { firstBy, itemsOf, judgeAll, nextOf, rollUp, type Judged, type RollUp } from '../rules/rollUp.ts'
import { awaitsConfirmation } from '../rules/stages.ts'
import { isOpen, needsAttention, statusWords, type StatusWord } from '../rules/words.ts'
import { agencyRows, type AgencyRow } from './agencyRows.ts'
import { attentionLine, keyItemsFirst, type AttentionLine } from './attention.ts'
import { conditions, type Condition } from './conditions.ts'
import { curve, type Curve } from './curve.ts'
import { forYou, type ForYou } from './forYou.ts'
import { nextNinetyDays, type NextLine, type ReaderText } from './nextNinetyDays.ts'
import { changesBetween, type Changes } from './since.ts'
import { lastReviewOf, threeYears, type ThreeYears } from './threeYears.ts'

/** One of the areas, or (number null) the whole engagement, as the overview shows it. */
export interface AreaLine {
  readonly id: Id | null
  readonly number: number | null
  /** Null for the whole engagement, which is no record. */
  readonly name: ReaderText | null
  readonly shortName: ReaderText | null
  readonly workingTitle: boolean
  /** The lead's sentence, for readers outside the agencies, who get no verdict; others find it on the area's own page. */
  readonly leadSentence: ReaderText | null
  /** Null for readers outside the agencies: an area computed from what was released could show a green that is not. */
  readonly verdict: Pick<RollUp, 'word' | 'since' | 'attention'> | null
  readonly open: number
  /** Its open items by word, worst first. */
  readonly tally: readonly { readonly mark: StatusWord; readonly count: number }[]
  /** Items of the public record in it; no status is kept of them. */
  readonly onRecord: number
  /** Open items of which an update is due. */
  readonly updatesDue: number
  /** Where nothing in it has begun: what comes first, and whether that is a start or a date due. */
  readonly first: { readonly date: CalendarDate; readonly begins: boolean } | null
  /** The item the area is judged by. */
  readonly worst: AttentionLine | null
  readonly next: { readonly id: Id; readonly title: ReaderText; readonly date: CalendarDate } | null
}

/** What an area can be called in the headline: a status, only the public record, or nothing at all. */
export type AreaWord = StatusWord | 'on-record' | 'nothing'

/** The first page: where the engagement stands on a day. */
export interface Overview {
  readonly today: string
  readonly line: ThreeYears | null
  /** Areas by word, worst first; null for readers outside the agencies. */
  readonly headline: {
    readonly needAttention: number
    readonly of: number
    readonly words: readonly { readonly word: AreaWord; readonly count: number }[]
  } | null
  readonly forYou: ForYou | null
  readonly areas: readonly AreaLine[]
  readonly whole: AreaLine
  readonly attention: {
    readonly total: number
    readonly lines: readonly (AttentionLine & { readonly mayConfirm: boolean })[]
  }
  /** From the last review until today; null where there was none yet. */
  readonly sinceReview: Changes | null
  readonly curve: Curve
  readonly next: { readonly total: number; readonly lines: readonly NextLine[] }
  readonly agencies: readonly AgencyRow[]
  /** Published figures, for readers outside the agencies; others have a page of their own for them. */
  readonly conditions: readonly Condition[]
  /** Short names of the agencies named here. */
  readonly names: Readonly<Record<Id, string>>
}

/** How many lines the lists show before "9 more": what stays above the fold. */
const shown = { attention: 3, next: 6 } as const

/**
 * The answer to "are we where we should be?" for one class of viewer and one person of it, on one day.
 * @param present the newest state this class sees, and its day: the scale of the three-year line is the present's
 */
export function overview(
  projection: Projection,
  today: string,
  person: Person,
  present: { readonly projection: Projection; readonly today: string } = { projection, today },
): Overview {
  const judged = judgeAll(projection, today)
  const inside = projection.viewer.audience === 'agencies'
  const areas = [...projection.all('focus-area')].sort((one, other) => one.number - other.number)
  const lines = areas.map((area) => areaLine(area, judged, projection, today))
  const waiting = inside ? judged.filter(({ status }) => needsAttention(status.word)) : []
  const next = nextNinetyDays(judged, projection, today)
  const review = lastReviewOf(projection, today)
  return {
    today,
    line: threeYears(projection, today, present),
    headline: inside ? headlineOf(lines) : null,
    forYou: forYou(person, judged, projection, today),
    areas: lines,
    whole: areaLine(null, judged, projection, today),
    attention: {
      total: waiting.length,
      lines: firstOfEach(waiting, shown.attention).flatMap((each) => {
        const line = attentionLine(each, projection, today)
        if (!line) return []
        const commitment = projection.of('commitment', line.id)
        const confirms =
          commitment !== undefined &&
          awaitsConfirmation(commitment) &&
          mayConfirm(person, commitment, projection) === null
        return [{ ...line, mayConfirm: confirms }]
      }),
    },
    sinceReview: inside && review !== null ? changesBetween(projection, review, today) : null,
    curve: curve(projection, today),
    next: { total: next.length, lines: next.slice(0, shown.next) },
    agencies: inside ? agencyRows(judged, projection, today) : [],
    conditions: inside ? [] : conditions(projection),
    names: Object.fromEntries(projection.all('agency').map(({ id, shortName }) => [id, shortName])),
  }
}

/** The first ones, each of another matter: a milestone is left to the commitment it rests on, and comes in the whole list. */
function firstOfEach(waiting: readonly Judged[], count: number): readonly Judged[] {
  const chosen: Judged[] = []
  const told = new Set<Id>()
  // Of thousands a few are shown, so that the next one is looked for instead of putting all in order.
  let left = waiting
  while (chosen.length < count) {
    const first = firstBy(left, keyItemsFirst)
    if (!first) break
    const { item } = first
    const matters = item.kind === 'milestone' ? [item.id, ...item.restsOnIds] : [item.id]
    if (!matters.some((id) => told.has(id))) chosen.push(first)
    for (const id of matters) told.add(id)
    left = left.filter((each) => each !== first)
  }
  return chosen
}

/** The line of one area, or with null of the whole engagement. */
export function areaLine(
  area: FocusArea | null,
  judged: readonly Judged[],
  projection: Projection,
  today: string,
): AreaLine {
  const inside = projection.viewer.audience === 'agencies'
  const items = itemsOf(judged, area)
  const roll = rollUp(items)
  const open = items.filter(({ status }) => isOpen(status.word))
  const next = nextOf(items, today)
  return {
    id: area?.id ?? null,
    number: area?.number ?? null,
    name: area?.name ?? null,
    shortName: area?.shortName ?? null,
    workingTitle: area?.naming === 'working-title',
    leadSentence: inside ? null : area && readerText(area.leadSentence),
    verdict: inside ? { word: roll.word, since: roll.since, attention: roll.attention } : null,
    open: roll.open,
    // Of a tally's words the worst comes first, and so it does here.
    tally: statusWords.flatMap((mark) => (roll.tally[mark] ? [{ mark, count: roll.tally[mark] }] : [])),
    onRecord: roll.onRecord,
    updatesDue: inside ? open.filter(({ status }) => isUpdateDue(status.notes)).length : 0,
    first: inside && roll.word === 'not-started' ? firstOf(open) : null,
    worst: roll.worst && inside ? (attentionLine(roll.worst, projection, today) ?? null) : null,
    next: next && {
      id: next.item.id,
      title: readerText(next.item.shortTitle) ?? next.item.title,
      date: (next.item.dates.expected ?? next.item.dates.agreed)!,
    },
  }
}

/** A text that has been written; null for one that has not. */
const readerText = (text: { readonly en: string | null; readonly es?: string }): ReaderText | null =>
  text.en === null ? null : text.es === undefined ? { en: text.en } : { en: text.en, es: text.es }

/** The earliest start, else the earliest date, of items that have not begun. */
function firstOf(open: readonly Judged[]): AreaLine['first'] {
  const dates = open.flatMap(({ item }) => {
    const due = dueOf(item)
    return item.startsOn ? [{ date: item.startsOn, begins: true }] : due ? [{ date: due, begins: false }] : []
  })
  return dates.sort((one, other) => (lastDay(one.date) < lastDay(other.date) ? -1 : 1))[0] ?? null
}

const areaWord = ({ verdict, onRecord }: AreaLine): AreaWord =>
  verdict?.word ?? (onRecord > 0 ? 'on-record' : 'nothing')

function headlineOf(lines: readonly AreaLine[]): Overview['headline'] {
  return {
    needAttention: lines.filter(({ verdict }) => needsAttention(verdict?.word ?? null)).length,
    of: lines.length,
    words: [...statusWords, 'on-record' as const, 'nothing' as const].flatMap((word) => {
      const count = lines.filter((line) => areaWord(line) === word).length
      return count === 0 ? [] : [{ word, count }]
    }),
  }
}
