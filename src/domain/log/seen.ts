import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import { registry, type AnyRecord } from '../records/registry.ts'
import { actorSeen, readsAgencyLeaves, type SeenActor } from '../rules/sight.ts'
import type { Json } from './canonical.ts'
import { spokenFor } from '../rules/spokenFor.ts'
import { verbOfChange, verbOfCreating } from '../rules/verbs.ts'
import type { Actor, Cause, Verb } from './entry.ts'
import type { EntryHead } from './fold.ts'
import { sealedText } from './sealedText.ts'
import type { History } from './histories.ts'
import { leafOf, sameValue, without } from './leaves.ts'
import type { Sight } from './visibleTo.ts'

/** One entry as a class of viewer reads it: rule 4 of `rules/sight.ts`. */
export interface SeenEntry {
  readonly id: Id
  /** The instant it counts from, ISO 8601 in UTC. */
  readonly at: string
  readonly who: SeenActor
  readonly verb: Verb
  readonly changes: readonly SeenChange[]
  readonly undoes?: Id
  readonly corrects?: Id
  /** Absent unless it was undone, and the undoing stands. */
  readonly undone?: true
}

/** What one entry did to one record, leaf by leaf. */
export interface SeenChange {
  readonly kind: Kind
  readonly id: Id
  /** `added`: the record came into sight with this entry. `gone`: it was removed by it. */
  readonly came?: 'added' | 'gone'
  readonly leaves: readonly SeenLeaf[]
  readonly cause?: Cause
}

/** What became of one leaf: from one value to another, or which members of a list came and went. */
export interface SeenLeaf {
  readonly leaf: string
  readonly from?: Json
  readonly to?: Json
  readonly added?: readonly Json[]
  readonly removed?: readonly Json[]
}

/**
 * What this class sees of entry `seq`: for each record the difference between the state just before and just after.
 * Undefined where nothing of it shows; then the entry does not exist for this class.
 * @param until the entry up to which it is told whether it was undone: a day of the past knows of no later undoing
 */
export function entrySeen(sight: Sight, seq: number, until: number = sight.log.seq): SeenEntry | undefined {
  const { log } = sight
  const head = log.entry(seq)
  const changes = head.touched.flatMap((id) => changeSeen(sight, id, seq) ?? [])
  if (changes.length === 0) return undefined
  const undoes = log.undoes(head.id)
  const corrects = log.corrects(head.id)
  return {
    id: head.id,
    at: new Date(head.at).toISOString(),
    ...did(sight, head, changes),
    changes,
    ...(undoes && shows(sight, undoes) ? { undoes } : {}),
    ...(corrects && shows(sight, corrects) ? { corrects } : {}),
    ...(counts(sight, head.id, until) ? {} : { undone: true as const }),
  }
}

/** Words for an entry as a whole, whatever records it is about. */
const wholeVerbs: ReadonlySet<Verb> = new Set(['found', 'undo', 'correct', 'seal', 'erase'])

/**
 * Who did what. Where part of an entry is hidden from this class, both are told from what is not: the entry's own verb may
 * be that of the hidden part, and the agency spoken for that of a record nobody here knows of.
 */
function did(sight: Sight, head: EntryHead, changes: readonly SeenChange[]): Pick<SeenEntry, 'who' | 'verb'> {
  const { actor, verb } = head
  if (changes.length === head.touched.length) return { who: actorSeen(actor, sight.viewer), verb }
  const state = sight.at(head.seq)
  const shown = changes.flatMap(({ id }) => {
    const { seqs, versions } = sight.log.history(id)!
    const place = seqs.indexOf(head.seq)
    const [before, after] = [versions[place - 1], versions[place]]
    // A seal or an erasing makes no version.
    return after ? [{ after, verb: before ? verbOfChange(before, after) : verbOfCreating(after.kind) }] : []
  })
  const { onBehalfOf, ...own }: Actor = actor
  const spoken =
    onBehalfOf && shown.map((each) => spokenFor(own, each.after, state, each.verb)).find((id) => id !== undefined)
  return {
    who: actorSeen(spoken ? { ...own, onBehalfOf: spoken } : own, sight.viewer),
    verb: wholeVerbs.has(verb) ? verb : (shown[0]?.verb ?? verb),
  }
}

