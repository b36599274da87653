import type { CalendarDate } from '../records/calendarDate.ts'
import type { Engagement } from '../records/engagement.ts'
import type { ReasonCode } from '../records/setAside.ts'

/** A fact that a reason rests on: a record, and the leaf of it. */
export interface Fact {
  readonly id: string
  readonly leaf?: string
}

/** Why an item is not on track: a code with the values that fill its sentence, which is in the words of the page (`src/words`). */
export interface Reason {
  readonly code: ReasonCode
  readonly word: 'off-track' | 'no-word' | 'at-risk'
  /** What its agency reported, or what follows from dates, requests and proof whatever was reported. */
  readonly from: 'reported' | 'record'
  /** The first day on which the reason held. */
  readonly since: string
  /** How far off: days late, silent or waiting. Sorts reasons of one word. */
  readonly days: number
  readonly facts: readonly Fact[]
  readonly values: Readonly<Record<string, string | number | CalendarDate | null>>
  /** The set-aside by which it is not counted for now. */
  readonly setAsideId?: string
}

/** Does it make the status? One that was set aside is listed and does not. */
export const isCounted = (reason: Reason): boolean => reason.setAsideId === undefined

const lateCodes: ReadonlySet<ReasonCode> = new Set(['past-due', 'past-period', 'later'])

/** Past its agreed date, or expected after it, and not set aside. */
export const isLate = (reasons: readonly Reason[]): boolean =>
  reasons.some((reason) => lateCodes.has(reason.code) && isCounted(reason))

/** Something worth saying that makes no status: quiet text. */
export interface Note {
  readonly code: 'update-due' | 'unconfirmed' | 'earlier' | 'part' | 'in-place' | 'no-contact'
  readonly facts: readonly Fact[]
  readonly values: Readonly<Record<string, string | number | CalendarDate | null>>
}

/** Has an update period passed without a word? */
export const isUpdateDue = (notes: readonly Note[]): boolean => notes.some((note) => note.code === 'update-due')

/** When an item's agency was last heard, and in which update; null where never. */
export type LastWord = { readonly on: string; readonly updateId: string | null } | null

/** What the rules of status go by; kept on the engagement, so that the past keeps its own. */
export type Thresholds = Engagement['thresholds']
