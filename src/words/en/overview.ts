import type { AreaLine, AreaWord, Overview } from '../../domain/views/overview.ts'
import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import type { Curve } from '../../domain/views/curve.ts'
import type { Changes, MovedLine } from '../../domain/views/since.ts'
import type { Condition } from '../../domain/views/conditions.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import { listed, type Sentence } from '../sentence.ts'
import { changeCounts } from './changeCounts.ts'
import { statusesInText } from './labels.ts'
import type { English } from './tools.ts'

const areaWords: Readonly<Record<AreaWord, string>> = {
  ...statusesInText,
  'on-record': 'on the public record only',
  nothing: 'with nothing recorded',
}

const overviewChanges = ['delivered', 'confirmed', 'reached', 'later', 'earlier', 'unclear', 'made', 'ended'] as const

/** The sentences of the overview. `past`: of a day before today, told as it was. */
export function overviewWords({ say, many, form, d }: English) {
  return {
    title: 'Overview',
    areasTitle: 'The focus areas',
    heads: {
      status: 'Status',
      since: 'Since',
      area: 'Area',
      why: 'Why',
      open: 'Open items, worst first',
      next: 'Next',
      leadWords: 'In the lead’s words',
      nextMilestone: 'Next milestone',
      agency: 'Agency',
      openCommitments: 'Open commitments',
      late: 'Late',
      noWord: 'No word',
      waiting: 'Waiting for others',
      day: 'Day',
      planned: 'Plan as agreed',
      reached: 'Reached',
      expected: 'Expected',
    },
    wholeEngagement: 'Whole engagement',
    workingTitle: '* Working title: the public record does not name this area.',
    numberedOrder: 'In numbered order',
    worstFirst: 'Worst first',
    inNumberedOrder: 'in numbered order',
    byWorst: 'worst first',
    moreAreas: (count: number): string => many(count, { one: 'more area', other: 'more areas' }),
    fewerAreas: 'Only what needs attention',
    releasedOnly: 'Counts only what has been released to partners.',
    sampleSentences: 'The leads’ sentences are sample: made up, not the word of any agency.',
    noSentence: 'No sentence has been released yet.',
    attentionTitle: (past: boolean): string => (past ? 'Needed attention' : 'Needs attention'),
    nothingNeedsAttention: 'Nothing needs attention.',
    firstOf: (shown: number, total: number): string => `first ${shown} of ${total}`,
    with: (name: string): string => `With ${name}`,
    withNobody: 'With the coordinator: no point of contact',
    open: 'Open',
    confirm: 'Confirm',
    chase: 'Chase',
    chased: (date: CalendarDate): Sentence => say`Chased ${d(date)}`,
    changeWords: {
      confirmed: 'Confirmed',
      delivered: 'Delivered',
      reached: 'Reached',
      later: 'Moved later',
      earlier: 'Moved earlier',
      unclear: 'Date given anew',
      made: 'New',
      ended: 'Ended',
    },
    /** What is told of one change beside its word. */
    change: (title: string, by: string | null): Sentence => (by === null ? [title] : say`${title}, by ${by}`),
    moved: (title: string, { from, to, distance: { least, most } }: MovedLine): Sentence => {
      const days = Math.abs(least)
      return least === most
        ? say`${title}, ${many(days, { one: 'day', other: 'days' })}`
        : say`${title}, ${d(from)} to ${d(to)}`
    },
    nothingChanged: 'Nothing changed.',
    bothDays: 'Both days side by side',
    nextEmpty: 'Nothing is dated in these days.',
    agenciesTitle: 'Agencies',
    empty: 'Focus areas, agencies and commitments come first; then this page shows where they stand.',
    curveTitle: 'Planned and reached',
    curveName: 'Milestones agreed, reached and expected, by day',
    showTable: 'Show as table',
    hideTable: 'Hide the table',
    showFirstPlan: 'Show the first plan',
    hideFirstPlan: 'Hide the first plan',
    more: 'More',
    downloadCsv: 'Download as CSV',
    curveDefinition:
      'Counts milestones by the day they were agreed for, reached on, or are now expected. Milestones of the public record have no plan and are left out.',
    labels: {
      planned: (count: number): string => `plan as agreed: ${count}`,
      firstPlan: (count: number): string => `first plan: ${count}`,
      reached: (count: number): string => `reached: ${count}`,
      expected: (count: number): string => `expected: ${count}`,
      behind: (count: number): string => `${count} behind`,
    },
    conditionsTitle: 'Conditions in Compton',
    conditionsHint: 'Published figures. They say nothing about cause.',
    allResults: 'All results, by base year and source',

    headline: ({ headline, areas, today }: Pick<Overview, 'headline' | 'areas' | 'today'>, past: boolean): Sentence => {
      const count = areas.length
      if (headline === null)
        return say`What ${past ? 'was' : 'is'} being done in ${many(count, { one: 'focus area', other: 'focus areas' })}`
      const words = new Set(headline.words.map(({ word }) => word))
      const { needAttention, of } = headline
      const on = past ? say`On ${d.withYear(today)}, ` : ''
      if (words.size === 0) return say`Nothing is recorded yet`
      if (words.size === 1 && words.has('nothing'))
        return past
          ? say`${on}nothing was recorded in ${of} focus areas`
          : say`Nothing is recorded in ${of} focus areas yet`
      if ([...words].every((word) => word === 'on-record' || word === 'nothing'))
        return say`${on}${past ? 'only' : 'Only'} the public record so far`
      const attention = form(needAttention, {
        one: past ? 'needed attention' : 'needs attention',
        other: past ? 'needed attention' : 'need attention',
      })
      if (needAttention > 0) return say`${on}${needAttention} of ${of} focus areas ${attention}`
      return [...words].every((word) => word === 'on-track' || word === 'done')
        ? say`${on}${past ? 'all' : 'All'} ${of} focus areas ${past ? 'were' : 'are'} on track`
        : say`${on}${past ? 'none' : 'None'} of ${of} focus areas ${past ? 'needed' : 'needs'} attention`
    },

    /** `1 off track, 1 no word, 2 at risk, 6 on track, 2 not started.` Every count leads to its areas. */
    areaCounts: (words: readonly { readonly word: AreaWord; readonly count: number }[]): Sentence => [
      ...listed(
        words.map(({ word, count }) => [{ link: word, text: say`${count} ${areaWords[word]}` }]),
        ', ',
      ),
      '.',
    ],

    /** `Since the review of 5 Oct: 6 delivered, 4 confirmed, 5 dates later, 1 earlier.` Every count leads to its items. */
    changeCounts: (changes: Changes, past: boolean): Sentence => {
      const counts = changeCounts({ many }, overviewChanges, (name) => changes[name].length)
      const from = past
        ? say`From the review of ${d(changes.from)} to ${d(changes.to)}: `
        : say`Since the review of ${d(changes.from)}: `
      return counts.length === 0 ? say`${from}nothing changed.` : say`${from}${listed(counts, ', ')}.`
    },
    sinceTitle: (changes: Changes, past: boolean): Sentence =>
      past ? say`From the review of ${d(changes.from)}` : say`Since the review of ${d(changes.from)}`,

    /** What an area is judged by, in the column beside its tally: quiet where nothing is wrong. */
    quietWhy: (line: Pick<AreaLine, 'verdict' | 'onRecord' | 'updatesDue' | 'first' | 'open'>): Sentence => {
      const word = line.verdict?.word ?? null
      if (word === null)
        return line.onRecord > 0 ? say`${many(line.onRecord, { one: 'item', other: 'items' })}; no status is kept` : []
      if (word === 'not-started')
        return line.first === null
          ? say`Not begun`
          : line.first.begins
            ? say`Starts ${d.withYear(line.first.date)}`
            : say`First due ${d.withYear(line.first.date)}`
      if (line.updatesDue > 0) return say`${many(line.updatesDue, { one: 'update due', other: 'updates due' })}`
      if (word === 'done') return say`All confirmed or reached`
      return word === 'ended' ? say`All ended` : say`Nothing late`
    },
    noStatus: (onRecord: number): string => (onRecord > 0 ? 'On the record' : 'Nothing recorded'),
    /** What a tally says aloud. */
    tally: (runs: readonly { readonly mark: StatusWord; readonly count: number }[]): string =>
      runs.map(({ mark, count }) => `${count} ${statusesInText[mark]}`).join(', '),
    openOf: (attention: number, open: number): string => (attention === 0 ? String(open) : `${attention} of ${open}`),

    curve: (curve: Curve, today: string, past: boolean): Sentence => {
      const by = past ? say`by ${d.withYear(today)}` : 'by today'
      if (curve.due === 0)
        return curve.early > 0
          ? say`No milestone ${past ? 'was' : 'is'} due ${by} yet; ${curve.early} ${form(curve.early, past ? { one: 'was', other: 'were' } : { one: 'is', other: 'are' })} reached early.`
          : say`No milestone ${past ? 'was' : 'is'} due ${by} yet.`
      const due = many(curve.due, { one: 'milestone', other: 'milestones' })
      if (curve.behind === 0) {
        const early =
          curve.early === 0
            ? ''
            : `; ${curve.early} more ${form(curve.early, { one: 'was', other: 'were' })} reached early`
        return curve.due === 1
          ? say`The one milestone due ${by} ${past ? 'was' : 'is'} reached${early}.`
          : say`All ${due} due ${by} ${past ? 'were' : 'are'} reached${early}.`
      }
      const far =
        curve.farBehind === 0
          ? `none of them by more than ${curve.farDays}\u00a0days`
          : `${curve.farBehind} of them by more than ${curve.farDays}\u00a0days`
      const reached = form(curve.reached, past ? { one: 'was', other: 'were' } : { one: 'is', other: 'are' })
      const behind = form(curve.behind, past ? { one: 'was', other: 'were' } : { one: 'is', other: 'are' })
      return say`${curve.reached} of ${due} due ${by} ${reached} reached; ${curve.behind} ${behind} behind, ${curve.behind === 1 ? `by ${curve.farBehind === 1 ? 'more than ' : ''}${curve.farDays}\u00a0days${curve.farBehind === 1 ? '' : ' at most'}` : far}.`
    },
    agreedAnew: (count: number): Sentence =>
      say`${many(count, { one: 'date has', other: 'dates have' })} been agreed anew.`,

    /** A change is told with its base and with how it turns if the base moves; never as a lone percentage. */
    condition: (
      nameText: string,
      { geography, base, latest, begun }: Pick<Condition, 'geography' | 'base' | 'latest' | 'begun'>,
    ): Sentence => {
      const change = (from: number, to: number) =>
        from === to ? 'the\u00a0same' : to < from ? `${from - to}\u00a0fewer` : `${to - from}\u00a0more`
      const turn = begun ? say` From ${begun.year} (${begun.value}) it is ${change(begun.value, latest.value)}.` : ''
      return say`${nameText} in the ${geography}, calendar years: ${base.value}\u00a0in\u00a0${base.year}, ${latest.value}\u00a0in\u00a0${latest.year} (${change(base.value, latest.value)}).${turn}`
    },
  }
}