/** Every entry that shows on this record, oldest first. @param until the last one that is told */
export function historyOf(
  sight: Sight,
  id: Id,
  until: number = sight.log.seq,
): readonly { readonly seq: number; readonly entry: SeenEntry }[] {
  const history = sight.log.history(id)
  const marked = history?.marks?.map((mark) => mark.seq) ?? []
  const seqs =
    marked.length === 0
      ? (history?.seqs ?? [])
      : [...new Set([...history!.seqs, ...marked])].sort((one, other) => one - other)
  return seqs.flatMap((seq) => {
    const entry = seq > until ? undefined : entrySeen(sight, seq, until)
    return entry && entry.changes.some((change) => change.id === id) ? [{ seq, entry }] : []
  })
}

/** What entry `seq` did to this record as this class sees it; undefined where nothing shows. */
export function changeSeen(sight: Sight, id: Id, seq: number): SeenChange | undefined {
  const history = sight.log.history(id)
  if (!history) return undefined
  const before = sight.seen(history, seq - 1)
  const after = sight.seen(history, seq)
  const { kind } = history
  if (!after) {
    // Removed by this entry: told. Narrowed out of sight: nothing.
    const removed = before !== undefined && history.versions[history.seqs.indexOf(seq)]?.removed === true
    return removed ? { kind, id, came: 'gone', leaves: [] } : undefined
  }
  if (history.marks?.some((mark) => mark.seq === seq)) return markSeen(sight, history, seq)
  const leaves = before === after ? [] : leavesChanged(kind, before, after)
  if (leaves.length === 0) return undefined
  const cause = history.causes.get(seq)
  return { kind, id, ...(before ? {} : { came: 'added' as const }), leaves, ...(cause ? { cause } : {}) }
}

/** A text was sealed or erased: told to those who see a state that carried it, and of a reason to those who read reasons. */
function markSeen(sight: Sight, history: History, seq: number): SeenChange | undefined {
  const { id, kind } = history
  const leaves: SeenLeaf[] = []
  let reason = false
  for (const { leaf, places, of } of history.marks!.filter((mark) => mark.seq === seq)) {
    const from = sight.log.seqOf(of.entry)
    if (leaf === null) {
      reason ||= readsAgencyLeaves(sight.viewer) && from !== undefined && changeSeen(sight, id, from) !== undefined
    } else if (!leaves.some((each) => each.leaf === leaf)) {
      const carried = places
        .map((place) => sight.seen(history, history.seqs[place]!))
        .some((seen) => seen && (leafOf(seen, leaf) === sealedText || isHidden(seen, leaf)))
      if (carried) leaves.push({ leaf, to: sealedText })
    }
  }
  return leaves.length > 0 || reason ? { kind, id, leaves } : undefined
}

/** Sealed, and no text that says so in its place: a file. */
const isHidden = (seen: AnyRecord, leaf: string): boolean =>
  registry[seen.kind].leaves.get(leaf)?.apart === true && seen.sealed?.includes(leaf) === true

/** The leaves in which two states of a record differ; all that has a value where there was none before. */
function leavesChanged(kind: Kind, before: AnyRecord | undefined, after: AnyRecord): SeenLeaf[] {
  const changed: SeenLeaf[] = []
  for (const leaf of registry[kind].leaves.values()) {
    const from = before && leafOf(before, leaf.path)
    const to = leafOf(after, leaf.path)
    if (sameValue(from, to)) continue
    if (leaf.holds === 'set') {
      const [were, are] = [(from as Json[] | undefined) ?? [], (to as Json[] | undefined) ?? []]
      const added = without(are, were)
      const removed = without(were, are)
      if (added.length + removed.length > 0) {
        changed.push({ leaf: leaf.path, ...(added.length ? { added } : {}), ...(removed.length ? { removed } : {}) })
      }
    } else {
      changed.push({ leaf: leaf.path, ...(before ? { from: from ?? null } : {}), to: to ?? null })
    }
  }
  return changed
}

/** Does anything of the entry with this id show to this class? */
export function shows(sight: Sight, entryId: Id): boolean {
  const seq = sight.log.seqOf(entryId)
  return seq !== undefined && sight.log.entry(seq).touched.some((id) => changeSeen(sight, id, seq) !== undefined)
}

/**
 * False where the entry was undone as of entry `seq`, and not by an undoing that was undone itself. An undoing that shows
 * nothing to this class (it only touched what is hidden) does not count for it: else it would tell.
 */
export function counts(sight: Sight, entryId: Id, seq: number = sight.log.seq): boolean {
  return !sight.log
    .undoings(entryId)
    .some((undoing) => sight.log.seqOf(undoing)! <= seq && counts(sight, undoing, seq) && shows(sight, undoing))
}
