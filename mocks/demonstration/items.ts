import type { CalendarDate } from '../../src/domain/records/calendarDate.ts'
import { onRecord, type SourceName } from './sources.ts'

/**
 * Commitments and events of the public record, exactly as stated. No status is kept of any: where the record has no
 * later word, neither have we. `on` is the day from which the fact counts here: that of its source, the end of a coarse
 * one, or for an undated one that of the latest event it tells of.
 */

type IdOf = (name: string) => string

const day = (on: string): CalendarDate => ({ on, precision: 'day' })

interface Fact {
  readonly on: string
  readonly make: {
    readonly kind: 'commitment' | 'milestone' | 'meeting'
    readonly name: string
    readonly body: Readonly<Record<string, unknown>>
  }
}

export const commitments = (idOf: IdOf): readonly Fact[] => {
  const agency = (name: string) => idOf(`agency ${name}`)
  const commitment = (
    on: string,
    name: string,
    title: string,
    body: Record<string, unknown>,
    from: readonly SourceName[],
    caveat: string | null = null,
  ): Fact => ({
    on,
    make: {
      kind: 'commitment',
      name: `commitment ${name}`,
      body: { title: { en: title }, madeOn: day(on), updateEveryDays: null, ...body, ...onRecord(from, caveat) },
    },
  })
  const people = (name: string, called: string) =>
    commitment(
      '2015-09-28',
      `people ${name}`,
      `People to work with the sheriff’s Compton office (${called})`,
      { type: 'personnel', term: 'continuing', givingAgencyId: agency(name), receivingAgencyId: agency('lasd') },
      ['latimes'],
      'How many, and who, is not public.',
    )
  return [
    commitment(
      '2015-09-28',
      'fbi unit',
      'FBI Safe Streets Task Force unit to be based in Compton, moved from Pasadena',
      { type: 'personnel', term: 'continuing', givingAgencyId: agency('fbi'), receivingAgencyId: agency('lasd') },
      ['latimes'],
      'The source names no receiving agency; the station is where the work is done.',
    ),
    people('atf', 'ATF'),
    people('dea', 'DEA'),
    people('usms', 'US Marshals Service'),
    commitment(
      '2015-09-29',
      'ausa seat',
      'An Assistant US Attorney to work out of Compton Station and coordinate resources',
      {
        type: 'prosecution-coordination',
        term: 'continuing',
        givingAgencyId: agency('usao'),
        receivingAgencyId: agency('lasd'),
      },
      ['kpcc', 'cbj2015'],
    ),
    commitment(
      '2015-09-29',
      'prosecutions',
      'Coordinate prosecutions in federal and state courts',
      {
        type: 'prosecution-coordination',
        term: 'continuing',
        givingAgencyId: agency('usao'),
        receivingAgencyId: agency('da'),
      },
      ['cbj2015', 'seedPage'],
      'The sources tell of both offices working together, not of one giving and one receiving.',
    ),
    commitment(
      '2015-09-29',
      'technical assistance',
      'Training, technical assistance and peer exchange; no extra money',
      {
        type: 'technical-assistance',
        term: 'continuing',
        givingAgencyId: agency('bja'),
        receivingAgencyId: agency('lasd'),
      },
      ['cbj2015', 'seedPage'],
      'The sources speak of the Justice Department; the Bureau of Justice Assistance administers the programme.',
    ),
    commitment(
      '2017-11-09',
      'station work',
      'Sheriff’s officials at Compton Station work with the Justice Department and the City on 12 key areas',
      { type: 'other', term: 'continuing', givingAgencyId: agency('lasd'), receivingAgencyId: agency('city') },
      ['seedPage'],
    ),
  ]
}

export const events = (): readonly Fact[] => {
  const event = (
    on: string,
    name: string,
    title: string,
    reached: CalendarDate,
    from: readonly SourceName[],
    caveat: string | null = null,
  ): Fact => ({
    on,
    make: {
      kind: 'milestone',
      name: `milestone ${name}`,
      body: { title: { en: title }, dates: { reached }, ...onRecord(from, caveat) },
    },
  })
  const summit = (
    on: string,
    name: string,
    title: string,
    heldOn: CalendarDate,
    from: readonly SourceName[],
  ): Fact => ({
    on,
    make: {
      kind: 'meeting',
      name: `meeting ${name}`,
      body: { type: 'summit', title: { en: title }, heldOn, ...onRecord(from) },
    },
  })
  return [
    event('2015-09-28', 'selection', 'Compton selected for the Violence Reduction Network', day('2015-09-28'), [
      'pressRelease',
      'latimes',
    ]),
    summit(
      '2015-10-31',
      'summit 2',
      'Second VRN Summit, Detroit; five sites announced, Compton among them',
      day('2015-09-28'),
      ['ojjdp2015'],
    ),
    summit('2016-04-30', 'summit 3', 'Third VRN Summit, Washington DC; sites worked on site plans', day('2016-03-01'), [
      'ojjdpSpring2016',
    ]),
    event('2016-06-03', 'response', 'City and Sheriff respond in public to a rise in violence', day('2016-06-03'), [
      'cbj2016',
    ]),
    summit(
      '2016-10-31',
      'summit 4',
      'Fourth VRN Summit; first sites conclude with sustainability plans',
      { on: '2016-09-01', precision: 'month', asWritten: 'September 2016' },
      ['ojjdpAutumn2016'],
    ),
    event(
      '2016-12-31',
      'five-year plan',
      'Five-year strategic plan developed for Compton',
      { on: '2016-01-01', precision: 'year', asWritten: 'during 2016' },
      ['annual2016'],
    ),
    event(
      '2017-02-28',
      'strategic plan',
      'Compton Station Strategic Plan published: three goals, action items and next steps',
      { on: '2017-02-01', precision: 'month', asWritten: 'February 2017' },
      ['strategicPlan'],
      'Only the contents page and first lines were read.',
    ),
    event(
      '2017-11-09',
      'renaming',
      'Programme renamed National Public Safety Partnership',
      { on: '2017-01-01', precision: 'year', asWritten: '2017' },
      ['seedPage'],
    ),
    event(
      '2018-09-13',
      'closing',
      'Closing news conference at Compton City Hall on the three years',
      { on: '2018-09-01', precision: 'month', asWritten: 'on or before 13 September 2018' },
      ['sentry', 'sentinel'],
      'The exact day was not found.',
    ),
    event(
      '2018-09-30',
      'listed',
      'Compton still listed as a pilot PSP Operations site',
      { on: '2018-09-01', precision: 'month', asWritten: 'September 2018' },
      ['bja2018'],
      'The planned end, the end the County tells of and this list do not agree.',
    ),
    event(
      '2018-09-30',
      'pilot end',
      'Pilot ended',
      { on: '2018-06-01', precision: 'season', asWritten: 'this summer' },
      ['probation'],
      'The bulletin’s own date was not read; autumn 2018 is inferred.',
    ),
  ]
}
