import { sealedText } from '../log/sealedText.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { SeenEntry, SeenLeaf } from '../log/seen.ts'
import type { Sight } from '../log/visibleTo.ts'
import type { Id } from '../records/id.ts'
import { registry, type AnyRecord } from '../records/registry.ts'
import { mayUndo, type Person, type Refusal } from '../rules/permissions.ts'
import { Refusal as Refused } from '../rules/refused.ts'
import { undoing } from '../rules/undo.ts'

/** What a person may do with an entry: null where they may, else the sentence that says why not. */
export interface EntryActs {
  readonly undo: Refusal
  readonly correct: Refusal
  /** The records and the leaves of each that a correction can set right; none where `correct` says why. */
  readonly corrects: readonly Correctable[]
}

/** What of one record an entry set that can be typed anew. */
export interface Correctable {
  readonly id: Id
  readonly leaves: readonly string[]
}

const changedSince = 'What it set has been changed since, so there is nothing to undo.'
const nothingToCorrect = 'Nothing it set still stands as a text, a day or a number, so there is nothing to correct.'
const sealedStays = 'What was sealed stays sealed.'

/** What this person is offered on an entry as it is seen, and why not: the sentences by which the server refuses. */
export function entryActs(sight: Sight, person: Person, seq: number, entry: SeenEntry): EntryActs {
  const { actor } = sight.log.entry(seq)
  const sealing = entry.verb === 'seal' || entry.verb === 'erase'
  const corrects = sealing ? [] : correctable(sight, entry)
  const refusal = mayUndo(person, actor)
  return {
    undo: undoRefusal(sight, person, entry.id),
    correct: sealing ? sealedStays : (refusal ?? (corrects.length > 0 ? null : nothingToCorrect)),
    corrects: refusal === null ? corrects : [],
  }
}

function undoRefusal(sight: Sight, person: Person, entryId: Id): Refusal {
  try {
    return undoing(sight, person, entryId).parts.length > 0 ? null : changedSince
  } catch (error) {
    if (error instanceof Refused && error.why.kind === 'not-permitted') return error.why.problems[0]!.message
    throw error
  }
}

const isWords = (value: unknown): boolean => typeof value === 'string' && value !== sealedText

/** Every record of an entry of which something it set still stands and can be typed anew. */
const correctable = (sight: Sight, { changes }: SeenEntry): readonly Correctable[] =>
  changes.flatMap(({ id, leaves }) => {
    const record = sight.recordAt(id, sight.log.seq)
    const standing = record ? leaves.filter((leaf) => isTyped(leaf, record)).map(({ leaf }) => leaf) : []
    return standing.length > 0 ? [{ id, leaves: standing }] : []
  })

/** Was this leaf typed, and does what was typed still stand? Who sees a record, and what refers to others, is an act of its own. */
function isTyped({ leaf, to }: SeenLeaf, record: AnyRecord): boolean {
  const form = registry[record.kind].leaves.get(leaf)
  if (!form || form.written || form.refersTo || form.holds === 'set' || to === null || to === undefined) return false
  if (!sameValue(leafOf(record, leaf), to)) return false
  if (form.holds === 'text') return isWords(to)
  if (typeof to === 'number') return true
  return typeof to === 'object' && 'precision' in to && to['precision'] === 'day'
}
