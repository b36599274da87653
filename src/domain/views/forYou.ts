import type { CalendarDate } from '../records/calendarDate.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { lastDay } from '../rules/dates.ts'
import { mayConfirm, type Person } from '../rules/permissions.ts'
import { isUpdateDue } from '../rules/reason.ts'
import type { Judged } from '../rules/rollUp.ts'
import { awaitsConfirmation } from '../rules/stages.ts'
import { isOpen } from '../rules/words.ts'
import { toAsk } from './monday.ts'

/** Something asked of an agency by a day. */
export interface Asked {
  readonly id: Id
  readonly title: string
  readonly by: CalendarDate | null
}

/** What waits for one person: the only part of the overview that differs by who reads it. */
export interface ForYou {
  readonly role: Person['role']
  /** Deliveries this person may confirm or return. */
  readonly toConfirm: readonly Id[]
  readonly decisions: readonly Asked[]
  readonly requests: readonly Asked[]
  /** Items of which the agency owes a word. */
  readonly updatesDue: readonly Id[]
  /** How long the coordinator's list is; null for everybody else. */
  readonly onMondaysList: number | null
}

/** Null for briefing partners: nothing is asked of them. */
export function forYou(
  person: Person,
  judged: readonly Judged[],
  projection: Projection,
  today: string,
): ForYou | null {
  if (person.role === 'partner' || projection.viewer.audience !== 'agencies') return null
  const mine = person.agencyId
  const soonest = (one: Asked, other: Asked) => (dayOf(one) + one.id < dayOf(other) + other.id ? -1 : 1)
  return {
    role: person.role,
    toConfirm: judged.flatMap(({ item }) =>
      item.kind === 'commitment' && awaitsConfirmation(item) && mayConfirm(person, item, projection) === null
        ? item.id
        : [],
    ),
    decisions: projection
      .all('decision')
      .filter((each) => mine !== null && each.wantedFromAgencyId === mine && each.madeOn === null)
      .map((each) => ({ id: each.id, title: each.title.en, by: each.wantedBy }))
      .sort(soonest),
    requests: (mine === null ? [] : projection.all('request'))
      .filter((each) => each.toAgencyId === mine && each.answeredOn === null)
      .map((each) => ({ id: each.id, title: each.what.en, by: each.dueOn }))
      .sort(soonest),
    updatesDue:
      mine === null || person.role === 'coordinator'
        ? []
        : judged.flatMap(({ item, status }) =>
            isOpen(status.word) && isUpdateDue(status.notes) && askedOf(item, projection, today) === mine
              ? item.id
              : [],
          ),
    onMondaysList: person.role === 'coordinator' ? toAsk(judged, projection, today).length : null,
  }
}

/** What has no day comes last. */
const dayOf = ({ by }: Asked): string => (by === null ? '9999-12-31' : lastDay(by))
