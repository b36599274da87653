import type { Act, Seen } from '../data/acts.ts'
import type { RecordPage } from '../domain/views/record.ts'
import type { Session } from '../data/queries.ts'
import type { actWords } from '../words/en/acts.ts'
import type { Messages } from '../words/en.ts'

/** What somebody typed, by the name of the field. */
export type Values = Readonly<Record<string, string>>

/** One field of a form. */
export interface FieldSpec {
  readonly name: string
  readonly label: string
  /** `choice`: a few answers side by side; `select`: one of many; `members`: several of many, their values with spaces between them; `line` and `words`: free text. */
  readonly as: 'line' | 'words' | 'day' | 'choice' | 'select' | 'members' | 'link' | 'number'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** The leaf of the record that this field fills, by which the server names it when something is wrong. */
  readonly leaf: string
  readonly hint?: string
  /** What is said below it of what is chosen and typed so far. */
  readonly tells?: (values: Values) => string
  /** What is said where it is left empty; absent: it may stay empty. */
  readonly needed?: string
  /** The cursor begins here rather than in the first field. */
  readonly begins?: true
  /** Drawn only while this holds. */
  readonly shown?: (values: Values) => boolean
}

/** The form of one act: its fields, what they start with, and the act it comes to. */
export interface ActForm {
  readonly title: string
  readonly hint?: string
  readonly fields: readonly FieldSpec[]
  readonly start: Values
  /** What else is wrong with it before it is sent, by the name of the field. */
  readonly wrong?: (values: Values) => Readonly<Record<string, string>>
  readonly toAct: (values: Values, seen: Seen) => Act
}

/** What a form is made from: the record, who is there, and the words. */
export interface Making {
  readonly page: Pick<RecordPage, 'line' | 'names'> & { readonly record?: RecordPage['record'] }
  readonly session: Session
  readonly title: string
  readonly today: string
  readonly agencies: readonly { readonly id: string; readonly shortName: string }[]
  /** Points of contact, where the form names one. */
  readonly posts?: readonly { readonly id: string; readonly agencyId: string; readonly title: string }[]
  readonly words: ReturnType<typeof actWords>
  readonly all: Messages
}

/** What is wrong with a form before it is sent, by the name of the field. */
export function missingIn(fields: readonly FieldSpec[], values: Values): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {}
  for (const field of shownOf(fields, values)) {
    if (field.needed !== undefined && (values[field.name] ?? '').trim() === '') wrong[field.name] = field.needed
  }
  return wrong
}

export const shownOf = (fields: readonly FieldSpec[], values: Values): readonly FieldSpec[] =>
  fields.filter((field) => field.shown?.(values) ?? true)

/** How closely a date is known, where the log holds one. */
export const precisionIn = (told: unknown): Values =>
  told !== null && typeof told === 'object' && 'precision' in told ? { precision: String(told.precision) } : {}

/** A field's value from what the log holds of its leaf: a day's ISO text, or the text itself. */
export function valueOf(told: unknown): string {
  if (typeof told === 'string') return told
  if (told !== null && typeof told === 'object' && 'on' in told) return String(told.on)
  return ''
}
