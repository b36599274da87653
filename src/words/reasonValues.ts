import type { CalendarDate } from '../domain/records/calendarDate.ts'
import type { ReasonCode } from '../domain/records/setAside.ts'
import type { Note } from '../domain/rules/reason.ts'
import type { StatusWord } from '../domain/rules/words.ts'

/** What fills the sentence of each reason, as the rules give it. */
export interface ReasonValues {
  readonly 'past-due': { readonly n: number; readonly date: CalendarDate }
  readonly 'past-period': { readonly n: number; readonly date: CalendarDate }
  readonly later: { readonly n: number; readonly date: CalendarDate; readonly agreed: CalendarDate }
  readonly 'no-word': { readonly date: string; readonly n: number; readonly c: number }
  readonly never: { readonly date: string; readonly n: number; readonly c: number }
  readonly reported: { readonly state: StatusWord; readonly words: string; readonly on: CalendarDate }
  readonly request: {
    readonly agencyId: string | null
    readonly date: CalendarDate
    readonly request: string
    readonly due: CalendarDate
  }
  readonly 'rests-on': { readonly title: string; readonly state: 'returned' | 'off-track' }
  readonly follows: { readonly title: string; readonly date: CalendarDate; readonly due: CalendarDate }
  readonly 'no-evidence': { readonly date: CalendarDate; readonly n: number }
  readonly unconfirmed: { readonly date: CalendarDate; readonly agencyId: string | null; readonly n: number }
  readonly returned: {
    readonly agencyId: string | null
    readonly date: CalendarDate | null
    readonly because: string | null
  }
  readonly 'in-place-late': { readonly date: CalendarDate | null; readonly due: string }
}

/** The same for quiet notes. */
export interface NoteValues {
  readonly 'update-due': { readonly date: string }
  readonly unconfirmed: { readonly date: CalendarDate; readonly agencyId: string | null; readonly n: number }
  readonly earlier: { readonly date: CalendarDate; readonly n: number }
  readonly part: {
    readonly d: number
    readonly p: number
    readonly unit: string | null
    readonly date: CalendarDate | null
  }
  readonly 'in-place': { readonly date: CalendarDate; readonly confirmed: CalendarDate | null }
  readonly 'no-contact': Record<string, never>
}

/** One message for each code; a code without one does not compile. */
export type ReasonMessages<S> = { readonly [C in ReasonCode]: (values: ReasonValues[C]) => S }
export type NoteMessages<S> = { readonly [C in Note['code']]: (values: NoteValues[C]) => S }
