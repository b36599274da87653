import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { addDays, lastDay } from '../rules/dates.ts'
import { expectedOf } from '../rules/item.ts'
import type { Judged } from '../rules/rollUp.ts'
import { isOpen } from '../rules/words.ts'

/** Text for readers, in English and where it was translated in Spanish. */
export interface ReaderText {
  readonly en: string
  readonly es?: string
}

/** Something that is to come. */
export interface NextLine {
  readonly id: Id
  readonly kind: 'commitment' | 'milestone' | 'decision' | 'meeting'
  readonly title: ReaderText
  readonly date: CalendarDate
  readonly agencyId: Id | null
}

const days = 90

/** By day; on one day decisions before what waits for them. */
const kinds = ['decision', 'milestone', 'commitment', 'meeting'] as const
const place = ({ date, kind, id }: NextLine): string => `${lastDay(date)} ${kinds.indexOf(kind)} ${id}`

/**
 * What is due in the 90 days after a day, soonest first: open milestones and commitments by the date now expected,
 * decisions wanted, meetings. A commitment that a listed milestone rests on is left to it.
 */
export function nextNinetyDays(judged: readonly Judged[], projection: Projection, today: string): readonly NextLine[] {
  const until = addDays(today, days)
  const isNext = (date: CalendarDate | null): date is CalendarDate =>
    date !== null && lastDay(date) > today && lastDay(date) <= until
  const items = judged.filter(({ item, status }) => isOpen(status.word) && isNext(expectedOf(item)))
  const carried = new Set(items.flatMap(({ item }) => (item.kind === 'milestone' ? item.restsOnIds : [])))
  const lines: NextLine[] = [
    ...items
      .filter(({ item }) => !carried.has(item.id))
      .map(({ item }) => ({
        id: item.id,
        kind: item.kind,
        title: item.title,
        date: expectedOf(item)!,
        agencyId: askedOf(item, projection, today),
      })),
    ...projection.all('decision').flatMap((each) => {
      const date = each.madeOn === null ? each.wantedBy : null
      return isNext(date)
        ? [{ id: each.id, kind: each.kind, title: each.title, date, agencyId: each.wantedFromAgencyId }]
        : []
    }),
    ...projection
      .all('meeting')
      .flatMap((each) =>
        isNext(each.heldOn)
          ? [{ id: each.id, kind: each.kind, title: each.title, date: each.heldOn, agencyId: null }]
          : [],
      ),
  ]
  const places = new Map(lines.map((line) => [line, place(line)]))
  return lines.sort((one, other) => (places.get(one)! < places.get(other)! ? -1 : 1))
}
