import type { Area, AreaMilestone, AreaMove, Contact } from '../../domain/views/area.ts'
import type { ItemLine } from '../../domain/views/itemLine.ts'
import { listed, type Sentence } from '../sentence.ts'
import type { English } from './tools.ts'

/** The sentences of a focus area's page. */
export function areaWords({ say, many, d }: English) {
  const days = (count: number) => many(count, { one: 'day', other: 'days' })
  const items = { one: 'open item', other: 'open items' }
  return {
    whole: 'Whole engagement',
    wholeHint: 'What belongs to no single focus area: the sustainability plan, reviews, hand-over.',
    workingTitle: '* Working title: the public record does not name this area.',
    /** What a page of released records alone must say. */
    forPartners: 'Counts only what has been released to partners.',
    /** `2 of 11 open items need attention.` */
    size: (attention: number, open: number): Sentence =>
      open === 0
        ? say`Nothing is open.`
        : attention === 0
          ? say`${many(open, items)}; nothing is late or without word.`
          : say`${attention} of ${many(open, items)} ${attention === 1 ? 'needs' : 'need'} attention.`,
    sizeForPartners: (open: number): Sentence => say`${many(open, items)} released.`,
    nothing: 'Nothing recorded yet.',
    onRecordOnly: 'On the public record; no status is kept of it.',
    noNext: 'No milestone is dated after this day.',
    nextIs: (title: string, date: NonNullable<Area['line']['next']>['date']): Sentence =>
      say`Next: ${title}, ${d(date)}.`,

    sentenceTitle: 'In the lead’s words',
    noSentence: 'No sentence has been written for partners yet.',
    noSentenceReleased: 'No sentence has been released yet.',
    leadTitle: 'Who leads',
    leads: 'Leads',
    deputy: 'Deputy',
    noLead: 'No agency is named as its lead.',
    noLeadOfWhole: 'The coordinator keeps it.',
    contactsTitle: 'Who answers for what is open',
    noContacts: 'No point of contact is named for what is open here.',
    answersFor: ({ items: count }: Contact): string => many(count, items),

    commitments: 'Commitments',
    noCommitments: 'No commitments in this area yet.',
    noneOpen: 'No commitment is open here.',
    addFirst: 'Add the first',
    orPaste: 'paste from a spreadsheet',
    closed: 'Done and ended',
    onRecord: 'On the public record',
    heads: {
      status: 'Status',
      commitment: 'Commitment',
      milestone: 'Milestone',
      agreed: 'Agreed',
      expected: 'Expected or done',
      reached: 'Expected or reached',
      lastWord: 'Last word',
      source: 'Source',
      told: 'Told',
      item: 'Item',
      cause: 'Cause',
    },
    /** Who gives it to whom, at the head of a row's second line. */
    parties: (gives: string | null, receives: string | null): string => [gives, receives].filter(Boolean).join(' for '),
    /** The dates of a row where there is no room for columns. */
    datesOf: (agreed: ItemLine['due'], now: ItemLine['due'], finished: boolean, last: string | null): Sentence =>
      listed(
        [
          ...(agreed ? [say`agreed ${d.withYear(agreed)}`] : []),
          ...(now ? [finished ? say`done ${d.withYear(now)}` : say`expected ${d.withYear(now)}`] : []),
          ...(last ? [say`last word ${d(last)}`] : []),
        ],
        '; ',
      ),

    milestones: 'Milestones',
    noMilestones: 'No milestones in this area yet.',
    key: {
      agreed: 'agreed',
      expected: 'now expected',
      reached: 'reached',
      before: 'agreed before',
      period: 'a period, not a day',
    },
    /** What is written beside the marks of a milestone, and spoken in its row. */
    moved: (moved: NonNullable<AreaMilestone['lane']['moved']>): string => {
      const far = days(Math.abs(moved.days))
      if (moved.from === 'agreed') return moved.days > 0 ? `${far} after the agreed date` : `${far} early`
      return moved.days > 0 ? `agreed anew, ${far} later` : `agreed anew, ${far} earlier`
    },

    moves: 'Dates moved',
    noMoves: 'No dates have moved since the engagement began.',
    move: ({ leaf, from, to, distance: { least, most }, direction }: AreaMove): Sentence => {
      const what = leaf === 'dates.agreed' ? 'agreed' : 'expected'
      const far = Math.abs(least)
      const by =
        least === most && least !== 0 ? say`, ${days(far)} ${direction === 'earlier' ? 'earlier' : 'later'}` : []
      return say`${what} ${d.withYear(from)} to ${d.withYear(to)}${by}`
    },
    noCause: 'no cause given',

    results: 'Results',
    noMeasures: 'No measure belongs to this area.',
    allResults: 'All results',
    noFigures: 'No figures yet.',

    requests: 'Requests',
    more: (count: number): string => `${count} more`,
    fewer: 'Show fewer',

    sourceOf: 'Source of this record and all about it',
    since: (day: string): Sentence => say`since ${d(day)}`,
    moreReasons: (count: number): string =>
      ` +${many(count, { one: 'reason', other: 'reasons' }).replace(' ', '\u00a0')}`,
    wholeInText: 'the whole engagement',
    noMeasuresOfWhole: 'No measure belongs to the whole engagement alone.',

    history: 'History',
    noHistory: 'Nothing has been done here yet.',
    moreAndEarlier: (count: number): string => `${count} more, and earlier`,
    earlierChanges: 'Earlier changes',
    earlierRead: (count: number): string =>
      `${many(count, { one: 'earlier change', other: 'earlier changes' })} added to the end of the list.`,
    asItStoodThen: 'As it stood then',
    andOthers: (count: number): string => `and ${many(count, { one: 'other record', other: 'other records' })}`,
    inTheLog: 'The same in the log, with what can be undone or set right',

    noSuchArea: (number: string): string => `There is no focus area ${number.slice(0, 40)}.`,
    noSuchAreaHint: 'The address names an area that does not exist. These do:',
    backToOverview: 'Back to the overview',
  }
}
