import type { Commitment, Stage } from '../records/commitment.ts'
import type { Milestone } from '../records/milestone.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Projection } from '../log/visibleTo.ts'
import {
  mayAdminister,
  mayAnswer,
  mayAnswerForGiver,
  mayApprove,
  mayAsk,
  mayConfirm,
  mayCoordinate,
  mayPropose,
  mayRecordMeetings,
  mayRelease,
  mayReport,
  maySeal,
  mayWithdraw,
  type Person,
  type Refusal,
} from '../rules/permissions.ts'
import { isConfirmed, isContinuing, mayFollow } from '../rules/stages.ts'

/** What can be done with a record from its own page. */
const actNames = [
  'log',
  'expect',
  'agree',
  'start',
  'deliver',
  'affirm',
  'confirm',
  'return',
  'in-place',
  'keep-up',
  'reach',
  'prove',
  'ask',
  'answer',
  'set-aside',
  'chase',
  'wait',
  'release',
  'propose',
  'approve',
  'decline',
  'edit',
  'withdraw',
  'lapse',
  'remove',
  'seal',
  'hand-over',
  'decide',
] as const
export type ActName = (typeof actNames)[number]

/** The acts that make sense as the record stands, each with null where this person may, else the sentence that says why not. */
export type Acts = Readonly<Partial<Record<ActName, Refusal>>>

/**
 * What a person is offered on a record, and why not: the sentences by which the server refuses. A record of the public
 * record is read and not worked on: no status is kept of it.
 */
export function actsOn(record: AnyRecord, person: Person, projection: Projection): Acts {
  if (record.provenance.kind === 'record') return {}
  switch (record.kind) {
    case 'commitment':
      return { ...common(record, person, projection), ...ofCommitment(record, person, projection) }
    case 'milestone':
      return { ...common(record, person, projection), ...ofMilestone(record, person, projection) }
    case 'request':
      return record.answeredOn === null ? { answer: mayAnswer(person, record.toAgencyId) } : {}
    case 'release':
      return record.state === 'proposed'
        ? { approve: mayApprove(person, record.proposedBy), decline: mayApprove(person, record.proposedBy) }
        : {}
    case 'decision':
      return record.madeOn === null ? { decide: mayRecordMeetings(person) } : {}
    case 'post':
      return { 'hand-over': mayAdminister(person) }
    default:
      return {}
  }
}

function common(item: Commitment | Milestone, person: Person, projection: Projection): Acts {
  const coordinates = mayCoordinate(person)
  const narrow = item.audience === 'restricted'
  return {
    log: mayReport(person, item, projection),
    expect: mayReport(person, item, projection),
    agree: coordinates,
    prove: mayReport(person, item, projection),
    ask: person.agencyId === null ? mayAsk(person, '') : mayAsk(person, person.agencyId),
    'set-aside': coordinates,
    chase: coordinates,
    wait: coordinates,
    edit: coordinates,
    remove: coordinates,
    seal: maySeal(person),
    ...(narrow ? { propose: mayPropose(person, item) } : {}),
    ...(!narrow && item.audience !== 'public' ? { release: mayRelease(person, item) } : {}),
  }
}

function ofCommitment(commitment: Commitment, person: Person, projection: Projection): Acts {
  const { stage } = commitment
  const can = (to: Stage) => stage !== to && mayFollow(stage, to)
  const reports = mayReport(person, commitment, projection)
  const confirms = mayConfirm(person, commitment, projection)
  const settled = isConfirmed(commitment) || stage === 'lapsed' || stage === 'withdrawn'
  const inPlace = isContinuing(commitment) && commitment.inPlace.since !== null
  return {
    ...(can('under-way') ? { start: reports } : {}),
    ...(can('delivered') && !isContinuing(commitment) ? { deliver: reports } : {}),
    ...(stage === 'delivered' && commitment.affirmBy !== null ? { affirm: mayAnswerForGiver(person, commitment) } : {}),
    ...(stage === 'delivered' ? { confirm: confirms, return: confirms } : {}),
    ...(inPlace && !settled ? { 'in-place': confirms } : {}),
    ...(can('kept-up') ? { 'keep-up': confirms } : {}),
    ...(can('withdrawn') && !settled ? { withdraw: mayWithdraw(person, commitment) } : {}),
    ...(can('lapsed') && !settled ? { lapse: mayCoordinate(person) } : {}),
  }
}

const ofMilestone = (milestone: Milestone, person: Person, projection: Projection): Acts =>
  milestone.dates.reached === null ? { reach: mayReport(person, milestone, projection) } : {}
