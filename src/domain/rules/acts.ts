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
export function actOf(leaf: string, asked: Asked): Act {
  const { person, before, after } = asked
  if (leaf === 'audience' || leaf === 'restrictedTo') {
    return widens(before, after)
      ? { verb: 'release', refusal: mayRelease(person, before) }
      : { verb: 'narrow', refusal: mayEdit(person, before.kind) }
  }
  if (leaf === 'removed') return { verb: after.removed ? 'remove' : 'restore', refusal: mayEdit(person, before.kind) }
  const rule = byKind[before.kind] as LeafRule<Kind> | undefined
  return rule?.(leaf, asked) ?? { verb: 'change', refusal: mayEdit(person, before.kind) }
}

/** Who may create a record of this kind. `after` is the record as it would be. */
export function actOfCreating(after: AnyRecord, person: Person, projection: Projection): Act {
  switch (after.kind) {
    case 'update':
      return {
        verb: 'update',
        refusal:
          onSubject(after.subjectId, projection, (subject) => mayReport(person, subject, projection)) ??
          mayQuote(person, after, projection),
      }
    case 'proof':
      return {
        verb: 'prove',
        refusal: onSubject(after.subjectId, projection, (subject) => mayReport(person, subject, projection)),
      }
    case 'request':
      return { verb: 'ask', refusal: mayAsk(person, after.fromAgencyId) }
    case 'set-aside':
      return { verb: 'set-aside', refusal: mayCoordinate(person) }
    case 'release':
      return {
        verb: 'create',
        refusal: onSubject(after.subjectId, projection, (subject) => mayPropose(person, subject)),
      }
    default:
      return { verb: 'create', refusal: mayEdit(person, after.kind) }
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

/** The act of changing a leaf of this kind, where it is more than an edit. */
type LeafRule<K extends Kind> = (
  leaf: string,
  asked: Asked & { readonly before: RecordOf[K]; readonly after: RecordOf[K] },
) => Act | undefined

const stageVerbs = {
  promised: 'change',
  'under-way': 'start',
  delivered: 'deliver',
  confirmed: 'confirm',
  'kept-up': 'keep-up',
  returned: 'return',
  lapsed: 'lapse',
  withdrawn: 'withdraw',
} as const

const commitmentActs: LeafRule<'commitment'> = (leaf, { person, before: commitment, after, projection }) => {
  const confirming = () => mayConfirm(person, commitment, projection)
  const reporting = () => mayReport(person, commitment, projection)
  switch (leaf) {
    case 'stage': {
      const { stage } = after
      const verb = stageVerbs[stage]
      if (stage === 'confirmed' || stage === 'kept-up' || stage === 'returned') return { verb, refusal: confirming() }
      if (stage === 'under-way' || stage === 'delivered') return { verb, refusal: reporting() }
      return { verb, refusal: stage === 'withdrawn' ? mayWithdraw(person, commitment) : mayCoordinate(person) }
    }
    case 'confirmedOn':
      return { verb: commitment.term === 'continuing' ? 'keep-up' : 'confirm', refusal: confirming() }
    case 'returned.on':
    case 'returned.because':
      return { verb: 'return', refusal: confirming() }
    case 'dates.delivered':
    case 'quantity.delivered':
    case 'inPlace.since':
      return { verb: 'deliver', refusal: reporting() }
    case 'dates.expected':
      return { verb: 'expect-date', refusal: reporting() }
    case 'dates.agreed':
      return { verb: 'agree-date', refusal: mayCoordinate(person) }
    case 'affirmBy':
      return { verb: 'affirm', refusal: mayAnswerForGiver(person, commitment) }
    default:
      return undefined
  }
}

const byKind: { readonly [K in Kind]?: LeafRule<K> } = {
  commitment: commitmentActs,
  milestone: (leaf, { person, before, projection }) => {
    if (leaf === 'dates.reached') return { verb: 'reach', refusal: mayReport(person, before, projection) }
    if (leaf === 'dates.expected') return { verb: 'expect-date', refusal: mayReport(person, before, projection) }
    if (leaf === 'dates.agreed') return { verb: 'agree-date', refusal: mayCoordinate(person) }
    return undefined
  },
  'focus-area': (leaf, { person, before }) =>
    leaf.startsWith('leadSentence.') ? { verb: 'change', refusal: mayWriteLeadSentence(person, before) } : undefined,
  request: (leaf, { person, before }) =>
    leaf === 'answeredOn' || leaf.startsWith('answer.')
      ? { verb: 'answer', refusal: mayAnswer(person, before.toAgencyId) }
      : undefined,
  release: (leaf, { person, before }) =>
    leaf === 'state' ? { verb: 'release', refusal: mayApprove(person, before.proposedBy) } : undefined,
  engagement: (leaf, { person }) => ({
    verb: 'change',
    refusal: leaf.startsWith('thresholds.') ? mayAdminister(person) : mayCoordinate(person),
  }),
}
