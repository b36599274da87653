import { kindNames, type Kind } from '../../src/domain/records/kind.ts'
import { registry, type AnyRecord } from '../../src/domain/records/registry.ts'
import type * as Acts from '../../src/domain/rules/acts.ts'
import type * as Verbs from '../../src/domain/rules/verbs.ts'
import * as may from '../../src/domain/rules/permissions.ts'
import type { Person, Refusal } from '../../src/domain/rules/permissions.ts'
import { withLeaf } from '../../src/domain/log/leaves.ts'
import type { Json } from '../../src/domain/log/canonical.ts'
import type { Case } from '../support/cases.ts'
import { engagementWith, of } from '../support/engagementWith.ts'
import {
  aBriefing,
  aCommitment,
  aDecision,
  aMeasure,
  aMeeting,
  aMilestone,
  anArea,
  anObservation,
  anUpdate,
  aProof,
  aRelease,
  aRequest,
  aRisk,
  aSetAside,
  atf,
  city,
  fbi,
  lasd,
  only,
  usao,
} from '../support/records.ts'
import { named } from '../support/worlds.ts'
import { aPerson } from './permissionCases.ts'

const walk = named('walk')
const engagement = engagementWith({
  make: [
    aCommitment('walk', { supportingAgencyIds: [atf] }),
    aCommitment('kept', { term: 'continuing', supportingAgencyIds: [atf] }),
    aCommitment('secret', only(fbi, usao)),
    aMilestone('milestone'),
    anArea('focus-area', { leadAgencyId: lasd, deputyAgencyId: city }),
    anUpdate('update', walk),
    aProof('proof', walk),
    aRequest('request', walk),
    aMeasure('measure'),
    anObservation('observation', named('measure')),
    aRisk('risk'),
    aDecision('decision'),
    aMeeting('meeting'),
    aSetAside('set-aside', walk),
    aRelease('release', walk, { proposedBy: 'lead FBI' }),
    aBriefing('briefing'),
  ],
})
const projection = engagement.see(of('FBI'))
const recordOf: Readonly<Record<Kind, AnyRecord>> = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    projection.get(named({ commitment: 'walk', agency: 'agency FBI', post: 'post FBI' }[kind as string] ?? kind))!,
  ]),
) as Record<Kind, AnyRecord>
const commitment = projection.of('commitment', walk)!
const secret = projection.of('commitment', named('secret'))!

/** Everybody who might do something, of every role, and with each agency that has a part in it. */
const everybody: readonly Person[] = [
  'coordinator USAO',
  'coordinator –',
  'lead FBI',
  'lead ATF',
  'lead LASD',
  'lead CITY',
  'official LASD',
  'official USAO',
  'administrator –',
  'administrator FBI',
  'partner –',
].map(aPerson)

/** The rules of permissions.ts an act may be under, by their names there. */
const rules = {
  mayCoordinate: may.mayCoordinate,
  mayAdminister: may.mayAdminister,
  mayRecordMeetings: may.mayRecordMeetings,
  mayReport: (person: Person, record: AnyRecord) => may.mayReport(person, record, projection),
  mayConfirm: (person: Person) => may.mayConfirm(person, commitment, projection),
  mayAnswerForGiver: (person: Person) => may.mayAnswerForGiver(person, commitment),
  mayWithdraw: (person: Person) => may.mayWithdraw(person, commitment),
  mayWriteLeadSentence: (person: Person) =>
    may.mayWriteLeadSentence(person, projection.of('focus-area', named('focus-area'))!),
  mayAnswer: (person: Person) => may.mayAnswer(person, lasd),
  mayAsk: (person: Person) => may.mayAsk(person, fbi),
  mayApprove: (person: Person) => may.mayApprove(person, 'lead FBI'),
  mayRelease: may.mayRelease,
  mayPropose: may.mayPropose,
} satisfies Record<string, (person: Person, record: AnyRecord) => Refusal>
type Rule = keyof typeof rules

