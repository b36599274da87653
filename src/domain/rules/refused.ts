import type { Json } from '../log/canonical.ts'
import type { SeenActor } from './sight.ts'

/** What is wrong with one field, in words for the person who typed it. */
export interface FieldProblem {
  /** The leaf, as in the record: `dates.expected`. */
  readonly field: string
  readonly message: string
}

/** A leaf that somebody else changed meanwhile: both values, who, and when. */
export interface Conflict {
  readonly field: string
  readonly yours: Json
  readonly theirs: Json
  readonly who: SeenActor | null
  readonly at: string | null
}

/**
 * Why a request changes nothing. `missing` is answered alike for what does not exist and what is hidden, before
 * anything else is looked at.
 */
export type Refused =
  | { readonly kind: 'missing' }
  | { readonly kind: 'base-needed' }
  | { readonly kind: 'base-unknown' }
  | { readonly kind: 'not-permitted'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'unsound'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }

/** Thrown by the rules that decide; the API turns it into problem details. Nothing has been written when it is. */
export class Refusal extends Error {
  readonly why: Refused
  constructor(why: Refused) {
    super('problems' in why ? why.problems.map((each) => `${each.field}: ${each.message}`).join(' ') : why.kind)
    this.name = 'Refusal'
    this.why = why
  }
}

/** Refuses what may not stand, whoever asks. */
export const unsound = (field: string, message: string): Refusal =>
  new Refusal({ kind: 'unsound', problems: [{ field, message }] })
/** Refuses what this person may not do. */
export const notPermitted = (field: string, message: string): Refusal =>
  new Refusal({ kind: 'not-permitted', problems: [{ field, message }] })
