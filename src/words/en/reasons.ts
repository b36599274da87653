import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Note, Reason } from '../../domain/rules/reason.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { NoteMessages, NoteValues, ReasonMessages, ReasonValues } from '../reasonValues.ts'
import { capital, type Part, type Sentence } from '../sentence.ts'
import { statuses, statusesInText } from './labels.ts'
import type { English } from './tools.ts'

/** What an agency is called; "nobody named" where there is none. */
export type NameOf = (agencyId: string | null) => string

/** A reason as the rules give it, or with a part that leads somewhere in place of the title it names. */
export interface Given extends Pick<Reason, 'code'> {
  readonly values: Readonly<Record<string, Reason['values'][string] | Part>>
}

/** The first 80 letters of what somebody wrote, to the end of a word. */
function quoted(words: string): string {
  // The sentence around it ends by itself.
  const text = words.trim().replace(/[.\s]+$/, '')
  if (text.length <= 80) return `“${text}”`
  const cut = text.slice(0, 80)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))}…”`
}

const toTheDay = (...dates: readonly CalendarDate[]): boolean => dates.every(({ precision }) => precision === 'day')

/**
 * Why an item is not on track: the item or its date is the subject, never an agency, and there is no verb, so that a
 * title in the plural reads as well as one in the singular.
 */
export function reasons({ say, many, d }: English, name: NameOf) {
  const days = (n: number) => many(n, { one: 'day', other: 'days' })

  const long: ReasonMessages<Sentence> = {
    'past-due': ({ n }) => say`${days(n)} past its date`,
    'past-period': ({ n, date }) => say`due in ${d(date)}, which ended ${days(n)} ago`,
    later: ({ n, date, agreed }) =>
      toTheDay(date, agreed)
        ? say`now expected ${d(date)}, ${days(n)} after the agreed ${d(agreed)}`
        : say`now expected ${d(date)}, agreed ${d(agreed)}`,
    'no-word': ({ date, n, c }) => say`nothing heard since ${d(date)} (${days(n)}; updates every ${c})`,
    never: ({ date }) => say`nothing heard yet; the first word was due ${d(date)}`,
    reported: ({ state, words }) => say`reported ${statusesInText[state]} by its agency: ${quoted(words)}`,
    request: ({ agencyId, date, request, due }) =>
      say`waiting for ${name(agencyId)} since ${d(date)}: ${quoted(request)}, due ${d(due)}`,
    'rests-on': ({ title, state }) =>
      say`rests on “${title}”: ${state === 'returned' ? 'returned' : statusesInText[state]}`,
    follows: ({ title, date, due }) => say`after “${title}”, now expected ${d(date)}; due itself ${d(due)}`,
    'no-evidence': ({ date, n }) => say`delivered ${d(date)}; nothing on file after ${days(n)}`,
    unconfirmed: ({ date, agencyId, n }) => say`delivered ${d(date)}; with ${name(agencyId)} to confirm for ${days(n)}`,
    returned: ({ agencyId, date, because }) =>
      say`returned by ${name(agencyId)}${date ? say` on ${d(date)}` : ''}${because === null ? '' : `: ${quoted(because)}`}`,
    'in-place-late': ({ date, due }) =>
      say`${date ? say`in place since ${d(date)}; ` : ''}not confirmed this quarter (due ${d(due)})`,
  }

  /** For the column beside a tally: about 16 letters. */
  const short: ReasonMessages<Sentence> = {
    'past-due': ({ n }) => say`${days(n)} past due`,
    'past-period': ({ date }) => say`due ${d(date)}`,
    later: ({ n, date, agreed }) => (toTheDay(date, agreed) ? say`${days(n)} behind` : say`now expected ${d(date)}`),
    'no-word': ({ date }) => say`last word ${d(date)}`,
    never: () => say`no word yet`,
    reported: ({ state }) => say`reported ${statusesInText[state]}`,
    request: () => say`waits for a reply`,
    'rests-on': ({ state }) => (state === 'returned' ? say`rests on a return` : say`rests on a delay`),
    follows: () => say`follows a delay`,
    'no-evidence': () => say`nothing on file`,
    unconfirmed: () => say`not confirmed`,
    returned: ({ date }) => (date ? say`returned ${d(date)}` : say`returned`),
    'in-place-late': () => say`not confirmed`,
  }

  const notes: NoteMessages<Sentence> = {
    'update-due': ({ date }) => say`update due since ${d(date)}`,
    unconfirmed: ({ date, agencyId, n }) => say`delivered ${d(date)}; with ${name(agencyId)} to confirm for ${days(n)}`,
    earlier: ({ date, n }) => say`now expected ${d(date)}, ${days(n)} early`,
    part: ({ d: delivered, p, unit, date }) =>
      say`${delivered} of ${p}${unit ? ` ${unit}` : ''} delivered${date ? say`; the rest due ${d(date)}` : ''}`,
    'in-place': ({ date, confirmed }) =>
      say`in place since ${d(date)}${confirmed ? say`; confirmed ${d(confirmed)}` : '; not confirmed yet'}`,
    'no-contact': () => say`no point of contact`,
  }

  const reason = ({ code, values }: Given): Sentence =>
    (long[code] as (given: ReasonValues[typeof code]) => Sentence)(values as never)
  const why = ({ code, values }: Pick<Reason, 'code' | 'values'>): Sentence =>
    (short[code] as (given: ReasonValues[typeof code]) => Sentence)(values as never)
  const note = ({ code, values }: Pick<Note, 'code' | 'values'>): Sentence =>
    (notes[code] as (given: NoteValues[typeof code]) => Sentence)(values as never)

  return {
    reason,
    /** The same by itself, as in a list of reasons. */
    reasonAlone: (given: Given): Sentence => say`${capital(reason(given))}.`,
    why,
    /** An item with its reason, where its status stands beside it. */
    titled: (title: string, given: Pick<Reason, 'code' | 'values'>): Sentence => say`${title}, ${reason(given)}.`,
    note,
    noteAlone: (given: Pick<Note, 'code' | 'values'>): Sentence => say`${capital(note(given))}.`,

    /** One item in a list: `Off track: families’ guide, now expected 15 Dec, …; last word 3 Nov. +1 reason` */
    itemLine: (given: {
      readonly word: StatusWord
      readonly title: string
      readonly reason: Pick<Reason, 'code' | 'values'>
      readonly lastWordOn: string | null
      readonly updateDue: boolean
      readonly moreReasons: number
    }): Sentence => {
      const silent = given.reason.code === 'no-word' || given.reason.code === 'never'
      const dated = given.reason.code.startsWith('past-') || given.reason.code === 'later'
      const last =
        silent || !dated
          ? ''
          : given.lastWordOn === null
            ? '; no word yet'
            : say`; ${given.updateDue ? 'no word since' : 'last word'} ${d(given.lastWordOn)}`
      const more =
        given.moreReasons === 0
          ? ''
          : ` +${many(given.moreReasons, { one: 'reason', other: 'reasons' }).replace(' ', '\u00a0')}`
      return say`${{ strong: [`${statuses[given.word]}:`] }} ${given.title}, ${reason(given.reason)}${last}.${more}`
    },

    setAside: ({
      until,
      by,
      because,
    }: {
      readonly until: CalendarDate
      readonly by: string
      readonly because: string
    }) => say`Set aside until ${d(until)} by ${by}: ${quoted(because)}.`,
    without: (word: StatusWord): Sentence => say`Without that: ${statuses[word]}.`,
    /** Reported one thing, while the record says another. */
    differs: (reported: StatusWord, fromRecord: StatusWord): Sentence =>
      say`Report and record differ: reported ${statusesInText[reported]}, from the record ${statusesInText[fromRecord]}. The worse one is shown.`,
    onRecord: ({ source, date }: { readonly source: string; readonly date: CalendarDate | null }): Sentence =>
      say`On the public record, ${source}${date ? say`, ${d.withYear(date)}` : ''}; no status is kept.`,
  }
}
