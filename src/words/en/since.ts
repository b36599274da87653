import type { Cause } from '../../domain/log/entry.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { CountLine, PlacedMove } from '../../domain/views/twoDays.ts'
import { listed, type Sentence } from '../sentence.ts'
import { changeCounts } from './changeCounts.ts'
import { causes, statuses, statusesInText } from './labels.ts'
import type { English } from './tools.ts'

/** Which lines of a comparison are shown, beside its days. */
export interface Shown {
  readonly area: string | null
  /** The agency's short name. */
  readonly agency: string | null
}

type CountWord = CountLine['word']

const countWord = (word: CountWord): string =>
  word === 'on-record' ? 'On the public record' : word === 'nothing' ? 'Nothing recorded' : statuses[word]

/** The words of two days side by side. */
export function sinceWords({ say, many, d }: English) {
  const where = ({ area, agency }: Shown): string =>
    `${area === null ? '' : area === 'whole' ? ' for the whole engagement' : ` in area ${area}`}${agency === null ? '' : ` for ${agency}`}`
  const days = (from: string, to: string) => say`between ${d(from)} and ${d(to)}`
  return {
    name: 'What changed',
    title: (from: string, to: string): Sentence => say`What changed ${days(from, to)}`,
    fromReview: (from: string): Sentence => say`A review was held on ${d.withYear(from)}.`,
    releasedOnly: 'Counts only what has been released to partners.',
    /** `6 delivered, 4 confirmed, 5 dates later.` Every count leads to its lines. */
    counts: (counts: Readonly<Record<string, number>>): Sentence => {
      const told = changeCounts(
        { many },
        ['confirmed', 'delivered', 'reached', 'later', 'earlier', 'unclear', 'made', 'ended', 'statuses'],
        (name) => counts[name] ?? 0,
      )
      return told.length === 0 ? [] : say`${listed(told, ', ')}.`
    },
    /** `Nothing changed between 5 Oct and 9 Nov in area 8.` */
    nothing: (from: string, to: string, shown: Shown): Sentence =>
      say`Nothing changed ${days(from, to)}${where(shown)}.`,
    nothingOfKind: (from: string, to: string, word: string, shown: Shown): Sentence =>
      say`Nothing ${days(from, to)}${where(shown)} under “${word}”.`,
    only: (shown: Shown, word: string | null): string =>
      `Only${where(shown)}${word === null ? '' : `${where(shown) === '' ? '' : ','} ${word.toLocaleLowerCase('en')}`}.`,
    showAll: 'Show all changes',
    nothingElsewhere: (from: string, to: string, names: readonly string[]): Sentence =>
      say`Nothing changed ${days(from, to)} in ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')}.`,
    areaNamed: (number: number): string => `area ${number}`,
    whole: 'Whole engagement',
    noAgency: 'No agency named',
    underBoth: 'An item of several areas stands under each of them.',
    sections: {
      well: 'Delivered and confirmed',
      moved: 'Dates moved',
      made: 'New',
      ended: 'Ended',
      statuses: 'Status words changed',
    },
    words: {
      confirmed: 'Confirmed',
      delivered: 'Delivered',
      reached: 'Reached',
      later: 'Moved later',
      earlier: 'Moved earlier',
      unclear: 'Date given anew',
      made: 'New',
      ended: 'Ended',
      statuses: 'Status words changed',
    },
    heads: { what: 'What', item: 'Item', agency: 'Agency', area: 'Area', told: 'On' },
    confirmedBy: (agency: string): string => `by ${agency}`,
    /** `15 Oct 2017 to 15 Dec 2017, 61 days, moved twice; legal or approval`: later or earlier stands before it. */
    moved: ({ from, to, distance: { least, most }, causes: given, times }: PlacedMove): Sentence => {
      const count = Math.abs(least)
      const far =
        least === most ? `, ${many(count, { one: 'day', other: 'days' })}` : ', between dates of unequal precision'
      const often = times > 1 ? `, moved ${times === 2 ? 'twice' : `${times} times`}` : ''
      return say`${d.withYear(from)} to ${d.withYear(to)}${far}${often}${
        given.length === 0 ? '' : `; ${given.map((cause: Cause) => causes[cause].toLocaleLowerCase('en')).join(', ')}`
      }`
    },
    /** `was on track` */
    was: (word: StatusWord | null): string => (word === null ? 'had no status' : `was ${statusesInText[word]}`),
    status: (word: StatusWord | null): string => (word === null ? 'On the record' : statuses[word]),
    toEntry: (title: string): string => `the entry about ${title}`,
    /** `At risk (2): help-line cards, clinic contacts.` */
    nowUnder: (word: StatusWord | null, titles: readonly string[]): Sentence =>
      say`${{ strong: [word === null ? 'On the record' : statuses[word]] }} (${titles.length}): ${titles.join(', ')}.`,
    countsTitle: 'Status on both days',
    countHeads: { status: 'Status', items: 'Items', areas: 'Focus areas' },
    countWord,
    total: 'All',
    /** `Items on 5 Oct: 2 off track, 55 on track.` */
    countsOn: (
      name: string,
      day: string,
      counts: readonly { readonly word: CountWord; readonly count: number }[],
    ): Sentence =>
      say`${name} on ${d.withYear(day)}: ${counts
        .filter(({ count }) => count > 0)
        .map(({ word, count }) => `${count} ${countWord(word).toLocaleLowerCase('en')}`)
        .join(', ')}.`,
    onDay: (day: string): Sentence => say`${d(day)}`,
    countOn: (word: string, day: string): Sentence => say`${word}, on ${d.withYear(day)}`,
    form: {
      title: 'Days to compare',
      from: 'From',
      to: 'To',
      compare: 'Compare',
      reviews: 'From a review',
      noReviews: 'No review has been held yet.',
      noSuchDay: (text: string): string => `That date does not exist: ${text}.`,
      noDay: 'Give a day.',
      order: 'The earlier day stands first.',
      wrongOrder: (from: string, to: string): Sentence =>
        say`The earlier day, ${d.withYear(from)}, is after the later one, ${d.withYear(to)}.`,
      outside: (from: string, to: string): Sentence => say`Choose a day from ${d.withYear(from)} to ${d.withYear(to)}.`,
    },
    order: {
      title: 'Order',
      list: 'One list',
      area: 'by area',
      agency: 'by agency',
    },
    backToReview: 'What changed since the last review',
  }
}
