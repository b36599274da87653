import type { CalendarDate, Precision } from '../../src/domain/records/calendarDate.ts'
import type { Kind } from '../../src/domain/records/kind.ts'
import { named } from './worlds.ts'

/**
 * Builders of records for tests of the rules: what a test does not name is plain and in order (on track, agreed, in the
 * coordinator's and the agencies' sight), so that each test says only what it is about.
 */

/** A record to be made, under a name from which its id follows (`named`). */
export interface Made {
  readonly kind: Kind
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}

type Over = Readonly<Record<string, unknown>>

export const fbi = named('agency FBI')
export const atf = named('agency ATF')
export const usao = named('agency USAO')
export const lasd = named('agency LASD')
export const city = named('agency CITY')
export const area1 = named('area 1')
export const area2 = named('area 2')

export const day = (on: string): CalendarDate => ({ on, precision: 'day' })
export const period = (on: string, precision: Precision): CalendarDate => ({ on, precision })
export const only = (...restrictedTo: readonly string[]) => ({ audience: 'restricted', restrictedTo })

const builder =
  (kind: Kind, plain: Over) =>
  (name: string, over: Over = {}): Made => ({ kind, name, body: { provenance: { kind: 'sample' }, ...plain, ...over } })

/** Promised by FBI to LASD in area 1, made on 1 Sep 2017, agreed for 1 Mar 2018, updates every 28 days. */
export const aCommitment = builder('commitment', {
  title: { en: 'Evening walks' },
  givingAgencyId: fbi,
  receivingAgencyId: lasd,
  focusAreaIds: [area1],
  postId: named('post FBI'),
  madeOn: day('2017-09-01'),
  dates: { agreed: day('2018-03-01'), expected: day('2018-03-01') },
})

/** In area 1, agreed for 1 Mar 2018, FBI's point of contact, no update period. */
export const aMilestone = builder('milestone', {
  title: { en: 'First walk' },
  focusAreaId: area1,
  postId: named('post FBI'),
  dates: { agreed: day('2018-03-01'), expected: day('2018-03-01') },
})

/** Said by FBI on 1 Nov 2017: the date will hold. */
export const anUpdate = (name: string, subjectId: string, over: Over = {}): Made =>
  builder('update', {
    subjectId,
    happened: { en: 'Room booked.' },
    willHold: 'yes',
    saidByAgencyId: fbi,
    saidOn: day('2017-11-01'),
    enteredOn: '2017-11-01',
  })(name, over)

/** FBI asks LASD for a room on 20 Oct 2017, by 3 Nov. */
export const aRequest = (name: string, subjectId: string, over: Over = {}): Made =>
  builder('request', {
    fromAgencyId: fbi,
    toAgencyId: lasd,
    subjectId,
    what: { en: 'gym on a Saturday' },
    askedOn: day('2017-10-20'),
    dueOn: day('2017-11-03'),
  })(name, over)

export const aProof = (name: string, subjectId: string, over: Over = {}): Made =>
  builder('proof', {
    subjectId,
    title: 'Attendance sheet',
    link: 'https://files.example/sheet',
    addedOn: day('2017-10-20'),
  })(name, over)

export const aSetAside = (name: string, subjectId: string, over: Over = {}): Made =>
  builder('set-aside', {
    subjectId,
    reason: 'past-due',
    because: 'Translator agreed a new date.',
    byPostId: named('post USAO'),
    until: day('2018-01-15'),
  })(name, over)

export const aRisk = builder('risk', { subjectId: null, title: { en: 'The room may be taken' } })
export const aPost = builder('post', { agencyId: fbi, title: 'FBI second contact', audience: 'partners' })
export const anArea = builder('focus-area', {
  number: 9,
  name: { en: 'Area 9' },
  shortName: { en: 'Area 9' },
  naming: 'working-title',
  audience: 'partners',
})
export const aMeasure = builder('measure', {
  name: { en: 'Homicides' },
  nature: 'conditions',
  unit: 'homicides',
  geography: 'Sample City',
  periodType: 'calendar-year',
})
export const anObservation = (name: string, measureId: string, over: Over = {}): Made =>
  builder('observation', {
    measureId,
    period: { label: '2014', from: '2014-01-01', until: '2014-12-31' },
    value: 25,
    source: { title: 'Sample yearbook', url: null, date: null },
    standing: 'published',
  })(name, over)
export const aRelease = (name: string, subjectId: string, over: Over = {}): Made =>
  builder('release', { subjectId, to: 'partners', proposedBy: 'fbi-lead' })(name, over)
export const aDecision = builder('decision', { title: { en: 'Two more rooms' } })
export const aMeeting = builder('meeting', {
  type: 'site-call',
  title: { en: 'Site call' },
  heldOn: day('2017-10-05'),
})
export const aBriefing = builder('briefing', {
  title: { en: 'Quarterly briefing' },
  readers: 'partners',
  recordAsOf: day('2017-11-09'),
  audience: 'partners',
})
