import type { Id, Digest } from '../records/id.ts'
import { handleOf } from '../records/id.ts'
import { kinds } from '../records/kind.ts'
import { registry, type AnyRecord } from '../records/registry.ts'
import type { Json } from '../log/canonical.ts'
import type { Cause, Part, Verb } from '../log/entry.ts'
import { leafOf, sameValue, withLeaf } from '../log/leaves.ts'
import { baseOf, isEmpty, laidOn, merge, type LeafChanges } from '../log/merge.ts'
import { firstLeaves, partsOf, partsOfNew } from '../log/parts.ts'
import { entrySeen as seenEntry, historyOf, type SeenLeaf } from '../log/seen.ts'
import type { Projection, Sight } from '../log/visibleTo.ts'
import { actOf, actOfCreating } from './acts.ts'
import { consequencesOf } from './consequences.ts'
import { mayRelease, mayUndo, type Person } from './permissions.ts'
import { Refusal, unsound, type Conflict, type FieldProblem } from './refused.ts'
import { startingLabel, widens } from './sight.ts'
import { datesThatMove, unsoundnessOf } from './soundness.ts'
import { spokenFor } from './spokenFor.ts'
import { verbOfChange } from './verbs.ts'
import { withCompanions, type Placed, type Wanted } from './wanted.ts'

/** What somebody asks for: one entry, all or nothing. */
export interface Proposal {
  readonly wanted: readonly Wanted[]
  readonly reason?: string | undefined
  readonly cause?: Cause | undefined
  /** The entry whose typing error this corrects. */
  readonly corrects?: Id | undefined
  /** Asked for as a list of changes, so a problem says of which one it is: `changes.2.patch.dates.expected`. */
  readonly several?: true
}

/** What is to be logged. No parts: nothing would change. */
export interface Decision {
  readonly verb: Verb
  readonly parts: readonly Part[]
  readonly onBehalfOf?: Id | undefined
}

/** Who decides, on which sight and day; `digest` tells the versions that a writer may have seen. */
export interface Deciding {
  readonly sight: Sight
  readonly person: Person
  readonly today: string
  readonly digest: Digest
}

/**
 * Decides what a proposal comes to: merges it with what stands, asks who may, keeps what must hold. Pure, and taken on
 * the person's own projection (`sight.ts`, rule 9).
 * @throws Refusal where it is refused; nothing of it is logged then.
 */
export function decide(deciding: Deciding, proposal: Proposal): Decision {
  const { sight } = deciding
  let projection = sight.current()
  const corrected = proposal.corrects === undefined ? undefined : correctable(deciding, proposal)
  const parts: Part[] = []
  const verbs: Verb[] = []
  const refused: FieldProblem[] = []
  let onBehalfOf: Id | undefined
  for (const wanted of withCompanions(projection, proposal.wanted)) {
    const made = placing(proposal, wanted, () =>
      wanted.op === 'create'
        ? creating(deciding, projection, proposal, wanted)
        : changing(deciding, projection, proposal, wanted, corrected),
    )
    refused.push(...made.refused)
    if (made.parts.length === 0) continue
    parts.push(...made.parts)
    verbs.push(made.verb)
    onBehalfOf ??= spokenFor(deciding.person, made.after, projection, made.verb)
    projection = projection.with(made.after)
  }
  if (refused.length > 0) throw new Refusal({ kind: 'not-permitted', problems: refused })
  if (parts.length === 0) return { verb: 'change', parts: [] }
  if (proposal.reason !== undefined) parts.unshift({ part: 'reason', text: proposal.reason, audience: 'agencies' })
  return { verb: proposal.corrects ? 'correct' : verbs[0]!, parts, onBehalfOf }
}

