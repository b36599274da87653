import type { Label } from '../records/audience.ts'
import type { Commitment } from '../records/commitment.ts'
import type { Id } from '../records/id.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Role } from '../log/entry.ts'
import type { Projection } from '../log/visibleTo.ts'
import { confirmingAgencyOf, giversOf } from './stages.ts'

/**
 * Who may do what, as sentences. Each rule answers null where the person may, else the
 * sentence that says why not, worded for that person. Screens offer, and the server refuses, by the same sentences.
 * Every rule is asked on the person's own projection.
 */

/** Who asks. */
export interface Person {
  readonly account: string
  readonly role: Role
  readonly agencyId: Id | null
  readonly postId: Id | null
}

/** Why not; null where the person may. */
export type Refusal = string | null

/** Of an agency in the engagement, and not a briefing partner. */
export const isOfAnAgency = (person: Person): boolean => person.role !== 'partner' && person.agencyId !== null
const speaksForAgency = (person: Person): boolean =>
  (person.role === 'lead' || person.role === 'official') && person.agencyId !== null
const isCoordinator = (person: Person): boolean => person.role === 'coordinator'

const holdsPost = (person: Person, postId: Id | null, projection: Projection): boolean =>
  projection.of('post', postId)?.agencyId === person.agencyId

/** May this person speak for the record: its giving or supporting agency, the agency of its post, or of its area? */
function answersFor(person: Person, record: AnyRecord, projection: Projection): boolean {
  if (!speaksForAgency(person)) return false
  switch (record.kind) {
    case 'commitment':
      return giversOf(record).includes(person.agencyId!) || holdsPost(person, record.postId, projection)
    case 'milestone': {
      const area = projection.of('focus-area', record.focusAreaId)
      return holdsPost(person, record.postId, projection) || (area !== undefined && leads(person, area))
    }
    case 'focus-area':
      return leads(person, record)
    default:
      return false
  }
}

const leads = (
  person: Person,
  area: { readonly leadAgencyId: Id | null; readonly deputyAgencyId: Id | null },
): boolean => area.leadAgencyId === person.agencyId || area.deputyAgencyId === person.agencyId

const partnerOnlyReads: Refusal = 'Briefing partners read what has been released; they change nothing.'

/** Create, edit, agree a new date, set aside, import, issue a briefing. */
export function mayCoordinate(person: Person): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  return isCoordinator(person) ? null : 'Only a coordinator does this.'
}

/** Update, say whether the date holds, expect a new date, start, deliver, add proof. */
export function mayReport(person: Person, subject: AnyRecord, projection: Projection): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  if (isCoordinator(person) || answersFor(person, subject, projection)) return null
  return 'Only the agency that gives or supports this, or holds its point of contact, or a coordinator on its behalf, reports on it.'
}

/** In whose name an update is given: one's own agency's, or any that a coordinator heard. */
export function mayQuote(
  person: Person,
  said: { readonly saidByAgencyId: Id | null; readonly saidByPostId: Id | null },
  projection: Projection,
): Refusal {
  if (isCoordinator(person)) return null
  const own =
    (said.saidByAgencyId === null || said.saidByAgencyId === person.agencyId) &&
    (said.saidByPostId === null || holdsPost(person, said.saidByPostId, projection))
  return own ? null : 'An update is given in the name of your own agency.'
}

/** Confirm, return, confirm in place. Never the agency that gives or supports. */
export function mayConfirm(person: Person, commitment: Commitment, projection: Projection): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  if (!speaksForAgency(person)) return 'Only a lead or official of the agency that received this confirms it.'
  if (giversOf(commitment).includes(person.agencyId!)) {
    const name = projection.of('agency', person.agencyId)?.shortName ?? 'Your agency'
    return `${name} delivered this, so another agency has to confirm it.`
  }
  const confirmer = confirmingAgencyOf(commitment)
  if (confirmer === null) {
    return person.role === 'official' ? null : 'No receiving agency is named, so an official confirms this.'
  }
  return confirmer === person.agencyId ? null : 'Only a lead or official of the agency that received this confirms it.'
}

