import type { Audience } from '../records/audience.ts'
import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import { areasOf, dueOf, expectedOf, finishedOf, type Item } from '../rules/item.ts'
import type { Judged } from '../rules/rollUp.ts'
import type { Status } from '../rules/status.ts'
import { withWhom, type Holder } from '../rules/withWhom.ts'

/** A commitment or milestone as lists and tables show it: its facts in short, its status with every reason. */
export interface ItemLine extends Omit<Status, 'lastWord'> {
  readonly id: Id
  readonly kind: 'commitment' | 'milestone'
  readonly handle: string
  readonly title: string
  readonly key: boolean
  readonly lastWordOn: string | null
  readonly focusAreaIds: readonly Id[]
  readonly givingAgencyId: Id | null
  readonly receivingAgencyId: Id | null
  readonly stage: string | null
  readonly due: CalendarDate | null
  readonly expected: CalendarDate | null
  /** Delivered or reached. */
  readonly finished: CalendarDate | null
  readonly with: Holder | null
  readonly audience: Audience
  readonly restrictedTo: readonly Id[]
  readonly provenance: Item['provenance']
}

/** The line of one judged item. */
export function itemLine({ item, status }: Judged, projection: Projection, today: string): ItemLine {
  const { lastWord, ...said } = status
  return {
    id: item.id,
    kind: item.kind,
    handle: item.handle,
    title: item.title.en,
    key: item.key,
    ...said,
    lastWordOn: lastWord?.on ?? null,
    focusAreaIds: areasOf(item),
    givingAgencyId:
      item.kind === 'commitment' ? item.givingAgencyId : (projection.of('post', item.postId)?.agencyId ?? null),
    receivingAgencyId: item.kind === 'commitment' ? item.receivingAgencyId : null,
    stage: item.kind === 'commitment' ? item.stage : null,
    due: dueOf(item),
    expected: expectedOf(item),
    finished: finishedOf(item),
    with: item.kind === 'commitment' && status.word !== null ? withWhom(item, projection, today) : null,
    audience: item.audience,
    restrictedTo: item.restrictedTo ?? [],
    provenance: item.provenance,
  }
}