/** What a change of a leaf is, where it is more than an edit. */
const ownActs: Readonly<Record<string, readonly [string, Rule]>> = {
  'commitment dates.expected': ['expect-date', 'mayReport'],
  'commitment dates.agreed': ['agree-date', 'mayCoordinate'],
  'commitment dates.delivered': ['deliver', 'mayReport'],
  'commitment quantity.delivered': ['deliver', 'mayReport'],
  'commitment inPlace.since': ['deliver', 'mayReport'],
  'commitment confirmedOn': ['confirm', 'mayConfirm'],
  'commitment returned.on': ['return', 'mayConfirm'],
  'commitment returned.because': ['return', 'mayConfirm'],
  'commitment affirmBy': ['affirm', 'mayAnswerForGiver'],
  'milestone dates.expected': ['expect-date', 'mayReport'],
  'milestone dates.agreed': ['agree-date', 'mayCoordinate'],
  'milestone dates.reached': ['reach', 'mayReport'],
  'focus-area leadSentence.en': ['change', 'mayWriteLeadSentence'],
  'focus-area leadSentence.es': ['change', 'mayWriteLeadSentence'],
  'request answer.en': ['answer', 'mayAnswer'],
  'request answer.es': ['answer', 'mayAnswer'],
  'request answeredOn': ['answer', 'mayAnswer'],
  'release state': ['release', 'mayApprove'],
  ...Object.fromEntries(
    [...registry.engagement.leaves.keys()]
      .filter((leaf) => leaf.startsWith('thresholds.'))
      .map((leaf) => [`engagement ${leaf}`, ['change', 'mayAdminister'] as const]),
  ),
}

const stageActs: Readonly<Record<string, readonly [string, Rule]>> = {
  promised: ['change', 'mayCoordinate'],
  'under-way': ['start', 'mayReport'],
  delivered: ['deliver', 'mayReport'],
  confirmed: ['confirm', 'mayConfirm'],
  'kept-up': ['keep-up', 'mayConfirm'],
  returned: ['return', 'mayConfirm'],
  lapsed: ['lapse', 'mayCoordinate'],
  withdrawn: ['withdraw', 'mayWithdraw'],
}

/** Who edits a record of a kind, where nothing else is named. */
const editing = (kind: Kind): Rule =>
  (
    ({
      agency: 'mayAdminister',
      post: 'mayAdminister',
      meeting: 'mayRecordMeetings',
      decision: 'mayRecordMeetings',
      risk: 'mayRecordMeetings',
    }) as const
  )[kind as string] ?? 'mayCoordinate'

/** Who creates a record of a kind, where it is not who edits it. */
const creating: Readonly<Partial<Record<Kind, readonly [string, Rule]>>> = {
  update: ['update', 'mayReport'],
  proof: ['prove', 'mayReport'],
  request: ['ask', 'mayAsk'],
  'set-aside': ['set-aside', 'mayCoordinate'],
  release: ['create', 'mayPropose'],
}

/** Leaves that the cases below ask about by value. */
const byValue = new Set(['audience', 'restrictedTo', 'removed', 'stage'])

type Act = { readonly verb: string; readonly refusal: Refusal }

function under(name: string, ask: (person: Person) => Act, verb: string, rule: Rule, record: AnyRecord): Case {
  return {
    name: `${name}: ${verb}, under ${rule}`,
    ask: () => everybody.map(ask),
    answer: everybody.map((person) => ({ verb, refusal: rules[rule](person, record) })),
  }
}