/** Affirm a delivery that was entered in the agency's name: the agency itself. */
export function mayAnswerForGiver(person: Person, commitment: Commitment): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  return speaksForAgency(person) && person.agencyId === commitment.givingAgencyId
    ? null
    : 'Only a lead or official of the agency that gives this says so.'
}

/** Withdraw a promise: its agency, or a coordinator on its behalf. */
export const mayWithdraw = (person: Person, commitment: Commitment): Refusal =>
  isCoordinator(person) ? null : mayAnswerForGiver(person, commitment)

/** Ask another agency for what one needs: anyone of an agency, for their own. */
export function mayAsk(person: Person, fromAgencyId: Id): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  if (!isOfAnAgency(person)) return 'Only a person of an agency asks for it.'
  return person.agencyId === fromAgencyId ? null : 'A request is made in the name of your own agency.'
}

/** Answer a request: the agency that was asked. */
export function mayAnswer(person: Person, toAgencyId: Id): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  return person.agencyId === toAgencyId ? null : 'Only the agency that was asked answers.'
}

/** Meetings, decisions, risks. */
export function mayRecordMeetings(person: Person): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  return isCoordinator(person) || person.role === 'official' ? null : 'Only an official or a coordinator records this.'
}

/** The sentence an area's lead gives to readers outside. */
export function mayWriteLeadSentence(
  person: Person,
  area: { readonly leadAgencyId: Id | null; readonly deputyAgencyId: Id | null },
): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  return isCoordinator(person) || (speaksForAgency(person) && leads(person, area))
    ? null
    : 'Only the agency that leads this area, or a coordinator, writes its sentence.'
}

/** Agencies, posts, thresholds. */
export function mayAdminister(person: Person): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  return person.role === 'administrator' ? null : 'Only an administrator does this.'
}

/** Widen an audience. A record restricted to named agencies takes two persons: see `mayPropose` and `mayApprove`. */
export function mayRelease(person: Person, record: Label): Refusal {
  const refusal = mayCoordinate(person)
  if (refusal !== null) return refusal
  return record.audience === 'restricted'
    ? 'Widening this takes two persons: one of a named agency proposes, another one who sees it approves.'
    : null
}

/** Propose the widening of what is restricted: a person of an agency it is restricted to. */
export function mayPropose(person: Person, record: AnyRecord): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  if (record.audience !== 'restricted') return mayCoordinate(person)
  return record.restrictedTo?.some((id) => id === person.agencyId)
    ? null
    : 'Only a person of a named agency proposes to release this.'
}

/** Approve a proposed widening: another account that sees it. */
export function mayApprove(person: Person, proposedBy: string | null): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  if (!isOfAnAgency(person)) return 'Only a person of an agency approves a release.'
  return person.account === proposedBy ? 'You proposed this, so another person has to approve it.' : null
}

/** Hide a text typed by mistake. */
export const maySeal = (person: Person): Refusal => mayCoordinate(person)

/** Erase a sealed text: a second person, never the one who sealed it. */
export function mayErase(person: Person, sealedBy: string): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  if (person.account === sealedBy) return 'You sealed this, so a second person has to erase it.'
  return isCoordinator(person) || person.role === 'official' || person.role === 'administrator'
    ? null
    : 'Only a coordinator, an official or an administrator erases a sealed text.'
}

/** Undo or correct: whoever made the entry; a coordinator also what another coordinator entered. */
export function mayUndo(person: Person, by: { readonly account: string; readonly role: Role }): Refusal {
  if (person.role === 'partner') return partnerOnlyReads
  if (person.account === by.account || (isCoordinator(person) && by.role === 'coordinator')) return null
  return 'Only the person who did this undoes it.'
}
