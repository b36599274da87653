import { missingIn, valueOf, type ActForm, type FieldSpec, type Values } from '../../acts/form.ts'
import { acts } from '../../data/acts.ts'
import type { LogEntry } from '../../data/log.ts'
import type { AnyRecord } from '../../domain/records/registry.ts'
import type { actWords } from '../../words/en/acts.ts'
import type { changesWords } from '../../words/en/changes.ts'
import type { EntryWords } from '../../words/en/entry.ts'

/** The words that the forms are made of. */
export interface Wording {
  readonly words: ReturnType<typeof changesWords>
  readonly own: EntryWords
  readonly act: ReturnType<typeof actWords>
}

const reasonField = ({ act }: Wording): FieldSpec => ({
  name: 'reason',
  label: act.fields.reason,
  as: 'line',
  leaf: 'reason',
  hint: `${act.reasonReaders} ${act.noNames}`,
  needed: act.needed,
})

/** Takes an entry back, with a line of reason. */
export const undoForm = (entryId: string, what: string, wording: Wording): ActForm => ({
  title: wording.words.undoTitle,
  hint: `${what}. ${wording.words.undoHint}`,
  fields: [reasonField(wording)],
  start: {},
  toAct: (values) => acts.undo(wording.words.ofEntry(wording.words.undo, what), entryId, values['reason'] ?? ''),
})

/** Sets right what an entry set: one field for each leaf that still stands, with what stands in it. */
export function correctForm(
  entry: LogEntry,
  leaves: readonly string[],
  record: AnyRecord,
  what: string,
  wording: Wording,
): ActForm {
  const { words, own } = wording
  const stands = (leaf: string) => {
    const value = valueAt(record, leaf)
    return typeof value === 'number' ? String(value) : valueOf(value)
  }
  const fields = leaves.map((leaf): FieldSpec => {
    const label = own.leaf(leaf)
    return {
      name: leaf,
      label: label.slice(0, 1).toLocaleUpperCase('en') + label.slice(1),
      as: formOf(valueAt(record, leaf)),
      leaf,
      needed: wording.act.needed,
    }
  })
  const whole = [...fields, reasonField(wording)]
  const changed = (values: Values) => leaves.filter((leaf) => (values[leaf] ?? '') !== stands(leaf))
  return {
    title: words.correctTitle,
    hint: `${what}. ${words.correctHint}`,
    fields: whole,
    start: Object.fromEntries(leaves.map((leaf) => [leaf, stands(leaf)])),
    wrong: (values) =>
      changed(values).length > 0 || Object.keys(missingIn(whole, values)).length > 0
        ? {}
        : { [leaves[0]!]: words.nothingDiffers },
    toAct: (values, seen) =>
      acts.correct(
        words.ofEntry(words.correct, what),
        seen,
        entry.id,
        treeOf(changed(values).map((leaf) => [leaf, typedAs(valueAt(record, leaf), values[leaf] ?? '')] as const)),
        values['reason'] ?? '',
      ),
  }
}

/** The value of a leaf, group by group. */
function valueAt(record: AnyRecord, leaf: string): unknown {
  return leaf
    .split('.')
    .reduce<unknown>((group, key) => (group as Readonly<Record<string, unknown>> | null | undefined)?.[key], record)
}

const formOf = (value: unknown): FieldSpec['as'] =>
  typeof value === 'number' ? 'number' : typeof value === 'string' ? 'words' : 'day'

/** What was typed, in the form of the value it takes the place of. */
const typedAs = (stood: unknown, typed: string): unknown =>
  typeof stood === 'number' ? Number(typed) : typeof stood === 'string' ? typed : { on: typed, precision: 'day' }

/** Leaves by their paths as the tree they stand in. */
function treeOf(leaves: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const tree: Record<string, unknown> = {}
  for (const [leaf, value] of leaves) {
    const keys = leaf.split('.')
    const last = keys.pop()!
    let group = tree
    for (const key of keys) group = (group[key] ??= {}) as Record<string, unknown>
    group[last] = value
  }
  return tree
}
