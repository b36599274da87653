import { named } from '../../support/worlds.ts'
import {
  administering,
  askers,
  coordinators,
  labels,
  meeting,
  nobody,
  ofAnAgency,
  reaching,
  reporting,
  type AskerName,
  type LabelName,
  type Who,
} from './askers.ts'

const day = (on: string) => ({ on, precision: 'day' })

/** Creating: what of, with which body for whom, by whom. `subject` is the field that names what it hangs on. */
export interface CreateRow {
  readonly act: string
  readonly kind: string
  readonly subject?: { readonly field: string; readonly kind: string; readonly holds?: 'list' }
  readonly body: (asker: AskerName) => Record<string, unknown>
  readonly who: Who | ((label: LabelName) => Who)
}

const own = (asker: AskerName): string => named(`agency ${askers[asker].agency ?? 'FBI'}`)
const onCommitment = { field: 'subjectId', kind: 'commitment' }
const said = { happened: { en: 'Begun.' }, willHold: 'yes', saidOn: day('2017-11-08') }
const proof = { title: 'Minutes', link: 'https://proof.example/', addedOn: day('2017-11-08') }
/** An agency that is not the asker's. */
const another = (asker: AskerName): string => named(askers[asker].agency === 'FBI' ? 'agency ATF' : 'agency FBI')
const ask = (from: string) => ({
  fromAgencyId: from,
  toAgencyId: from === named('agency LASD') ? named('agency FBI') : named('agency LASD'),
  what: { en: 'A room' },
  askedOn: day('2017-11-08'),
})

export const createRows: readonly CreateRow[] = [
  {
    act: 'create',
    kind: 'focus-area',
    body: () => ({ number: 40, name: { en: 'New' }, shortName: { en: 'New' }, naming: 'working-title' }),
    who: coordinators,
  },
  {
    act: 'create',
    kind: 'agency',
    body: () => ({ name: 'New', shortName: 'NEW', sector: 'city', part: 'partner' }),
    who: administering,
  },
  { act: 'create', kind: 'post', body: () => ({ agencyId: named('agency FBI'), title: 'New' }), who: administering },
  {
    act: 'create',
    kind: 'commitment',
    body: () => ({ title: { en: 'New' }, givingAgencyId: named('agency FBI') }),
    who: coordinators,
  },
  { act: 'create', kind: 'milestone', body: () => ({ title: { en: 'New' } }), who: coordinators },
  {
    act: 'create on',
    kind: 'milestone',
    subject: { field: 'restsOnIds', kind: 'commitment', holds: 'list' },
    body: () => ({ title: { en: 'New' } }),
    who: coordinators,
  },
  { act: 'update', kind: 'update', subject: onCommitment, body: () => said, who: reporting },
  {
    act: 'update',
    kind: 'update',
    subject: { field: 'subjectId', kind: 'milestone' },
    body: () => said,
    who: reaching,
  },
  {
    act: 'update',
    kind: 'update',
    subject: { field: 'subjectId', kind: 'focus-area' },
    body: () => said,
    who: [...coordinators, 'official', 'receiving-lead'],
  },
  {
    act: 'update in another’s name',
    kind: 'update',
    subject: onCommitment,
    body: () => ({ ...said, saidByAgencyId: named('agency ATF') }),
    who: coordinators,
  },
  {
    act: 'update from another’s post',
    kind: 'update',
    subject: onCommitment,
    body: () => ({ ...said, saidByPostId: named('post ATF') }),
    who: coordinators,
  },
  { act: 'prove', kind: 'proof', subject: onCommitment, body: () => proof, who: reporting },
  { act: 'ask', kind: 'request', subject: onCommitment, body: (asker) => ask(own(asker)), who: ofAnAgency },
  {
    act: 'ask in another’s name',
    kind: 'request',
    subject: onCommitment,
    body: (asker) => ask(another(asker)),
    who: nobody,
  },
  {
    act: 'ask and answer at once',
    kind: 'request',
    subject: onCommitment,
    body: (asker) => ({ ...ask(own(asker)), answer: { en: 'Yes.' } }),
    who: nobody,
  },
  {
    act: 'create',
    kind: 'measure',
    body: () => ({ name: { en: 'New' }, nature: 'work', unit: 'x', geography: 'City', periodType: 'month' }),
    who: coordinators,
  },
  {
    act: 'create',
    kind: 'observation',
    subject: { field: 'measureId', kind: 'measure' },
    body: () => ({
      period: { label: 'x', from: null, until: null },
      value: 1,
      source: { title: 'x', url: null, date: null },
      standing: 'reported',
    }),
    who: coordinators,
  },
  { act: 'risk', kind: 'risk', subject: onCommitment, body: () => ({ title: { en: 'New' } }), who: meeting },
  { act: 'decision', kind: 'decision', body: () => ({ title: { en: 'New' } }), who: meeting },
  {
    act: 'meeting',
    kind: 'meeting',
    subject: { field: 'agendaIds', kind: 'commitment', holds: 'list' },
    body: () => ({ type: 'site-call', title: { en: 'New' }, heldOn: day('2017-11-08') }),
    who: meeting,
  },
  {
    act: 'set aside',
    kind: 'set-aside',
    subject: onCommitment,
    body: () => ({ reason: 'no-word', because: 'On leave.', until: day('2018-01-01') }),
    who: coordinators,
  },
  {
    act: 'propose a release',
    kind: 'release',
    subject: onCommitment,
    body: () => ({ to: 'public' }),
    who: (label) => (labels[label].audience === 'restricted' ? ofAnAgency : coordinators),
  },
  {
    act: 'create',
    kind: 'briefing',
    body: () => ({ title: { en: 'New' }, readers: 'partners', recordAsOf: day('2017-11-09') }),
    who: coordinators,
  },
]
