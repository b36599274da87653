import { statusWords, type StatusWord } from '../../domain/rules/words.ts'
import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import { listed, type Sentence } from '../sentence.ts'
import { statuses, statusesInText } from './labels.ts'
import type { English } from './tools.ts'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const commitments = { one: 'commitment', other: 'commitments' }

/** The words of the table of commitments. */
export function commitmentWords({ say, many, d }: English) {
  return {
    title: 'Commitments',
    tableName: 'Commitments, one a row',
    heads: {
      status: 'Status',
      title: 'Commitment',
      gives: 'Who gives',
      receives: 'For',
      area: 'Area',
      agreed: 'Agreed',
      expected: 'Expected or delivered',
      lastWord: 'Last word',
      with: 'With',
      source: 'Source',
    },
    onRecord: 'On the public record',
    releasedOnly: 'Counts only what has been released to partners.',

    /** `22 of 140 match: 1 off track, 3 at risk; 3 on the public record, where no status is kept.` Each count leads to its own. */
    found: (
      shown: number,
      total: number,
      words: ReadonlyMap<StatusWord | null, number>,
      isFiltered: boolean,
    ): Sentence => {
      const counts = statusWords.flatMap((word): Sentence[] => {
        const count = words.get(word) ?? 0
        return count === 0 ? [] : [[{ link: word, text: say`${count} ${statusesInText[word]}` }]]
      })
      const record = words.get(null) ?? 0
      const onRecord = { link: 'on-record', text: say`${record} on the public record` }
      const parts = say`${listed(counts, ', ')}${counts.length > 0 && record > 0 ? '; ' : ''}${record > 0 ? say`${onRecord}, where no status is kept` : ''}`
      const whole = isFiltered
        ? say`${shown} of ${total} ${total === 1 ? 'matches' : 'match'}`
        : say`${many(shown, commitments)}`
      return shown === 0 ? say`${whole}.` : say`${whole}: ${parts}.`
    },
    none: 'No commitments yet.',
    noneHint: 'Add the first, or paste from a spreadsheet.',
    nothingReleased: 'No commitment has been released to partners yet.',
    /** `No commitment matches these three filters.` */
    noMatch: (filters: number): string =>
      filters === 1
        ? 'No commitment matches this filter.'
        : `No commitment matches these ${numbers[filters] ?? filters} filters.`,
    /** `Remove “ATF” to see 4.` */
    remove: (label: string, count: number): string => `Remove “${label}” to see ${count}.`,

    find: 'Find by word, agency or handle',
    addFilter: 'Add a filter',
    anything: 'Any',
    filters: {
      text: 'Word',
      status: 'Status',
      gives: 'Who gives',
      receives: 'For',
      area: 'Area',
      key: 'Key',
      source: 'Source',
      from: 'Due from',
      to: 'Due by',
      mine: 'Mine',
    },
    wholeEngagement: 'Whole engagement',
    unknownAgency: 'an agency not named here',
    keyOnly: 'key ones only',
    mineOnly: 'ours, or with us now',
    mineHint: 'What your agency gives or supports, or what waits with it now.',
    removeFilter: (name: string): string => `Remove the filter ${name}`,
    removeAll: 'Show all',
    date: (day: string): Sentence => say`${d.withYear(day)}`,

    groupBy: 'Group by',
    groupings: { agency: 'who gives', area: 'area', status: 'status', none: 'no groups' },
    columns: 'Columns',
    usualColumns: 'The usual columns',
    roomy: 'More room between rows',
    sortHint: 'Press a column heading to sort by it; with Shift, by several.',
    keysHint:
      'Arrows move, Space chooses, Enter opens, l logs a call, Ctrl+A chooses all, Escape leaves. Shift with an arrow chooses a range.',
    views: 'Views',
    savedViews: 'Views saved in this browser',
    noSavedViews: 'No view is saved yet.',
    saveView: 'Save this view',
    viewName: 'Name of the view',
    viewNamed: (name: string): string => `Saved as “${name}” in this browser.`,
    forget: (name: string): string => `Forget “${name}”`,
    forgetWord: 'Forget',
    copyLink: 'Copy the link to this view',
    linkCopied: 'The link is copied. Whoever opens it sees what they may see.',
    linkHere: 'The address of this page is the link; this browser did not let it be copied.',

    noAgency: 'No agency named',
    noArea: 'Whole engagement',
    /** `1 open, 2 done or on the record` */
    groupCounts: (open: number, rest: number): string =>
      [open === 0 ? 'none open' : `${open} open`, ...(rest > 0 ? [`${rest} done, ended or on the record`] : [])].join(
        ', ',
      ),
    tally: (runs: readonly { readonly mark: StatusWord; readonly count: number }[]): string =>
      `Open: ${runs.map(({ mark, count }) => `${count} ${statusesInText[mark]}`).join(', ')}`,
    groupOf: (name: string): string => (name === '' ? 'On the public record' : statuses[name as StatusWord]),
    /** The second line of a row where the receiver has no column. */
    forReceiver: (name: string, rest: Sentence | null): Sentence =>
      rest ? say`for ${name}; ${rest}` : say`for ${name}`,
    onlyAgencies: (names: string): string => `Only ${names}`,
    withCoordinator: 'The coordinator',
    withOfficial: 'An official',
    fromTo: (gives: string, receives: string): string =>
      [gives && `From ${gives}`, receives && `for ${receives}`].filter(Boolean).join(', ') + '.',
    onRecordSince: (source: string, date: CalendarDate | null): Sentence =>
      date ? say`${source}, ${d.withYear(date)}` : say`${source}`,

    add: 'Add a commitment',
    paste: 'Paste from a spreadsheet',
    close: 'Close',
    panel: (title: string): string => `All about ${title}`,
    ownPage: 'Its own page',
    choose: 'Choose this row',
    chooseAll: 'Choose all that match, or none',
    log: 'Log a call',
    more: 'More',
    moreOn: (title: string): string => `More that can be done with ${title}`,
    duplicate: 'Duplicate',
    removeRecord: 'Remove (entered in error)',
  }
}
export type CommitmentWords = ReturnType<typeof commitmentWords>
