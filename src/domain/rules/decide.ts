import type { Id, Digest } from '../records/id.ts'
import { handleOf } from '../records/id.ts'
import { kinds, type Kind } from '../records/kind.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Json } from '../log/canonical.ts'
import type { Cause, Part, Verb } from '../log/entry.ts'
import { sameValue, withLeaf } from '../log/leaves.ts'
import { baseOf, isEmpty, laidOn, merge, type LeafChanges } from '../log/merge.ts'
import { firstLeaves, partsOf, partsOfNew } from '../log/parts.ts'
import { entrySeen as seenEntry, historyOf } from '../log/seen.ts'
import type { Projection, Sight } from '../log/visibleTo.ts'
import { actOf, actOfCreating } from './acts.ts'
import { consequencesOf } from './consequences.ts'
import { mayUndo, type Person } from './permissions.ts'
import { Refusal, unsound, type Conflict, type FieldProblem } from './refused.ts'
import { unsoundnessOf } from './soundness.ts'

/** One record to make or change, its leaves already read by their schemas. */
export type Wanted =
  | {
      readonly op: 'create'
      readonly kind: Kind
      readonly id: Id
      readonly leaves: ReadonlyMap<string, Json>
      readonly subjectTag?: string | null
    }
  | {
      readonly op: 'change'
      readonly kind: Kind
      readonly id: Id
      readonly leaves: ReadonlyMap<string, Json>
      readonly tag: string | null
    }

/** What somebody asks for: one entry, all or nothing. */
export interface Proposal {
  readonly wanted: readonly Wanted[]
  readonly reason?: string | undefined
  readonly cause?: Cause | undefined
  /** The entry whose typing error this corrects. */
  readonly corrects?: Id | undefined
}

/** What is to be logged. No parts: nothing would change. */
export interface Decision {
  readonly verb: Verb
  readonly parts: readonly Part[]
  readonly onBehalfOf?: Id | undefined
}

export interface Deciding {
  readonly sight: Sight
  readonly person: Person
  readonly today: string
  readonly digest: Digest
}

/**
 * Decides what a proposal comes to: merges it with what stands, asks who may, keeps what must hold. Pure, and taken on
 * the person's own projection (DESIGN.md §6 rule 9).
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
    const made =
      wanted.op === 'create'
        ? creating(deciding, projection, proposal, wanted)
        : changing(deciding, projection, proposal, wanted, corrected)
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

interface Made {
  readonly after: AnyRecord
  readonly verb: Verb
  readonly parts: readonly Part[]
  readonly refused: readonly FieldProblem[]
}

/** An update that gives a new date moves the date; an approved release widens its subject: one entry holds both. */
function withCompanions(
  projection: Projection,
  wanted: readonly Wanted[],
): readonly (Wanted & { readonly granted?: true })[] {
  return wanted.flatMap((each): readonly (Wanted & { readonly granted?: true })[] => {
    if (each.op === 'create' && each.kind === 'update') {
      const subject = projection.get(each.leaves.get('subjectId') as Id)
      const expected = each.leaves.get('expected')
      if (
        !expected ||
        (subject?.kind !== 'commitment' && subject?.kind !== 'milestone') ||
        sameValue(subject.dates.expected, expected)
      )
        return [each]
      if (wanted.some((other) => other.op === 'change' && other.id === subject.id)) return [each]
      return [
        each,
        {
          op: 'change',
          kind: subject.kind,
          id: subject.id,
          leaves: new Map([['dates.expected', expected]]),
          tag: each.subjectTag ?? null,
        },
      ]
    }
    if (each.op === 'change' && each.kind === 'release' && each.leaves.get('state') === 'approved') {
      const release = projection.of('release', each.id)
      const subject = release && projection.get(release.subjectId)
      if (!release || !subject) return [each]
      const leaves = new Map<string, Json>([
        ['audience', release.to],
        ['restrictedTo', null],
      ])
      return [each, { op: 'change', kind: subject.kind, id: subject.id, leaves, tag: null, granted: true }]
    }
    return [each]
  })
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
  judged({ before: undefined, after, projection, person, today, proposal })
  const { verb, refusal } = actOfCreating(after, person, projection)
  return {
    after,
    verb,
    parts: partsOfNew(kind, id, given),
    refused: refusal === null ? [] : [{ field: kind, message: refusal }],
  }
}

function changing(
  deciding: Deciding,
  projection: Projection,
  proposal: Proposal,
  wanted: Extract<Wanted, { op: 'change' }> & { readonly granted?: true },
  corrected: ReadonlySet<string> | undefined,
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
  judged({ before, after, projection, person, today, proposal })

  const touched = [...changes.set.keys(), ...changes.add.keys(), ...changes.remove.keys()]
  const acts = touched.map((leaf) => ({ leaf, ...actOf(leaf, { person, before, after, projection }) }))
  const free = (leaf: string) => wanted.granted || corrected?.has(`${wanted.id} ${leaf}`)
  const refused = acts.flatMap(({ leaf, refusal }) =>
    refusal === null || free(leaf) ? [] : [{ field: leaf, message: refusal }],
  )
  const verb =
    acts.find((act) => act.leaf === 'stage')?.verb ?? acts.find((act) => act.verb !== 'change')?.verb ?? 'change'
  return { after, verb, parts: partsOf(wanted.kind, wanted.id, all, proposal.cause), refused }
}

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
}): void {
  const { before, after, projection, person, today, proposal } = of
  const correcting = proposal.corrects !== undefined
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
function correctable({ sight, person }: Deciding, proposal: Proposal): ReadonlySet<string> {
  const seq = sight.log.seqOf(proposal.corrects!)
  const entry = seq === undefined ? undefined : seenEntry(sight, seq)
  if (seq === undefined || !entry) throw new Refusal({ kind: 'missing' })
  if (proposal.reason === undefined) throw unsound('reason', 'A correction needs one line of reason.')
  const refusal = mayUndo(person, sight.log.entry(seq).actor)
  if (refusal !== null)
    throw new Refusal({ kind: 'not-permitted', problems: [{ field: 'corrects', message: refusal }] })
  return new Set(entry.changes.flatMap((change) => change.leaves.map((each) => `${change.id} ${each.leaf}`)))
}

/** The agency a coordinator spoke for: whose word, delivery or date was entered. */
function spokenFor(person: Person, after: AnyRecord, projection: Projection, verb: Verb): Id | undefined {
  if (
    person.role !== 'coordinator' ||
    !['update', 'start', 'deliver', 'expect-date', 'reach', 'prove', 'withdraw'].includes(verb)
  )
    return undefined
  const agencyId =
    after.kind === 'update'
      ? (after.saidByAgencyId ?? projection.of('post', after.saidByPostId)?.agencyId)
      : after.kind === 'commitment'
        ? after.givingAgencyId
        : after.kind === 'milestone'
          ? projection.of('post', after.postId)?.agencyId
          : undefined
  return agencyId === undefined || agencyId === person.agencyId ? undefined : agencyId
}
