import { listed, type Sentence } from '../sentence.ts'
import type { English } from './tools.ts'

/** The words of the log as people read it, and of its check. */
export function changesWords({ say, many, d }: English) {
  return {
    title: 'Changes',
    lead: 'Everything that was done, newest first. Nothing is ever taken out of it: what was undone or set right stays here.',
    toCheck: 'History check',
    toSince: 'Compare two days',
    /** A day as the heading over its entries. */
    day: (day: string): Sentence => say`${d.withYear(day)}`,
    earlier: 'Earlier',
    reading: 'Reading…',
    allRead: 'This is the first entry.',
    shown: (count: number): string => `${many(count, { one: 'entry', other: 'entries' })} shown.`,
    /** What is said aloud when a page has come. */
    added: (count: number): string => `${many(count, { one: 'earlier entry', other: 'earlier entries' })} added.`,
    none: 'Nothing has been recorded yet.',
    noMatch: 'No entry matches these filters.',
    noneYet: 'None of the newest entries matches these filters. Earlier ones have not been read yet.',
    showAll: 'Show all',
    moreRecords: (count: number): string => `${count} more`,
    fewerRecords: 'Show less',
    /** Of one that hangs on another: `update on Families’ guide` */
    onOther: (kind: string, other: string): string => `${kind} on ${other}`,
    filter: {
      title: 'Which entries',
      who: 'Who',
      anybody: 'Anybody',
      source: 'From its source',
      aSource: 'its source',
      verb: 'What was done',
      anything: 'Anything',
      kind: 'To what',
      anyKind: 'Any record',
      area: 'Area',
      anyArea: 'All areas',
      noArea: 'No single area',
      from: 'From',
      to: 'To',
      show: 'Show',
      record: (name: string): string => `Only what was done to ${name}, and to what hangs on it.`,
      /** `Only date moved, area 4, from 1 Sep 2017.` */
      only: (given: {
        readonly who: string | null
        readonly verb: string | null
        readonly kind: string | null
        readonly area: string | null
        readonly from: string | null
        readonly to: string | null
      }): Sentence => [
        'Only ',
        ...listed(
          [
            ...(given.verb ? [[given.verb.toLocaleLowerCase('en')]] : []),
            ...(given.kind ? [[given.kind]] : []),
            ...(given.who ? [say`by ${given.who}`] : []),
            ...(given.area === null ? [] : [[given.area === 'whole' ? 'no single area' : `area ${given.area}`]]),
            ...(given.from && given.from === given.to
              ? [say`on ${d.withYear(given.from)}`]
              : [
                  ...(given.from ? [say`from ${d.withYear(given.from)}`] : []),
                  ...(given.to ? [say`to ${d.withYear(given.to)}`] : []),
                ]),
          ],
          ', ',
        ),
        '.',
      ],
      noSuchDay: (text: string): string => `That date does not exist: ${text}.`,
      order: 'The earlier day stands first.',
    },
    undo: 'Undo',
    correct: 'Correct',
    /** What the button says aloud, of which entry. */
    ofEntry: (act: string, what: string): string => `${act}: ${what}`,
    /** Where an entry is about several: which of them is chosen next. */
    correctWhich: (what: string, count: number): string =>
      `Correct: ${what} or another, ${many(count, { one: 'record', other: 'records' })} to choose from`,
    whyNotShort: 'No undo',
    undoNot: (why: string): string => `Undo: ${why}`,
    correctNot: (why: string): string => `Correct: ${why}`,
    undoTitle: 'Undo this entry',
    undoHint:
      'What it set goes back to what it was, as far as nobody has changed it since. The entry stays in the history.',
    correctTitle: 'Correct a typing error',
    correctHint: 'The entry stays in the history; what you set here counts instead of what was typed.',
    nothingDiffers: 'Nothing here differs from what stands.',
    undone: (what: string): string => `Undone: ${what}.`,
    corrected: (what: string): string => `Corrected: ${what}.`,
    waits: 'The server did not answer. It waits on this device and is sent again.',
    kept: (leaves: readonly string[]): string =>
      `Left as it is, because it was changed since or may not come back: ${leaves.join(', ')}.`,
    check: {
      title: 'History check',
      lead: 'Each entry carries a fingerprint made of its own content and of the fingerprint before it. An entry that was altered, taken out or put in afterwards no longer fits those that follow. The check reads the whole history again, from the first entry.',
      whole: 'The history is whole: every entry follows from the one before it.',
      broken: 'The history does not hold.',
      brokenHint:
        'Tell your administrator. Nothing is lost: reading still works, and a backup from before can be compared.',
      entries: 'Entries',
      head: 'Fingerprint of the last entry',
      headHint:
        'Write it down to compare later: while the log still holds this fingerprint, nothing up to that entry has been altered.',
      checked: 'Checked',
      checkedAt: (day: string, time: string): Sentence => say`${d.withYear(day)}, ${time}`,
      again: 'Check again',
      checking: 'Checking…',
      back: 'All changes',
    },
  }
}