/** Says of which of several changes a problem is. */
function placing(proposal: Proposal, { place, op }: Placed, make: () => Made): Made {
  if (!proposal.several) return make()
  const at = `changes.${place}.${op === 'create' ? 'create' : 'patch'}.`
  const placed = <P extends { readonly field: string }>(problems: readonly P[]): readonly P[] =>
    problems.map((each) =>
      each.field === 'reason' || each.field === 'cause' ? each : { ...each, field: at + each.field },
    )
  try {
    const made = make()
    return { ...made, refused: placed(made.refused) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { why } = error
    if ('problems' in why) throw new Refusal({ ...why, problems: placed(why.problems) })
    if ('conflicts' in why) throw new Refusal({ ...why, conflicts: placed(why.conflicts) })
    throw error
  }
}

interface Made {
  readonly after: AnyRecord
  readonly verb: Verb
  readonly parts: readonly Part[]
  readonly refused: readonly FieldProblem[]
}

function creating(
  { person, sight, today }: Deciding,
  projection: Projection,
  proposal: Proposal,
  wanted: Wanted,
): Made {
  const { kind, id } = wanted
  if (sight.log.history(id)) throw unsound('key', 'This key has made a record before.')
  const given = firstLeaves(kind, wanted.leaves)
  let after = { id, kind, handle: handleOf(kinds[kind].letter, id) } as AnyRecord
  for (const [leaf, value] of given) after = withLeaf(after, leaf, value)
  const named = new Set([...wanted.leaves.keys()].filter((leaf) => wanted.leaves.get(leaf) !== null))
  for (const [leaf, value] of consequencesOf(undefined, after, named, {
    person,
    projection,
    today,
    reason: proposal.reason,
  })) {
    given.set(leaf, value)
    after = withLeaf(after, leaf, value)
  }
  judged({ before: undefined, after, projection, person, today, proposal, correcting: false })
  const { verb, refusal } = actOfCreating(after, person, projection)
  return {
    after,
    verb,
    parts: partsOfNew(kind, id, given),
    refused:
      refusal === null ? refusedIn(after, wanted.leaves, person, projection) : [{ field: kind, message: refusal }],
  }
}

/** What a new record may not say from the start: what would be another one's act, and an audience that is a release. */
function refusedIn(after: AnyRecord, given: ReadonlyMap<string, Json>, person: Person, projection: Projection) {
  const refused: FieldProblem[] = []
  const release = widens(startingLabel(after.kind), after) ? mayRelease(person, startingLabel(after.kind)) : null
  if (release !== null) refused.push({ field: 'audience', message: release })
  for (const [leaf, value] of given) {
    if (leaf === 'audience' || leaf === 'restrictedTo') continue
    if (sameValue(value, registry[after.kind].leaves.get(leaf)?.initial)) continue
    const { verb, refusal } = actOf(leaf, { person, before: after, after, projection })
    if (verb !== 'change' && refusal !== null) refused.push({ field: leaf, message: refusal })
  }
  return refused
}

function changing(
  deciding: Deciding,
  projection: Projection,
  proposal: Proposal,
  wanted: Extract<Placed, { op: 'change' }>,
  corrected: Corrected | undefined,
): Made {
  const { person, today } = deciding
  const before = projection.get(wanted.id)
  if (!before || before.kind !== wanted.kind) throw new Refusal({ kind: 'missing' })
  const saw = wanted.granted ? before : seenBase(deciding, wanted, before)
  const { changes, conflicts } = merge(saw, before, wanted.leaves)
  if (conflicts.length > 0)
    throw new Refusal({ kind: 'conflict', conflicts: conflicts.map((each) => told(deciding, wanted.id, each)) })
  if (isEmpty(changes)) return { after: before, verb: 'change', parts: [], refused: [] }
  const merged = laidOn(before, changes)
  const given = new Set(wanted.leaves.keys())
  const also = consequencesOf(before, merged, given, { person, projection, today, reason: proposal.reason })
  const all: LeafChanges = { ...changes, set: new Map([...changes.set, ...also]) }
  const after = laidOn(before, all)
  const correcting = datesThatMove.every(
    (leaf) =>
      sameValue(leafOf(before, leaf), leafOf(after, leaf)) ||
      stillStands(corrected?.get(`${after.id} ${leaf}`), before),
  )
  judged({ before, after, projection, person, today, proposal, correcting: corrected !== undefined && correcting })

  const touched = [...changes.set.keys(), ...changes.add.keys(), ...changes.remove.keys()]
  const acts = touched.map((leaf) => ({ leaf, ...actOf(leaf, { person, before, after, projection }) }))
  const refused = acts.flatMap((act) =>
    act.refusal === null || wanted.granted || mayCorrect(act, after, corrected)
      ? []
      : [{ field: act.leaf, message: act.refusal }],
  )
  return {
    after,
    verb: verbOfChange(before, after),
    parts: partsOf(wanted.kind, wanted.id, all, proposal.cause),
    refused,
  }
}

/**
 * Who typed something wrong may set it right though it is another's act to change: a plain edit to any value, an act of
 * its own (a stage, a date) only back to what it was. Else a correction would be a way round every permission.
 */
function mayCorrect(
  { leaf, verb }: { readonly leaf: string; readonly verb: Verb },
  after: AnyRecord,
  corrected: Corrected | undefined,
): boolean {
  const change = corrected?.get(`${after.id} ${leaf}`)
  if (!change || leaf === 'audience' || leaf === 'restrictedTo') return false
  return verb === 'change' || (change.from !== undefined && sameValue(leafOf(after, leaf), change.from))
}

/** Is the value that the corrected entry gave still the one that stands? */
const stillStands = (change: SeenLeaf | undefined, record: AnyRecord): boolean =>
  change !== undefined && sameValue(leafOf(record, change.leaf), change.to)

function seenBase(
  { sight, digest }: Deciding,
  wanted: Extract<Wanted, { op: 'change' }>,
  stands: AnyRecord,
): AnyRecord {
  if (wanted.tag === null) throw new Refusal({ kind: 'base-needed' })
  const history = sight.log.history(stands.id)
  const base = history && baseOf(digest, sight, history, wanted.tag)
  if (!base) throw new Refusal({ kind: 'base-unknown' })
  return base
}

/** A conflict with who set the other value and when, as far as the writer may know. */
function told(
  { sight }: Deciding,
  id: Id,
  conflict: { readonly leaf: string; readonly yours: Json; readonly theirs: Json },
): Conflict {
  const last = historyOf(sight, id).findLast(({ entry }) =>
    entry.changes.some((change) => change.id === id && change.leaves.some((each) => each.leaf === conflict.leaf)),
  )
  return {
    field: conflict.leaf,
    yours: conflict.yours,
    theirs: conflict.theirs,
    who: last?.entry.who ?? null,
    at: last?.entry.at ?? null,
  }
}

function judged(of: {
  readonly before: AnyRecord | undefined
  readonly after: AnyRecord
  readonly projection: Projection
  readonly person: Person
  readonly today: string
  readonly proposal: Proposal
  /** Every date that moves was typed wrongly in the entry that is corrected: its cause stays that of the move. */
  readonly correcting: boolean
}): void {
  const { before, after, projection, person, today, proposal, correcting } = of
  const problems = unsoundnessOf({
    before,
    after,
    projection,
    writerAgencyId: person.agencyId,
    today,
    hasCause: proposal.cause !== undefined || correcting,
    hasReason: proposal.reason !== undefined,
  })
  if (problems.length > 0) throw new Refusal({ kind: 'unsound', problems })
}

/** The leaves that the corrected entry set, by record: its author may set them right whatever the act was. */
function correctable({ sight, person }: Deciding, proposal: Proposal): Corrected {
  const seq = sight.log.seqOf(proposal.corrects!)
  const entry = seq === undefined ? undefined : seenEntry(sight, seq)
  if (seq === undefined || !entry) throw new Refusal({ kind: 'missing' })
  if (proposal.reason === undefined) throw unsound('reason', 'A correction needs one line of reason.')
  const refusal = mayUndo(person, sight.log.entry(seq).actor)
  if (refusal !== null)
    throw new Refusal({ kind: 'not-permitted', problems: [{ field: 'corrects', message: refusal }] })
  return new Map(entry.changes.flatMap((change) => change.leaves.map((each) => [`${change.id} ${each.leaf}`, each])))
}

type Corrected = ReadonlyMap<string, SeenLeaf>
