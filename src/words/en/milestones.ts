import type { Cause } from '../../domain/log/entry.ts'
import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Distance } from '../../domain/rules/dates.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { MilestoneLine, Milestones } from '../../domain/views/milestones.ts'
import type { LaterSinceReview, Moved, MovesBy } from '../../domain/views/moved.ts'
import { capital, listed, plainDate, type DateWords, type Sentence } from '../sentence.ts'
import { causes, statuses } from './labels.ts'
import type { English } from './tools.ts'

const moveForms = { one: 'move', other: 'moves' }
const dayForms = { one: 'day', other: 'days' }
const numbers = ['', 'this filter', 'these two filters', 'these three filters', 'these four filters']

/** What moves are told by. */
export type MovesKey = 'cause' | 'agency' | 'area' | 'quarter'

/** The sentences of the timeline of milestones. */
export function milestonesWords({ say, many, form, d }: English) {
  /** How far a date is from another one, as it can be told: exact, or not at all. */
  const far = ({ least, most }: Distance, after: string, before: string): string =>
    least !== most
      ? 'a period; days not counted'
      : least === 0
        ? ''
        : `${many(Math.abs(least), dayForms)} ${least > 0 ? after : before}`
  const farther = ({ finished, afterAgreed, agreedAnew }: MilestoneLine): string => {
    if (finished === null && afterAgreed) return far(afterAgreed, 'after the agreed date', 'before the agreed date')
    if (agreedAnew) return far(agreedAnew, 'later than first agreed', 'earlier than first agreed')
    return afterAgreed && afterAgreed.least === afterAgreed.most && afterAgreed.least > 0
      ? far(afterAgreed, 'after the agreed date', '')
      : ''
  }
  return {
    title: 'Milestones',
    timeline: 'Timeline of milestones',
    heads: {
      status: 'Status',
      milestone: 'Milestone',
      agreed: 'Agreed',
      expected: 'Now expected or reached',
      lane: 'On the three-year line',
    },
    key: {
      agreed: 'agreed',
      expected: 'now expected',
      reached: 'reached',
      before: 'agreed before',
      period: 'a period, not a day',
    },
    filters: {
      name: 'Filter, sort and group',
      show: 'Shown',
      area: 'Area',
      agency: 'Agency',
      status: 'Status',
      year: 'Year',
      sort: 'Sort by',
      group: 'Group by',
    },
    show: {
      first: (count: number): string => `What to look at first (${count})`,
      all: (count: number): string => `All (${count})`,
    },
    all: 'All',
    attention: 'What needs attention',
    onRecord: 'On the public record',
    status: (word: StatusWord): string => statuses[word],
    area: ({ number, name, workingTitle }: Milestones['areas'][number]): string =>
      `${number}${workingTitle ? '*' : ''} ${name}`,
    whole: 'Whole engagement',
    workingTitle: '* Working title: the public record does not name this area.',
    sorts: {
      agreed: 'Agreed date',
      expected: 'Now expected or reached',
      status: 'Status, worst first',
      title: 'Title',
      agency: 'Agency',
    },
    groups: { area: 'Area', none: 'No groups' },
    /** `first`: only what is looked at first is shown. */
    shown: (count: number, total: number, first: boolean): Sentence => {
      const all = many(total, { one: 'milestone', other: 'milestones' })
      if (count === total) return say`${all}.`
      return first
        ? say`${count} of ${all}: key, moved, in need of attention, or due in the next 90 days.`
        : say`${count} of ${all}.`
    },
    /** `Show 200 more of 1,800` */
    moreLines: (next: number, left: number): string =>
      next === left
        ? `Show the last ${many(next, { one: 'milestone', other: 'milestones' })}`
        : `Show ${next} more of ${many(left, { one: 'milestone', other: 'milestones' })}`,
    firstOnly: (shown: number, of: number): Sentence => say`The first ${shown} of ${of}.`,
    none: 'No milestones have been recorded yet.',
    /** `No milestone matches these two filters. Remove “ATF” to see 4.` */
    noMatch: (filters: number, best: { readonly name: string; readonly count: number } | null): string =>
      `No milestone matches ${numbers[filters] ?? 'these filters'}.${best ? ` Remove “${best.name}” to see ${best.count}.` : ''}`,
    removeFilters: 'Remove the filters',
    nobody: 'nobody answers for it',
    nobodyAnswers: 'Nobody answers for it',
    dayAlone: (day: string): DateWords => d.aloneWithYear(day),

    /** Under a title: whose it is, and what it waits for. Links are named `commitment ID`, `milestone ID`. */
    second: (line: MilestoneLine, agency: string, area: string | null): Sentence => {
      const links = (kind: 'commitment' | 'milestone', of: MilestoneLine['follows']): Sentence =>
        listed(
          of.map(({ id, title }) => [{ link: `${kind} ${id}`, text: [title] }]),
          ', ',
          ' and ',
        )
      const parts: readonly (Sentence | string | null)[] = [
        area,
        agency,
        line.restsOn.length > 0 ? say`rests on ${links('commitment', line.restsOn)}` : null,
        line.follows.length > 0 ? say`follows ${links('milestone', line.follows)}` : null,
        line.followedBy.length > 0 ? say`followed by ${links('milestone', line.followedBy)}` : null,
      ]
      return capital(
        listed(
          parts.flatMap((part) => (part === null || part === '' ? [] : [typeof part === 'string' ? [part] : part])),
          ' · ',
        ),
      )
    },
    areaShort: (number: number | null): string => (number === null ? 'whole engagement' : `area ${number}`),

    /** Beside the marks of a lane: `15 days after the agreed date`. */
    moved: farther,
    /** What a lane shows, for who hears the row: dates before, and how far it moved. */
    spoken: (line: MilestoneLine): Sentence => {
      const dates = (given: readonly CalendarDate[]) =>
        listed(
          given.map((date) => [d.withYear(date)]),
          ', ',
        )
      const agreed = [line.due, ...line.agreedBefore]
      // What was expected because it was agreed is said already.
      const expected = line.expectedBefore.filter(
        ({ on, precision }) => !agreed.some((each) => each?.on === on && each.precision === precision),
      )
      const parts: readonly Sentence[] = [
        farther(line) === '' ? [] : [farther(line)],
        line.agreedBefore.length === 0 ? [] : say`earlier agreed ${dates(line.agreedBefore)}`,
        expected.length === 0 ? [] : say`earlier expected ${dates(expected)}`,
      ].filter((part) => part.length > 0)
      return parts.length === 0 ? [] : say`; ${listed(parts, '; ')}`
    },

    /** On a phone: `Agreed 31 Aug 2017, now expected 15 Dec 2017`. */
    datesInWords: (due: DateWords | null, now: DateWords | null, reached: boolean): Sentence => {
      const agreed = due ? say`Agreed ${{ date: due }}` : say`No date agreed`
      return now ? say`${agreed}, ${reached ? 'reached' : 'now expected'} ${{ date: now }}` : agreed
    },

    movesTitle: 'Moves by what they share',
    trendTitle: 'Trend of expected dates',
    noMoves: 'No dates have moved since the engagement began.',
    by: { cause: 'Cause', agency: 'Agency', area: 'Area', quarter: 'Quarter' } satisfies Readonly<
      Record<MovesKey, string>
    >,
    movesBy: 'Moves by',
    /** `9 moves so far, 257 days in all, later or earlier; “another partner” is the cause named most often.` */
    moves: ({ moves: all, byCause }: Moved): Sentence => {
      const days = byCause.reduce((sum, each) => sum + each.days, 0)
      if (all.length === 1 && all[0]!.cause)
        return say`1 move of an expected date so far, ${many(days, dayForms)}; the cause named is “${causes[all[0]!.cause].toLocaleLowerCase('en')}”.`
      const most = byCause.toSorted((one, other) => other.moves - one.moves)
      const named = most[0]?.of != null && most[0].moves > (most[1]?.moves ?? 0) ? causes[most[0].of] : null
      const often = named === null ? '' : `; “${named.toLocaleLowerCase('en')}” is the cause named most often`
      return say`${many(all.length, moveForms)} of an expected date so far, ${many(days, dayForms)} in all, later or earlier${often}.`
    },
    /** `Another partner: 5 moves, 143 days` */
    bar: ({ moves: count, days, unclear }: MovesBy<unknown>): string =>
      [
        many(count, moveForms),
        count === unclear ? '' : many(days, dayForms),
        unclear === 0 ? '' : `${unclear === count ? '' : `${unclear} `}not counted in days`,
      ]
        .filter(Boolean)
        .join(', '),
    unclearNote: (count: number): Sentence =>
      say`Moves between a period and a day are shown as a range and left out of the sum (${count} so far).`,
    noCause: 'No cause given',
    cause: (cause: Cause): string => causes[cause],
    quarter: (first: string): string => plainDate(d.aloneWithYear({ on: first, precision: 'quarter' })),
    movesHeads: { moves: 'Moves', days: 'Days', unclear: 'Not in days' },
    movesDrawing: (by: string): string =>
      `Moves of expected dates by ${by.toLocaleLowerCase('en')}: figures from the first to the last, with the arrow keys`,
    movesDefinition:
      'Counts every change of the expected date of a milestone, with the days it moved, later or earlier. Undone changes and typing errors that were corrected do not count. Milestones of the public record have no expected dates.',
    source: 'Source: the history of each milestone in this dashboard.',

    /** `5 of 22 open milestones moved later since the review of 5 Oct; the furthest by 61 days.` */
    trend: (since: LaterSinceReview | null, lines: number): Sentence => {
      if (since === null)
        return say`${many(lines, { one: 'milestone has', other: 'milestones have' })} been given a date; no review has been held yet.`
      const open = many(since.open, { one: 'open milestone', other: 'open milestones' })
      if (since.open === 0) return say`No milestone is open.`
      return since.later === 0
        ? say`None of ${open} moved later since the review of ${d(since.review)}.`
        : say`${since.later} of ${open} moved later since the review of ${d(since.review)}; the furthest by ${many(since.furthest, dayForms)}.`
    },
    trendHint: (named: number): string =>
      named === 0
        ? 'Across: the day a date was given. Up: the date expected.'
        : `Across: the day a date was given. Up: the date expected. Named: ${named === 1 ? 'the one that moved' : `the ${named} that moved most`}, with days moved.`,
    trendDrawing:
      'Expected dates of milestones by the day they were given: left and right from date to date, up and down from milestone to milestone',
    trendDefinition:
      'A line a milestone: it runs along the date expected, steps where another date was given, and ends at the diagonal when it is reached on that date. A date known only as a period stands at its last day.',
    diagonal: 'the day itself: a line ends here when its milestone is reached',
    showAllLines: (count: number): string => `Show all ${count}`,
    showMoved: 'Show those that moved most',
    /** At the end of a line: `106 days`, `9 days earlier`. */
    lineNote: (moved: Distance | null): string =>
      moved === null
        ? ''
        : moved.least !== moved.most
          ? 'a period'
          : moved.least === 0
            ? 'back to its first date'
            : `${many(Math.abs(moved.least), dayForms)}${moved.least < 0 ? ' earlier' : ''}`,
    /** One date of a line, aloud. */
    step: (title: string, on: string, expected: CalendarDate, by: Distance | null): Sentence => {
      const how =
        by === null
          ? ''
          : by.least === by.most
            ? `, ${many(Math.abs(by.least), dayForms)} ${by.least < 0 ? 'earlier' : 'later'}`
            : ', another precision'
      return say`${title}: given ${d.withYear(on)}, expected ${d.withYear(expected)}${how}`
    },
    month: (on: string): string => plainDate(d.aloneWithYear({ on, precision: 'month' })),
    moveHeads: {
      on: 'Given on',
      milestone: 'Milestone',
      from: 'From',
      to: 'To',
      days: 'Days',
      cause: 'Cause',
      agency: 'Agency',
    },
    /** Days of a move: `15 later`, `62 to 182 later`. */
    moveDays: ({ least, most }: Distance): string => {
      const one = (days: number) => (days === 0 ? '0' : `${Math.abs(days)} ${days > 0 ? 'later' : 'earlier'}`)
      return least === most ? one(least) : least > 0 ? `${least} to ${most} later` : `${one(least)} to ${one(most)}`
    },
    stepHeads: {
      milestone: 'Milestone',
      agency: 'Agency',
      on: 'Given on',
      expected: 'Expected',
      precision: 'Known to the',
      reached: 'Reached',
      source: 'Source kind',
      asOf: 'Record as of',
    },
    groupHeads: { of: 'Of', moves: 'Moves', days: 'Days', unclear: 'Not counted in days', asOf: 'Record as of' },
    downloadPicture: 'Download as a picture',
    pictureFailed: 'The browser made no picture. The numbers can be downloaded as CSV.',
    pictureFoot: (today: string): Sentence => say`Record as of ${d.withYear(today)}.`,

    forecastTitle: 'When the open ones will be reached',
    /** `Now expected 20 Feb. Even chance by 12 Mar; four in five by 30 Apr, from 31 finished milestones.` */
    forecast: (
      { evenBy, fourInFiveBy, from }: NonNullable<MilestoneLine['forecast']>,
      expected: CalendarDate | null,
    ): Sentence =>
      say`${expected ? say`Now expected ${d(expected)}. ` : ''}Even chance by ${d(evenBy)}; four in five by ${d(fourInFiveBy)}, from ${many(from, { one: 'finished milestone', other: 'finished milestones' })}.`,
    tooFew: (finished: number, needed: number): Sentence =>
      finished < needed
        ? say`Too few finished milestones to say when the rest will be reached (${finished} of ${needed}).`
        : say`Too few finished milestones are comparable to say when the rest will be reached.`,
    nothingOpen: 'Every milestone with a date is reached.',
    /** How forecasts made in the same way would have done. */
    forecastRecord: ({
      made,
      byEven,
      byFourInFive,
    }: NonNullable<NonNullable<Milestones['planned']>['record']>): Sentence =>
      say`Looking back: of ${many(made, { one: 'forecast', other: 'forecasts' })} made in the same way 30 days before the date, ${byEven} ${form(byEven, { one: 'was', other: 'were' })} reached by the day of even chance and ${byFourInFive} by the day of four in five.`,
    forecastHow:
      'From how the finished milestones went against the date they had with as many days to go, those of the same agency weighing more; what is behind counts as not reached so far.',
    notForecast: (count: number): Sentence =>
      say`${many(count, { one: 'open milestone has', other: 'open milestones have' })} no forecast: past its date, due in a period rather than on a day, or with too little to compare.`,
    moreForecasts: (count: number): string => `${count} more`,
    fewerForecasts: 'Show the first five',
  }
}
