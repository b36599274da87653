import { onDay } from '../../src/domain/records/calendarDate.ts'
import { change, make, onRecord, provenanceOf, type Learnt } from './learnt.ts'
import { annualReport, comptonHerald, laTimes, partnershipPage, pressRelease } from './sources.ts'

/** The first day of the engagement: nothing of the load counts from before it. */
export const engagementStart = '2015-09-28'

const vrn = { name: 'Violence Reduction Network (VRN)', from: onDay(engagementStart) }
const psp = {
  name: 'National Public Safety Partnership (PSP)',
  from: { on: '2017-01-01', precision: 'year', asWritten: '2017' },
}

/**
 * The engagement as it was known: two years at first, three from the day a source said so. It ended in the summer of
 * 2018, which is a milestone (`milestones.ts`): no end was ever planned for that summer.
 */
export const engagement: readonly Learnt[] = [
  {
    name: 'public-record/engagement',
    day: engagementStart,
    make: [
      make('engagement/compton', {
        ...onRecord(
          [pressRelease, comptonHerald, laTimes],
          'Stated: a two-year program, announced on 28 September 2015. Inferred: the month in which the two years end.',
        ),
        site: 'Compton',
        name: 'Violence Reduction Network',
        programmes: [vrn],
        starts: onDay(engagementStart),
        firstPlannedEnd: { on: '2017-09-01', precision: 'month' },
        marking: 'FOR OFFICIAL USE ONLY (SAMPLE MARKING)',
      }),
    ],
  },
  {
    name: 'public-record/first-planned-end-stated',
    day: annualReport.countsFrom,
    reason: 'The annual report for 2016 states the month in which the engagement was to end. It carries only its year.',
    change: [
      change('engagement/compton', {
        provenance: provenanceOf([pressRelease, comptonHerald, laTimes, annualReport]),
        firstPlannedEnd: { on: '2017-09-01', precision: 'month', asWritten: 'September 2017' },
      }),
    ],
  },
  {
    name: 'public-record/third-year',
    day: partnershipPage.countsFrom,
    reason: 'Known from the page as updated that day; the page gives no day for the new name or the third year.',
    change: [
      change('engagement/compton', {
        provenance: provenanceOf([pressRelease, comptonHerald, laTimes, annualReport, partnershipPage]),
        name: 'Public Safety Partnership',
        programmes: [vrn, psp],
        laterEnds: [
          {
            end: { on: '2018-09-01', precision: 'month' },
            reason:
              'Stated: the engagement was extended from two to three years. Inferred: the month, one year after the first planned end. No reason is stated.',
            sources: [partnershipPage.cite],
          },
        ],
      }),
    ],
  },
]
