import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import { isPast } from '../rules/dates.ts'
import { dueOf } from '../rules/item.ts'
import type { Judged } from '../rules/rollUp.ts'
import { confirmingAgencyOf } from '../rules/stages.ts'
import { heldBy, withWhom, type Held, type Holder } from '../rules/withWhom.ts'
import { isOpen, type StatusWord } from '../rules/words.ts'

/** One open commitment: who owes it to whom, and who holds it since when. */
export interface OwedLine {
  readonly id: Id
  readonly handle: string
  readonly title: string
  readonly word: StatusWord
  readonly givingAgencyId: Id
  readonly receivingAgencyId: Id | null
  readonly due: CalendarDate | null
  readonly late: boolean
  readonly with: Holder | null
  /** Whole days the present holder has held it without a break. */
  readonly days: number
  /** Every stretch since it was made; their days sum to the days it has been open. */
  readonly held: readonly Held[]
}

/** The page of who owes and who is owed. */
export interface Owed {
  readonly today: string
  readonly lines: readonly OwedLine[]
}

/** Who owes and who is owed. Open commitments only; those of the public record have no status and are left out. */
export function owed(judged: readonly Judged[], projection: Projection, today: string): Owed {
  const lines = judged.flatMap(({ item, status }): OwedLine[] => {
    if (item.kind !== 'commitment' || !isOpen(status.word)) return []
    const held = heldBy(item.id, projection, today)
    const due = dueOf(item)
    return [
      {
        id: item.id,
        handle: item.handle,
        title: item.title.en,
        word: status.word!,
        givingAgencyId: item.givingAgencyId,
        receivingAgencyId: item.receivingAgencyId ?? confirmingAgencyOf(item),
        due,
        late: due !== null && item.dates.delivered === null && isPast(due, today),
        with: withWhom(item, projection, today),
        days: held.at(-1)?.days ?? 0,
        held,
      },
    ]
  })
  return { today, lines: lines.sort((one, other) => other.days - one.days || (one.id < other.id ? -1 : 1)) }
}
