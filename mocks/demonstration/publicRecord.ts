import { isDay } from '../../src/domain/records/calendarDate.ts'
import type { FoundingAct } from '../../src/domain/log/founding.ts'
import { firstAgencies, laterAgencies, posts, probation } from './agencies.ts'
import { focusAreas } from './focusAreas.ts'
import { commitments, events } from './items.ts'
import { conditions, otherHomicides, workDone, yearly } from './results.ts'
import { onRecord, sources } from './sources.ts'

/** The days the demonstration was made for; any day of its years can be chosen. */
export const demonstrationDays = ['2016-06-30', '2017-11-09', '2018-09-30', '2019-09-30'] as const
export const defaultDay = '2017-11-09'

const actor = { account: 'founding', role: 'administrator', agencyId: null, postId: null } as const

/** Noon in Los Angeles, in UTC: 19:00 in summer time, 20:00 in winter. */
const noon = (day: string): string =>
  Temporal.PlainDateTime.from(`${day}T12:00`)
    .toZonedDateTime('America/Los_Angeles')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })

/**
 * The public record of the Compton engagement as a founding load, up to and including a day. A fact counts from the day
 * its source was published; nothing known later is there earlier.
 */
export function publicRecord(until: string, idOf: (name: string) => string): readonly FoundingAct[] {
  if (!isDay(until)) throw new Error(`${until} is no day.`)
  const start = '2015-09-28'
  const acts: { readonly on: string; readonly act: Omit<FoundingAct, 'at' | 'actor'> }[] = [
    {
      on: start,
      act: { name: 'engagement', make: [{ kind: 'engagement', name: 'engagement', body: engagementAtStart }] },
    },
    { on: start, act: { name: 'agencies', make: [...firstAgencies, ...posts(idOf)] } },
    { on: start, act: { name: 'focus areas', make: focusAreas } },
    { on: start, act: { name: 'measures', make: [...conditions, ...otherHomicides(idOf).station] } },
    ...yearly(idOf).map(({ on, make }) => ({ on: on < start ? start : on, act: { name: `figures ${on}`, make } })),
    ...[...commitments(idOf), ...events()].map(({ on, make }) => ({ on, act: { name: make.name, make: [make] } })),
    { on: '2016-05-31', act: { name: 'homicides to May', make: otherHomicides(idOf).toMay } },
    { on: '2016-12-31', act: { name: 'agencies of 2016', make: laterAgencies, change: [probation] } },
    {
      on: '2017-11-09',
      act: {
        name: 'extension',
        reason:
          'The page states that the engagement was lengthened from two to three years. September 2018 is inferred from that and the start.',
        change: [{ kind: 'engagement', name: 'engagement', body: { laterEnds: [extension], programmes: [vrn, psp] } }],
      },
    },
    { on: '2018-09-30', act: { name: 'work done', make: workDone(idOf) } },
  ]
  return acts
    .filter(({ on }) => on <= until)
    .map((each, place) => ({ ...each, place }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.place - other.place))
    .map(({ on, act }) => ({ ...act, at: noon(on), actor }))
}

const vrn = { name: 'Violence Reduction Network (VRN)', from: { on: '2015-09-28', precision: 'day' } }
const psp = {
  name: 'National Public Safety Partnership (PSP)',
  from: { on: '2017-01-01', precision: 'year', asWritten: '2017' },
}
const extension = {
  end: { on: '2018-09-01', precision: 'month', asWritten: 'three years' },
  reason: 'Extended from two to three years',
  sources: [sources.seedPage],
}

const engagementAtStart = {
  site: 'Compton',
  name: 'Compton · Public Safety Partnership',
  programmes: [vrn],
  starts: { on: '2015-09-28', precision: 'day' },
  firstPlannedEnd: { on: '2017-09-01', precision: 'month', asWritten: 'September 2017' },
  laterEnds: [],
  summitDates: [],
  marking: 'FOR OFFICIAL USE ONLY (SAMPLE MARKING)',
  ...onRecord(
    ['pressRelease', 'latimes', 'annual2016'],
    'The first planned end is stated by the report for 2016; a two-year programme was announced in 2015.',
  ),
  audience: 'partners',
}
