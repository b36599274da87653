import { onDay } from '../../src/domain/records/calendarDate.ts'
import { change, make, onRecord, provenanceOf, type Learnt, type RecordName } from './learnt.ts'
import {
  abc7,
  annualReport,
  businessJournal,
  kpcc,
  laSentinel,
  laTimes,
  partnershipPage,
  type PublicSource,
} from './sources.ts'

/**
 * What the public record says was promised, and no more: a receiver, a start or a quantity stands only where a source
 * states one. Each stays `promised`; no later word is on record, and no status is kept of it (EXPERIENCE.md §1.1 trap 3).
 */
function promised(
  word: string,
  sources: readonly [PublicSource, ...PublicSource[]],
  body: Readonly<Record<string, unknown>>,
): Learnt {
  const name: RecordName = `commitment/${word}`
  return {
    name: `public-record/${word}`,
    day: sources[0].countsFrom,
    make: [make(name, { ...onRecord(sources), term: 'continuing', ...body })],
    // A null where the record is made would mean the usual 28 days, so the period is taken away in the same act.
    change: [change(name, { updateEveryDays: null })],
  }
}

const peopleFrom = (agency: 'atf' | 'dea' | 'usms', shortName: string): Learnt =>
  promised(`${agency}-people`, [laTimes], {
    title: { en: `${shortName} people to work with the Sheriff’s office in Compton` },
    type: 'personnel',
    givingAgencyId: `agency/${agency}`,
    receivingAgencyId: 'agency/lasd',
    madeOn: onDay('2015-09-28'),
  })

export const commitments: readonly Learnt[] = [
  promised('fbi-safe-streets', [laTimes], {
    title: { en: 'Safe Streets Task Force unit moved from Pasadena to Compton' },
    type: 'personnel',
    givingAgencyId: 'agency/fbi',
    madeOn: onDay('2015-09-28'),
  }),
  peopleFrom('atf', 'ATF'),
  peopleFrom('dea', 'DEA'),
  peopleFrom('usms', 'US Marshals'),
  promised('department-help', [abc7], {
    title: { en: 'Help of the Department’s program' },
    description: { en: 'Training, forensics and data analysis. No extra money comes with it.' },
    type: 'technical-assistance',
    givingAgencyId: 'agency/bja',
    madeOn: onDay('2015-09-28'),
    provenance: provenanceOf([abc7], 'The source carries no date; the day is that of the announcement it tells of.'),
  }),
  promised('ausa-seat', [kpcc, businessJournal], {
    title: { en: 'An Assistant US Attorney works out of Compton Station and coordinates resources' },
    type: 'personnel',
    givingAgencyId: 'agency/usao',
    madeOn: onDay('2015-09-29'),
  }),
  promised('prosecutions', [businessJournal], {
    title: { en: 'Prosecutions coordinated in federal and state courts' },
    type: 'prosecution-coordination',
    givingAgencyId: 'agency/usao',
    supportingAgencyIds: ['agency/da'],
    madeOn: onDay('2015-09-29'),
  }),
  promised('twelve-areas', [annualReport], {
    title: { en: 'Compton Station works with the Department of Justice and the City on the twelve areas' },
    type: 'other',
    givingAgencyId: 'agency/lasd',
    madeOn: { on: '2016-01-01', precision: 'year', asWritten: '2016' },
    provenance: provenanceOf([annualReport], 'The report gives the year only.'),
  }),
  {
    name: 'public-record/commitments-named-again',
    day: partnershipPage.countsFrom,
    change: [
      change('commitment/prosecutions', { provenance: provenanceOf([businessJournal, partnershipPage]) }),
      change('commitment/department-help', {
        provenance: provenanceOf(
          [abc7, partnershipPage],
          'The first source carries no date; the day is that of the announcement it tells of.',
        ),
        description: {
          en: 'Training, technical assistance, peer exchange; among it forensics, data analysis and practices that rest on evidence. No extra money comes with it.',
        },
      }),
      change('commitment/twelve-areas', { provenance: provenanceOf([annualReport, partnershipPage]) }),
    ],
  },
  {
    name: 'public-record/station-at-the-close',
    day: laSentinel.countsFrom,
    change: [
      change('commitment/twelve-areas', {
        provenance: provenanceOf([annualReport, partnershipPage, laSentinel]),
        description: {
          en: '75 deputies are assigned to the station. Its teams on gangs, narcotics and cyber crime worked with ATF and DEA.',
        },
      }),
    ],
  },
]
