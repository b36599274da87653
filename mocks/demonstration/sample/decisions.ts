import { sampleProvenance } from './bodies.ts'
import { dateOf } from './dateText.ts'
import { agencyOf, type Desk, type IdOf } from './desks.ts'
import { plainAct, type DatedAct } from './telling.ts'

interface Decision {
  readonly name: string
  readonly on: string
  readonly title: string
  readonly area: number | null
  readonly wanted: readonly [from: Desk, by: string] | null
  readonly made: readonly [on: string, words: string]
  /** Raised at the meeting of its day, unless between two. */
  readonly between?: true
}

const decisions: readonly Decision[] = [
  {
    name: 'decision on Thursdays',
    on: '2016-01-14',
    title: 'Reviews are held on a Thursday early in each quarter',
    area: null,
    wanted: null,
    made: ['2016-01-14', 'Agreed by all agencies present.'],
  },
  {
    name: 'decision on both languages',
    on: '2017-04-13',
    title: 'Texts for residents come out in both languages on the same day',
    area: 5,
    wanted: null,
    made: ['2017-04-13', 'Agreed; the reader for Spanish is named with each text.'],
  },
  {
    name: 'decision on rooms',
    on: '2017-10-05',
    title: 'City opens two more rooms for listening sessions',
    area: 5,
    wanted: ['city', '2017-11-17'],
    made: ['2017-11-16', 'Two rooms open, the first in December, the second in January.'],
  },
  {
    name: 'decision on coffee hours',
    on: '2017-10-20',
    title: 'Coffee hours at the station go on in 2018',
    area: 5,
    wanted: ['lasd', '2017-11-30'],
    made: ['2017-11-28', 'They go on, one a quarter.'],
    between: true,
  },
  {
    name: 'decision on walks',
    on: '2018-01-11',
    title: 'Evening walks go on after the close',
    area: 5,
    wanted: ['lasd', '2018-04-12'],
    made: ['2018-04-12', 'They go on; six dates for the autumn are set by the end of September.'],
  },
]

/** Decisions: made at once, or wanted from an agency and made by it later. */
export const decisionActs = (idOf: IdOf): readonly DatedAct[] =>
  decisions.flatMap(({ name: of, on, title, area, wanted, made, between }): DatedAct[] => {
    const name = `sample ${of}`
    const meetingId = between ? null : idOf(`sample meeting ${on}`)
    const outcome = { made: { en: made[1] }, madeOn: dateOf(made[0]) }
    const body = {
      title: { en: title },
      focusAreaIds: area === null ? [] : [idOf(`area ${area}`)],
      meetingId,
      wantedFromAgencyId: wanted && agencyOf(wanted[0], idOf),
      wantedBy: wanted && dateOf(wanted[1]),
      ...sampleProvenance,
    }
    if (!wanted)
      return [plainAct(idOf, on, 'usao', name, { make: [{ kind: 'decision', name, body: { ...body, ...outcome } }] })]
    return [
      plainAct(idOf, on, 'usao', name, { make: [{ kind: 'decision', name, body }] }),
      plainAct(idOf, made[0], wanted[0], `${name} made`, { change: [{ kind: 'decision', name, body: outcome }] }),
    ]
  })