/** Which act a change is, and who may do it: every leaf of every kind. */
export function actCases(acts: typeof Acts): Case[] {
  const change = (name: string, before: AnyRecord, leaf: string, value: Json | undefined, verb: string, rule: Rule) => {
    const after = withLeaf(before, leaf, value)
    return under(name, (person) => acts.actOf(leaf, { person, before, after, projection }), verb, rule, before)
  }
  const leaves = kindNames.flatMap((kind) =>
    [...registry[kind].leaves.keys()]
      .filter((leaf) => !byValue.has(leaf) || (leaf === 'stage' && kind !== 'commitment'))
      .map((leaf) => {
        const [verb, rule] = ownActs[`${kind} ${leaf}`] ?? ['change', editing(kind)]
        return change(`${kind} ${leaf}`, recordOf[kind], leaf, null, verb, rule)
      }),
  )
  return [
    ...leaves,
    ...Object.entries(stageActs).map(([stage, [verb, rule]]) =>
      change(`to ${stage}`, commitment, 'stage', stage, verb, rule),
    ),
    change(
      'a continuing commitment confirmed again',
      projection.of('commitment', named('kept'))!,
      'confirmedOn',
      null,
      'keep-up',
      'mayConfirm',
    ),
    ...kindNames.flatMap((kind) => [
      change(`${kind} removed`, recordOf[kind], 'removed', true, 'remove', editing(kind)),
      change(`${kind} restored`, recordOf[kind], 'removed', undefined, 'restore', editing(kind)),
    ]),
    change('wider', commitment, 'audience', 'partners', 'release', 'mayRelease'),
    change('narrower', commitment, 'audience', 'restricted', 'narrow', 'mayCoordinate'),
    change('an agency narrower', recordOf.agency, 'audience', 'partners', 'narrow', 'mayAdminister'),
    change('wider from restricted', secret, 'audience', 'agencies', 'release', 'mayRelease'),
    change('another agency named', secret, 'restrictedTo', [fbi, usao, atf], 'release', 'mayRelease'),
    {
      name: 'an edit beside a widening is an edit',
      ask: () =>
        acts.actOf('key', {
          person: aPerson('coordinator USAO'),
          before: secret,
          after: withLeaf(withLeaf(secret, 'audience', 'agencies'), 'key', true),
          projection,
        }),
      answer: { verb: 'change', refusal: null },
    },
    change('an agency less', secret, 'restrictedTo', [fbi], 'narrow', 'mayCoordinate'),
    ...kindNames.map((kind) => {
      const record = recordOf[kind]
      const [verb, rule] = creating[kind] ?? ['create', editing(kind)]
      const subject =
        'subjectId' in record && record.subjectId !== null && rule !== 'mayAsk'
          ? projection.get(record.subjectId)!
          : record
      return under(
        `a new ${kind}`,
        (person) => acts.actOfCreating({ ...record, ...quiet(kind) }, person, projection),
        verb,
        rule,
        subject,
      )
    }),
    ...(['update', 'proof', 'release'] as const).map((kind): Case => ({
      name: `a new ${kind} on what is not in sight`,
      ask: () =>
        acts.actOfCreating(
          { ...recordOf[kind], subjectId: named('unseen') } as AnyRecord,
          aPerson('coordinator USAO'),
          projection,
        ).refusal,
      answer: 'There is nothing to report on.',
    })),
    {
      name: 'an update in the name of another agency',
      ask: () =>
        acts.actOfCreating({ ...recordOf.update, saidByAgencyId: atf } as AnyRecord, aPerson('lead FBI'), projection)
          .refusal,
      answer: 'An update is given in the name of your own agency.',
    },
    ...kindNames.map((kind): Case => ({
      name: `who edits a ${kind}`,
      ask: () => everybody.map((person) => acts.mayEdit(person, kind)),
      answer: everybody.map((person) => rules[editing(kind)](person, recordOf[kind])),
    })),
  ]
}

/** An update that quotes nobody, so that only its subject decides. */
const quiet = (kind: Kind) => (kind === 'update' ? { saidByAgencyId: null, saidByPostId: null } : {})

const withAll = (record: AnyRecord, leaves: Readonly<Record<string, Json>>): AnyRecord =>
  Object.entries(leaves).reduce((next, [leaf, value]) => withLeaf(next, leaf, value), record)

/** The verb of a change as a whole: of its stage first, then of the first leaf that is more than an edit. */
const wholes: readonly (readonly [Readonly<Record<string, Json>>, string])[] = [
  [{}, 'change'],
  [{ key: true }, 'change'],
  [{ 'title.en': 'Morning walks', 'dates.expected': null, key: true }, 'expect-date'],
  [{ 'dates.expected': null, 'dates.agreed': null }, 'agree-date'],
  [{ 'dates.delivered': { on: '2017-11-01', precision: 'day' }, stage: 'delivered', affirmBy: null }, 'deliver'],
  [{ audience: 'partners', stage: 'confirmed' }, 'confirm'],
  [{ audience: 'partners', 'dates.agreed': null }, 'release'],
]

/** Every rule of verbs.ts, asked through the acts that stand on it. */
export const verbCases = (acts: typeof Acts, verbs: typeof Verbs): Case[] => [
  ...actCases({
    ...acts,
    actOf: (leaf, asked) => ({ ...acts.actOf(leaf, asked), verb: verbs.verbOf(leaf, asked.before, asked.after) }),
    actOfCreating: (after, ...who) => ({
      ...acts.actOfCreating(after, ...who),
      verb: verbs.verbOfCreating(after.kind),
    }),
  }),
  ...wholes.map(([leaves, answer]): Case => ({
    name: `${Object.keys(leaves).join(', ')}: ${answer}`,
    ask: () => verbs.verbOfChange(commitment, withAll(commitment, leaves)),
    answer,
  })),
]
