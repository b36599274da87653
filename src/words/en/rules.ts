import type { Thresholds } from '../../domain/rules/reason.ts'
import type { StatusWord } from '../../domain/rules/words.ts'

/** The rules behind one word, as the help text tells them: the first that fits counts. */
export const statusRules = ({ offTrackDays: far, noWordPeriods, noWordLeastDays, unconfirmedDays }: Thresholds) => ({
  intro:
    'The status of an item is the worse of what its agency reported and what follows from the record. The first line that fits counts.',
  rules: [
    [
      'done',
      'The agency that received it has confirmed it (commitment), or the lead has recorded it as reached (milestone).',
    ],
    ['ended', 'Its agency withdrew it, or it lapsed; the reason is with it.'],
    [
      'off-track',
      `Its agency says so; or its date passed ${far} days ago or more; or it is now expected ${far} days or more after the agreed date; or what it rests on is off track and its own date is within ${far} days.`,
    ],
    [
      'no-word',
      `Nothing has been heard for ${noWordPeriods === 2 ? 'twice' : `${noWordPeriods} times`} its update period (never under ${noWordLeastDays} days), whatever it said last.`,
    ],
    [
      'at-risk',
      `Its agency says so; or its date passed; or it is now expected later than agreed; or a request it needs is past its date; or it rests on something off track or returned; or it was delivered ${unconfirmedDays} days ago without proof or confirmation; or it was returned.`,
    ],
    ['on-track', 'It was heard from within its update period, and none of the above holds.'],
    ['not-started', 'Its agreed start is ahead and nothing has been reported.'],
  ] as readonly (readonly [StatusWord, string])[],
  more: [
    'A delivery that is not confirmed is not done; it stays open, with the agency that confirms it.',
    'An area has the worst word of its open items, with how many of how many. Nothing is averaged.',
    'A reason set aside by a named person is not counted until its day, and stays listed.',
    'One missed update adds the words “update due”; it is no status.',
    'Items of the public record have no status.',
  ],
})
