import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Distance } from '../../domain/rules/dates.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { MilestoneLine, Milestones } from '../../domain/views/milestones.ts'
import { capital, listed, type DateWords, type Sentence } from '../sentence.ts'
import { statuses } from './labels.ts'
import type { English } from './tools.ts'

const day = { one: 'day', other: 'days' }
const numbers = ['', 'this filter', 'these two filters', 'these three filters', 'these four filters']

/** The sentences of the timeline of milestones. */
export function milestonesWords({ say, many, form, d }: English) {
  /** How far a date is from another one, as it can be told: exact, or not at all. */
  const far = ({ least, most }: Distance, after: string, before: string): string =>
    least !== most
      ? 'a period; days not counted'
      : least === 0
        ? ''
        : `${many(Math.abs(least), day)} ${least > 0 ? after : before}`
  const moved = ({ finished, afterAgreed, agreedAnew }: MilestoneLine): string => {
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
    none: 'No milestones have been recorded yet.',
    /** `No milestone matches these two filters. Remove “ATF” to see 4.` */
    noMatch: (filters: number, best: { readonly name: string; readonly count: number } | null): string =>
      `No milestone matches ${numbers[filters] ?? 'these filters'}.${best ? ` Remove “${best.name}” to see ${best.count}.` : ''}`,
    removeFilters: 'Remove the filters',
    nobody: 'nobody answers for it',

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
    moved,
    /** What a lane shows, for who hears the row: dates before, and how far it moved. */
    spoken: (line: MilestoneLine): Sentence => {
      const dates = (given: readonly CalendarDate[]) =>
        listed(
          given.map((date) => [d.withYear(date)]),
          ', ',
        )
      const parts: readonly Sentence[] = [
        moved(line) === '' ? [] : [moved(line)],
        line.agreedBefore.length === 0 ? [] : say`agreed before for ${dates(line.agreedBefore)}`,
        line.expectedBefore.length === 0 ? [] : say`expected before on ${dates(line.expectedBefore)}`,
      ].filter((part) => part.length > 0)
      return parts.length === 0 ? [] : say`; ${listed(parts, '; ')}`
    },

    /** On a phone: `Agreed 31 Aug 2017, now expected 15 Dec 2017`. */
    datesInWords: (due: DateWords | null, now: DateWords | null, reached: boolean): Sentence => {
      const agreed = due ? say`Agreed ${{ date: due }}` : say`No date agreed`
      return now ? say`${agreed}, ${reached ? 'reached' : 'now expected'} ${{ date: now }}` : agreed
    },

    forecastTitle: 'When the open ones will be reached',
    /** `Even chance by 12 Mar; four in five by 30 Apr, from 31 finished milestones.` */
    forecast: ({ evenBy, fourInFiveBy, from }: NonNullable<MilestoneLine['forecast']>): Sentence =>
      say`Even chance by ${d(evenBy)}; four in five by ${d(fourInFiveBy)}, from ${many(from, { one: 'finished milestone', other: 'finished milestones' })}.`,
    tooFew: (finished: number, needed: number): Sentence =>
      finished < needed
        ? say`Too few finished milestones to say when the rest will be reached (${finished} of ${needed}).`
        : say`Too few finished milestones are comparable to say when the rest will be reached.`,
    nothingOpen: 'Every milestone with a date is reached.',
    forecastHeads: {
      milestone: 'Milestone',
      expected: 'Now expected',
      even: 'Even chance by',
      fourInFive: 'Four in five by',
    },
    forecastFrom: (least: number, most: number): Sentence =>
      least === most
        ? say`From ${many(most, { one: 'finished milestone', other: 'finished milestones' })}.`
        : say`From ${least} to ${many(most, { one: 'finished milestone', other: 'finished milestones' })}.`,
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
