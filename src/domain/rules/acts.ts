import type { Commitment, Stage } from '../records/commitment.ts'
import type { Kind } from '../records/kind.ts'
import type { AnyRecord, RecordOf } from '../records/registry.ts'
import type { Verb } from '../log/entry.ts'
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
  mayQuote,
  mayRecordMeetings,
  mayRelease,
  mayReport,
  mayWithdraw,
  mayWriteLeadSentence,
  type Person,
  type Refusal,
} from './permissions.ts'
import { widens } from './sight.ts'
import { verbOf, verbOfCreating } from './verbs.ts'

/**
 * Which act a change of a leaf is, and so who may do it. Every leaf of every kind comes to exactly one act: what is not
 * named here is an edit, which only a coordinator (or, for agencies and posts, an administrator) does.
 */
export interface Act {
  readonly verb: Verb
  readonly refusal: Refusal
}

/** What a change is asked about: who, the record as it stood for them and as it would be, and all they see. */
export interface Asked {
  readonly person: Person
  readonly before: AnyRecord
  readonly after: AnyRecord
  readonly projection: Projection
}

/** The act that changing this leaf is. */
export const actOf = (leaf: string, asked: Asked): Act => ({
  verb: verbOf(leaf, asked.before, asked.after),
  refusal: mayChange(leaf, asked),
})

function mayChange(leaf: string, asked: Asked): Refusal {
  const { person, before, after } = asked
  const { kind } = before
  if ((leaf === 'audience' || leaf === 'restrictedTo') && widens(before, after)) return mayRelease(person, before)
  const rule = byKind[kind] as LeafRule<Kind> | undefined
  const refusal = rule?.(leaf, asked)
  return refusal === undefined ? mayEdit(person, kind) : refusal
}

/** Who may create a record of this kind. `after` is the record as it would be. */
export const actOfCreating = (after: AnyRecord, person: Person, projection: Projection): Act => ({
  verb: verbOfCreating(after.kind),
  refusal: mayCreate(after, person, projection),
})

function mayCreate(after: AnyRecord, person: Person, projection: Projection): Refusal {
  switch (after.kind) {
    case 'update':
      return (
        onSubject(after.subjectId, projection, (subject) => mayReport(person, subject, projection)) ??
        mayQuote(person, after, projection)
      )
    case 'proof':
      return onSubject(after.subjectId, projection, (subject) => mayReport(person, subject, projection))
    case 'request':
      return mayAsk(person, after.fromAgencyId)
    case 'release':
      return onSubject(after.subjectId, projection, (subject) => mayPropose(person, subject))
    default:
      return mayEdit(person, after.kind)
  }
}

function onSubject(id: string, projection: Projection, asks: (subject: AnyRecord) => Refusal): Refusal {
  const subject = projection.get(id)
  return subject ? asks(subject) : 'There is nothing to report on.'
}

const administered: ReadonlySet<Kind> = new Set(['agency', 'post'])
const officialsToo: ReadonlySet<Kind> = new Set(['meeting', 'decision', 'risk'])

/** Who edits a record of this kind where no other act is named. */
export function mayEdit(person: Person, kind: Kind): Refusal {
  if (administered.has(kind)) return mayAdminister(person)
  return officialsToo.has(kind) ? mayRecordMeetings(person) : mayCoordinate(person)
}

/** Who may change a leaf of this kind, where it is more than an edit; undefined where it is one. */
type LeafRule<K extends Kind> = (
  leaf: string,
  asked: Asked & { readonly before: RecordOf[K]; readonly after: RecordOf[K] },
) => Refusal | undefined

const commitmentRule: LeafRule<'commitment'> = (leaf, { person, before: commitment, after, projection }) => {
  switch (leaf) {
    case 'stage':
      return mayMoveTo(after.stage, person, commitment, projection)
    case 'confirmedOn':
    case 'returned.on':
    case 'returned.because':
      return mayConfirm(person, commitment, projection)
    case 'dates.delivered':
    case 'quantity.delivered':
    case 'inPlace.since':
    case 'dates.expected':
      return mayReport(person, commitment, projection)
    case 'affirmBy':
      return mayAnswerForGiver(person, commitment)
    default:
      return undefined
  }
}

function mayMoveTo(stage: Stage, person: Person, commitment: Commitment, projection: Projection): Refusal {
  switch (stage) {
    case 'confirmed':
    case 'kept-up':
    case 'returned':
      return mayConfirm(person, commitment, projection)
    case 'under-way':
    case 'delivered':
      return mayReport(person, commitment, projection)
    case 'withdrawn':
      return mayWithdraw(person, commitment)
    default:
      return mayCoordinate(person)
  }
}

const byKind: { readonly [K in Kind]?: LeafRule<K> } = {
  commitment: commitmentRule,
  milestone: (leaf, { person, before, projection }) =>
    leaf === 'dates.reached' || leaf === 'dates.expected' ? mayReport(person, before, projection) : undefined,
  'focus-area': (leaf, { person, before }) =>
    leaf.startsWith('leadSentence.') ? mayWriteLeadSentence(person, before) : undefined,
  request: (leaf, { person, before }) =>
    leaf === 'answeredOn' || leaf.startsWith('answer.') ? mayAnswer(person, before.toAgencyId) : undefined,
  release: (leaf, { person, before }) => (leaf === 'state' ? mayApprove(person, before.proposedBy) : undefined),
  engagement: (leaf, { person }) => (leaf.startsWith('thresholds.') ? mayAdminister(person) : undefined),
}
