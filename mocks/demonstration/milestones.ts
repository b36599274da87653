import { onDay, type CalendarDate } from '../../src/domain/records/calendarDate.ts'
import { make, onRecord, type Learnt } from './learnt.ts'
import {
  annualReport,
  comptonHerald,
  laSentinel,
  laTimes,
  nijArticle,
  partnershipPage,
  pressRelease,
  probationBulletin,
  strategicPlan,
  triCountySentry,
  type PublicSource,
} from './sources.ts'

interface Reached {
  readonly word: string
  readonly title: string
  readonly description?: string
  readonly reached: CalendarDate
  /** The first one dates the record: what it tells counts from then. */
  readonly sources: readonly [PublicSource, ...PublicSource[]]
  readonly caveat?: string
}

/** One point reached, of the whole engagement. No source states a date agreed for it, so none is. */
const point = ({ word, title, description, reached, sources, caveat }: Reached): Learnt => ({
  name: `public-record/${word}`,
  day: sources[0].countsFrom,
  make: [
    make(`milestone/${word}`, {
      ...onRecord(sources, caveat),
      title: { en: title },
      description: { en: description },
      dates: { reached },
    }),
  ],
})

/**
 * The dated facts that are milestones of this engagement. Summits and announcements are meetings (`meetings.ts`); the
 * planned ends are the engagement's. Left out: the local announcement of autumn 2015, whose day is not known; the public
 * words on the rise in violence of June 2016, known only by an article's day; the executive order of February 2017
 * and the twelve new sites of June 2017, of which Compton is none.
 */
export const milestones: readonly Learnt[] = [
  point({
    word: 'selected',
    title: 'Compton selected for the Violence Reduction Network',
    description: 'A program of two years on twelve key areas, announced by the US Attorney and the Sheriff.',
    reached: onDay('2015-09-28'),
    sources: [laTimes, pressRelease, comptonHerald],
  }),
  point({
    word: 'plan-developed',
    title: 'Five-year strategic plan developed for Compton',
    description:
      'The first comprehensive public-safety plan for the city. The year also saw several site visits by a strategic site liaison.',
    reached: { on: '2016-01-01', precision: 'year', asWritten: '2016' },
    sources: [annualReport],
    caveat: 'The report gives the year only.',
  }),
  point({
    word: 'plan-published',
    title: 'Compton Station Strategic Plan published',
    description:
      'Three goals: reduce crime to the lowest levels; increase community collaboration; promote locally driven economic development. An appendix holds action items and next steps.',
    reached: { on: '2017-02-01', precision: 'month', asWritten: 'February 2017' },
    sources: [strategicPlan],
    caveat: 'Read on a mirror: contents page and first lines only. The action items were not read.',
  }),
  point({
    word: 'renamed-and-extended',
    title: 'Renamed Public Safety Partnership and extended from two to three years',
    reached: { on: '2017-01-01', precision: 'year', asWritten: '2017' },
    sources: [partnershipPage],
    caveat: 'The source gives no day for the new name or the extension.',
  }),
  point({
    word: 'network-launched',
    title: 'Violence Reduction Network launched nationally with five sites',
    description: 'A year before Compton joined it.',
    reached: onDay('2014-09-29'),
    sources: [nijArticle],
  }),
  point({
    word: 'ended',
    title: 'Engagement ended',
    reached: { on: '2018-06-01', precision: 'season', asWritten: 'this summer' },
    sources: [probationBulletin, laSentinel, triCountySentry],
    caveat:
      'The bulletin, which carries no date, says that it ended this summer. The Sheriff, at the close, said that it continues as the Public Safety Partnership.',
  }),
]
