import type { Kind } from '../records/kind.ts'
import { registry, type AnyRecord } from '../records/registry.ts'
import { leafOf, sameValue } from '../log/leaves.ts'
import type { Verb } from '../log/entry.ts'
import { widens } from './sight.ts'

/** What was done, in the product's words, told from the record before and after: the words of history. */

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

const leafVerbs: { readonly [K in Kind]?: Readonly<Record<string, Verb>> } = {
  commitment: {
    'returned.on': 'return',
    'returned.because': 'return',
    'dates.delivered': 'deliver',
    'quantity.delivered': 'deliver',
    'inPlace.since': 'deliver',
    'dates.expected': 'expect-date',
    'dates.agreed': 'agree-date',
    affirmBy: 'affirm',
  },
  milestone: { 'dates.reached': 'reach', 'dates.expected': 'expect-date', 'dates.agreed': 'agree-date' },
  request: { 'answer.en': 'answer', 'answer.es': 'answer', answeredOn: 'answer' },
  release: { state: 'release' },
}

/** What changing this leaf is called. */
export function verbOf(leaf: string, before: AnyRecord, after: AnyRecord): Verb {
  if (leaf === 'audience' || leaf === 'restrictedTo') return widens(before, after) ? 'release' : 'narrow'
  if (leaf === 'removed') return after.removed ? 'remove' : 'restore'
  if (after.kind === 'commitment') {
    if (leaf === 'stage') return stageVerbs[after.stage]
    if (leaf === 'confirmedOn') return after.term === 'continuing' ? 'keep-up' : 'confirm'
  }
  return leafVerbs[after.kind]?.[leaf] ?? 'change'
}

/** What making a record of this kind is called. */
export const verbOfCreating = (kind: Kind): Verb => creating[kind] ?? 'create'

const creating: { readonly [K in Kind]?: Verb } = {
  update: 'update',
  proof: 'prove',
  request: 'ask',
  'set-aside': 'set-aside',
}

/** What a change as a whole is called: by its stage, else by the first leaf of it that is more than an edit. */
export function verbOfChange(before: AnyRecord, after: AnyRecord): Verb {
  const changed = [...registry[after.kind].leaves.keys()].filter(
    (leaf) => !sameValue(leafOf(before, leaf), leafOf(after, leaf)),
  )
  const verbs = (changed.includes('stage') ? ['stage'] : changed).map((leaf) => verbOf(leaf, before, after))
  return verbs.find((verb) => verb !== 'change') ?? 'change'
}
