import { onDay, type CalendarDate } from '../../src/domain/records/calendarDate.ts'
import { change, make, onRecord, type Learnt } from './learnt.ts'
import {
  annualReportOnSustaining,
  laSentinel,
  newsAutumn2015,
  newsAutumn2016,
  newsSpring2016,
  symposiumPage,
  triCountySentry,
  type PublicSource,
} from './sources.ts'

interface Held {
  readonly word: string
  readonly type: 'summit' | 'announcement'
  readonly title: string
  readonly heldOn: CalendarDate
  readonly minutes: string
  readonly source: PublicSource
  readonly caveat?: string
}

const summits: readonly Held[] = [
  {
    word: 'second-summit',
    type: 'summit',
    title: 'Second Violence Reduction Network Summit, Detroit',
    heldOn: onDay('2015-09-28'),
    minutes: 'Three days. Five new sites announced: Compton, Flint, Little Rock, Newark, West Memphis.',
    source: newsAutumn2015,
    caveat:
      'The day is that on which the five sites were announced at it; which of the three days that was is not stated.',
  },
  {
    word: 'third-summit',
    type: 'summit',
    title: 'Third Violence Reduction Network Summit, Washington DC',
    heldOn: onDay('2016-03-01'),
    minutes: 'Two days. The sites worked on their site plans. Three sites added: Milwaukee, New Orleans, St. Louis.',
    source: newsSpring2016,
  },
  {
    word: 'fourth-summit',
    type: 'summit',
    title: 'Fourth Violence Reduction Network Summit',
    heldOn: onDay('2016-09-26'),
    minutes: 'Jackson and Nashville added: fifteen sites in all.',
    source: newsAutumn2016,
  },
  {
    word: 'symposium-2018',
    type: 'summit',
    title: 'National Public Safety Partnership Symposium, Hoover, Alabama',
    heldOn: onDay('2018-09-24'),
    minutes: 'Three days, to 26 September. Compton is listed as a pilot operations site.',
    source: symposiumPage,
  },
]

const close: Held = {
  word: 'close',
  type: 'announcement',
  title: 'News conference at Compton City Hall: results of the three years',
  heldOn: { on: '2018-01-01', precision: 'year' },
  minutes: 'The conclusion of three years of work together, with figures.',
  source: triCountySentry,
  caveat: 'Held in 2018, on or before 13 September; the day is not in what was read.',
}

const held = ({ word, type, title, heldOn, minutes, source, caveat }: Held, further: readonly PublicSource[] = []) =>
  make(`meeting/${word}`, {
    ...onRecord([source, ...further], caveat),
    type,
    title: { en: title },
    heldOn,
    minutes: { en: minutes },
  })

/** Summits and announcements of the public record. What was said at them stands in our words. */
export const meetings: readonly Learnt[] = [
  ...summits.map((summit, place) => ({
    name: `public-record/${summit.word}`,
    day: summit.source.countsFrom,
    make: [held(summit)],
    change: [change('engagement/compton', { summitDates: summits.slice(0, place + 1).map(({ heldOn }) => heldOn) })],
  })),
  {
    name: 'public-record/first-sites-concluded',
    day: annualReportOnSustaining.countsFrom,
    change: [
      change('meeting/fourth-summit', {
        provenance: onRecord([newsAutumn2016, annualReportOnSustaining]).provenance,
        minutes: {
          en: 'Jackson and Nashville added: fifteen sites in all. The first sites concluded and presented their sustainability plans.',
        },
      }),
    ],
  },
  { name: 'public-record/close', day: triCountySentry.countsFrom, make: [held(close, [laSentinel])] },
]
