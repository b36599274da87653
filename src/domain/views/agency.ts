import type { Agency } from '../records/agency.ts'
import type { Decision } from '../records/decision.ts'
import type { Id } from '../records/id.ts'
import type { Post } from '../records/post.ts'
import type { Request } from '../records/request.ts'
import type { Projection } from '../log/visibleTo.ts'
import { askedOf } from '../rules/askedOf.ts'
import { isUpdateDue } from '../rules/reason.ts'
import { attentionOrder, type Judged } from '../rules/rollUp.ts'
import { awaitsConfirmation, confirmingAgencyOf } from '../rules/stages.ts'
import { isOpen, needsAttention } from '../rules/words.ts'
import { itemLine, type ItemLine } from './itemLine.ts'

/** One agency's own page: what it promised, what is due, what others wait on it for. */
export interface AgencyPage {
  readonly today: string
  readonly agency: Agency
  readonly posts: readonly Post[]
  /** Open items of which an answer is due: one question each. */
  readonly toAnswer: readonly ItemLine[]
  /** Deliveries that this agency received and has not answered. */
  readonly toConfirm: readonly ItemLine[]
  /** Deliveries entered in its name, to be affirmed first. */
  readonly toAffirm: readonly ItemLine[]
  readonly requests: readonly Request[]
  readonly decisions: readonly Decision[]
  /** What it promised and has not finished, what it waits for, and what is finished or of the public record. */
  readonly promised: readonly ItemLine[]
  readonly receiving: readonly ItemLine[]
  readonly finished: readonly ItemLine[]
}

/** Undefined where there is no such agency that this class sees. */
export function agency(
  judged: readonly Judged[],
  projection: Projection,
  id: Id,
  today: string,
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
  return {
    today,
    agency: found,
    posts: projection.all('post').filter((post) => post.agencyId === id),
    toAnswer: open.filter((each) => gives(each) && isAnswerDue(each)).map(line),
    toConfirm: open
      .filter(({ item }) => item.kind === 'commitment' && awaitsConfirmation(item) && confirmingAgencyOf(item) === id)
      .map(line),
    toAffirm: open
      .filter(({ item }) => item.kind === 'commitment' && item.affirmBy !== null && item.givingAgencyId === id)
      .map(line),
    requests: projection.all('request').filter((request) => request.toAgencyId === id && request.answeredOn === null),
    decisions: projection
      .all('decision')
      .filter((decision) => decision.wantedFromAgencyId === id && decision.madeOn === null),
    promised: open.filter(gives).map(line),
    receiving: open.filter(({ item }) => item.kind === 'commitment' && item.receivingAgencyId === id).map(line),
    finished: worst.filter((each) => gives(each) && !isOpen(each.status.word)).map(line),
  }
}

/** An update is due, or something is wrong that a word from its agency may settle; a delivery waits for others. */
function isAnswerDue({ item, status }: Judged): boolean {
  if (item.kind === 'commitment' && awaitsConfirmation(item)) return false
  return isUpdateDue(status.notes) || needsAttention(status.word)
}
