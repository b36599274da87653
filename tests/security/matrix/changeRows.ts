import { named } from '../../support/worlds.ts'
import {
  administering,
  confirming,
  coordinators,
  labels,
  meeting,
  nobody,
  ofAnAgency,
  reaching,
  reporting,
  type LabelName,
  type Who,
} from './askers.ts'

const day = (on: string) => ({ on, precision: 'day' })
const why = { reason: 'A line of reason.', cause: 'scope' }

/** One act: changing this of a record of that kind. `of` names the record where not the plain one is meant. */
export interface ChangeRow {
  readonly act: string
  readonly kind: string
  readonly of?: string
  readonly patch: Record<string, unknown>
  readonly more?: Record<string, unknown>
  readonly who: Who
}

export const changeRows: readonly ChangeRow[] = [
  { act: 'edit', kind: 'focus-area', patch: { name: { en: 'Renamed' } }, who: coordinators },
  {
    act: 'lead’s sentence',
    kind: 'focus-area',
    patch: { leadSentence: { en: 'It goes well.' } },
    who: [...coordinators, 'official', 'receiving-lead'],
  },
  { act: 'edit', kind: 'agency', patch: { name: 'Renamed' }, who: administering },
  { act: 'edit', kind: 'post', patch: { title: 'Renamed' }, who: administering },
  { act: 'edit', kind: 'commitment', patch: { updateEveryDays: 9 }, who: coordinators },
  { act: 'edit', kind: 'commitment', patch: { givingAgencyId: named('agency ATF') }, who: coordinators },
  { act: 'edit', kind: 'commitment', patch: { confirmingAgencyId: named('agency ATF') }, who: coordinators },
  { act: 'start', kind: 'commitment', patch: { stage: 'under-way' }, who: reporting },
  { act: 'deliver', kind: 'commitment', patch: { stage: 'delivered' }, who: reporting },
  { act: 'deliver', kind: 'commitment', patch: { quantity: { delivered: 3 } }, who: reporting },
  { act: 'deliver', kind: 'commitment', patch: { inPlace: { since: day('2017-11-01') } }, who: reporting },
  {
    act: 'deliver',
    kind: 'commitment',
    of: 'delivered',
    patch: { dates: { delivered: day('2017-11-02') } },
    who: reporting,
  },
  {
    act: 'expect a date',
    kind: 'commitment',
    patch: { dates: { expected: day('2018-06-01') } },
    more: why,
    who: reporting,
  },
  {
    act: 'agree a date',
    kind: 'commitment',
    patch: { dates: { agreed: day('2018-06-01') } },
    more: why,
    who: coordinators,
  },
  { act: 'confirm', kind: 'commitment', of: 'delivered', patch: { stage: 'confirmed' }, who: confirming },
  {
    act: 'confirm where nobody receives',
    kind: 'commitment',
    of: 'unreceived',
    patch: { stage: 'confirmed' },
    who: ['official'],
  },
  {
    act: 'confirm what the confirmer gives',
    kind: 'commitment',
    of: 'self-confirming',
    patch: { stage: 'confirmed' },
    who: ['official'],
  },
  {
    act: 'return',
    kind: 'commitment',
    of: 'delivered',
    patch: { stage: 'returned' },
    more: { reason: 'Half is missing.' },
    who: confirming,
  },
  { act: 'keep up', kind: 'commitment', of: 'confirmed', patch: { stage: 'kept-up' }, who: confirming },
  {
    act: 'confirm in place',
    kind: 'commitment',
    of: 'confirmed',
    patch: { confirmedOn: day('2017-11-08') },
    who: confirming,
  },
  { act: 'affirm', kind: 'commitment', of: 'delivered', patch: { affirmBy: null }, who: ['giving-lead'] },
  {
    act: 'withdraw',
    kind: 'commitment',
    patch: { stage: 'withdrawn' },
    more: { reason: 'No funds.' },
    who: [...coordinators, 'giving-lead'],
  },
  {
    act: 'lapse',
    kind: 'commitment',
    patch: { stage: 'lapsed' },
    more: { reason: 'Its time is over.' },
    who: coordinators,
  },
  { act: 'edit', kind: 'milestone', patch: { title: { es: 'Otro' } }, who: coordinators },
  { act: 'reach', kind: 'milestone', patch: { dates: { reached: day('2017-11-09') } }, who: reaching },
  {
    act: 'expect a date',
    kind: 'milestone',
    patch: { dates: { expected: day('2018-06-01') } },
    more: why,
    who: reaching,
  },
  {
    act: 'agree a date',
    kind: 'milestone',
    patch: { dates: { agreed: day('2018-06-01') } },
    more: why,
    who: coordinators,
  },
  { act: 'edit', kind: 'update', patch: { happened: { en: 'Otherwise.' } }, who: coordinators },
  { act: 'edit', kind: 'proof', patch: { title: 'Another' }, who: coordinators },
  { act: 'answer', kind: 'request', patch: { answer: { en: 'Yes.' } }, who: ['giving-lead'] },
  { act: 'edit', kind: 'request', patch: { dueOn: day('2017-12-01') }, who: coordinators },
  { act: 'edit', kind: 'measure', patch: { unit: 'pieces' }, who: coordinators },
  { act: 'edit', kind: 'observation', patch: { value: 8 }, who: coordinators },
  { act: 'edit', kind: 'risk', patch: { state: 'closed' }, who: meeting },
  { act: 'edit', kind: 'decision', patch: { madeOn: day('2017-11-09') }, who: meeting },
  { act: 'edit', kind: 'meeting', patch: { minutes: { en: 'Short.' } }, who: meeting },
  { act: 'edit', kind: 'set-aside', patch: { until: day('2018-02-01') }, who: coordinators },
  {
    act: 'approve',
    kind: 'release',
    patch: { state: 'approved' },
    who: ofAnAgency.filter((each) => each !== 'coordinator-2'),
  },
  {
    act: 'decline',
    kind: 'release',
    patch: { state: 'declined' },
    who: ofAnAgency.filter((each) => each !== 'coordinator-2'),
  },
  { act: 'edit', kind: 'briefing', patch: { words: { en: 'Well met.' } }, who: coordinators },
]

/** Who removes a record entered in error, and narrows its audience: whoever edits its kind. */
export const editorsOf = (kind: string): Who => {
  if (kind === 'agency' || kind === 'post') return administering
  return ['risk', 'decision', 'meeting'].includes(kind) ? meeting : coordinators
}

/** Who widens an audience: a coordinator who sees it; from `restricted` nobody alone. */
export const releasing = (label: LabelName): Who => (labels[label].audience === 'restricted' ? nobody : coordinators)
