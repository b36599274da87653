import * as z from 'zod'
import { calendarDate } from './calendarDate.ts'
import { idPattern } from './id.ts'
import type { Kind } from './kind.ts'
import { isStorable, unstorable } from './storable.ts'

/**
 * A record's shape is a tree whose leaves are the units of change: `dates.expected`, `title.es`. What merge, sight and
 * the log must know of a leaf stands beside its schema here, so that a new field is declared once. A builder called
 * `maybe…` makes a leaf that is null where there is none.
 */
export interface LeafMeta {
  /** `value`: replaced whole. `text`: free text, a part of its own in the log, so that it can be sealed alone. `set`: members are added and removed. */
  readonly holds: 'value' | 'text' | 'set'
  /** The kinds this leaf refers to. A reference to what a viewer may not see is dropped (set) or null (single). */
  readonly refersTo?: readonly Kind[] | undefined
  /** Absent rather than null when it has no value. */
  readonly optional?: boolean
  /** `server`: written by rules only, refused by name from outside. `once`: given at creation and never changed. */
  readonly written?: 'server' | 'once'
  /** Never shown to anyone below this audience, whatever the record's own. */
  readonly atWidest?: 'agencies'
  /** Logged in a part of its own, as texts are, so that it can be sealed alone; sealed, it reads as its initial value. */
  readonly apart?: true
  /** What a record created without this leaf starts with. No default: the leaf must be given. */
  readonly initial?: unknown
}

const metas = new WeakMap<z.ZodType, LeafMeta>()

/** What is known about a leaf schema; undefined for one not declared with a builder of this file. */
export const leafMeta = (schema: z.ZodType): LeafMeta | undefined => metas.get(schema)

/** Declares a leaf. */
export function leaf<S extends z.ZodType>(schema: S, meta: LeafMeta): S {
  metas.set(schema, meta)
  return schema
}

/** Text of at most so many letters that every store keeps faithfully. */
export const storableText = (max: number) =>
  z.string().max(max, `At most ${max} letters.`).refine(isStorable, unstorable)

const said = (max: number) => storableText(max).refine((text) => text.trim() !== '', 'Some words are needed here.')

/** The id of a record or entry. */
export const id = z
  .string()
  .regex(idPattern, 'An id is 12 letters and digits.')
  .meta({ id: 'Id', examples: ['7kq2m4xw9d3a'] })

type Options = Partial<LeafMeta>

/** One line or paragraph of free text in one language. */
export const words = (max: number, options: Options = {}) => leaf(said(max), { holds: 'text', ...options })
export const maybeWords = (max: number, options: Options = {}) =>
  leaf(said(max).nullable(), { holds: 'text', initial: null, ...options })

/** A proper name or a term: short, not free text, not translated. */
export const term = (max: number, options: Options = {}) => leaf(said(max), { holds: 'value', ...options })
export const maybeTerm = (max: number, options: Options = {}) =>
  leaf(said(max).nullable(), { holds: 'value', initial: null, ...options })

/** Text for readers, in English and, where it has been translated, in Spanish. */
export const readerText = (max: number) => ({
  en: words(max),
  es: leaf(said(max).optional(), { holds: 'text', optional: true }),
})

/** Text for readers that may not have been written yet. */
export const maybeReaderText = (max: number) => ({
  en: maybeWords(max),
  es: leaf(said(max).optional(), { holds: 'text', optional: true }),
})

export const date = (options: Options = {}) => leaf(calendarDate.meta({}), { holds: 'value', ...options })
export const maybeDate = (options: Options = {}) =>
  leaf(calendarDate.nullable(), { holds: 'value', initial: null, ...options })

export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, options: Options = {}) =>
  leaf(z.enum(values), { holds: 'value', ...options })
export const maybeOneOf = <const V extends readonly [string, ...string[]]>(values: V, options: Options = {}) =>
  leaf(z.enum(values).nullable(), { holds: 'value', initial: null, ...options })

export const flag = (initial: boolean) => leaf(z.boolean(), { holds: 'value', initial })

export const count = (options: Options = {}) => leaf(z.int().min(0).max(1_000_000_000), { holds: 'value', ...options })
export const maybeCount = (options: Options = {}) =>
  leaf(z.int().min(0).max(1_000_000_000).nullable(), { holds: 'value', initial: null, ...options })
export const maybeDays = (initial: number | null = null) =>
  leaf(z.int().min(1).max(3_660).nullable(), { holds: 'value', initial })

/** A reference to one record. */
export const ref = (to: readonly Kind[], options: Options = {}) =>
  leaf(id.meta({}), { holds: 'value', refersTo: to, ...options })
export const maybeRef = (to: readonly Kind[], options: Options = {}) =>
  leaf(id.nullable(), { holds: 'value', refersTo: to, initial: null, ...options })

/** What the coordinator keeps of asking: when the agency was last chased, and not again before which day, with why. */
export const followUp = () => ({
  chasedOn: maybeDate({ atWidest: 'agencies' }),
  notBefore: maybeDate({ atWidest: 'agencies' }),
  because: maybeWords(300, { atWidest: 'agencies' }),
})

/** A set of references: its order means nothing, each member stands once. */
export const refs = (to: readonly Kind[], options: Options = {}) =>
  leaf(z.array(id).max(500), { holds: 'set', refersTo: to, initial: [], ...options })

/** A set of plain values or small structures, compared by their canonical text. */
export const setOf = <S extends z.ZodType>(member: S, options: Options = {}) =>
  leaf(z.array(member).max(500), { holds: 'set', initial: [], ...options })

/** A small structure that only changes whole. */
export const whole = <S extends z.ZodType>(schema: S, options: Options = {}) =>
  leaf(schema, { holds: 'value', ...options })
