import { named } from '../../support/worlds.ts'

/**
 * Who may see and do what, written down a second time and apart from `rules/permissions.ts` and `rules/sight.ts`: who asks, and what
 * each of them sees. `changeRows.ts` and `createRows.ts` hold what each of them does.
 */

/** Who asks: a role, an agency, and what that agency has to do with the records of the matrix. */
export interface Asker {
  readonly role: 'coordinator' | 'official' | 'lead' | 'partner' | 'administrator'
  readonly agency: string | null
}

export const askers = {
  coordinator: { role: 'coordinator', agency: 'USAO' },
  'coordinator-2': { role: 'coordinator', agency: 'USAO' },
  /** Of the agency that receives, which also leads the area. */
  official: { role: 'official', agency: 'LASD' },
  'receiving-lead': { role: 'lead', agency: 'LASD' },
  /** Of the agency that gives, and holds the post. */
  'giving-lead': { role: 'lead', agency: 'FBI' },
  /** Of the agency that supports. */
  'supporting-official': { role: 'official', agency: 'CITY' },
  'unrelated-lead': { role: 'lead', agency: 'ATF' },
  partner: { role: 'partner', agency: null },
  administrator: { role: 'administrator', agency: null },
} as const satisfies Readonly<Record<string, Asker>>
export type AskerName = keyof typeof askers
export const askerNames = Object.keys(askers) as AskerName[]

/** Every label a record can carry: the audiences, and `restricted` to several sets of agencies. */
export const labels = {
  public: { audience: 'public' },
  partners: { audience: 'partners' },
  agencies: { audience: 'agencies' },
  'USAO and FBI': { audience: 'restricted', restrictedTo: ['USAO', 'FBI'] },
  'USAO and LASD': { audience: 'restricted', restrictedTo: ['USAO', 'LASD'] },
  'ATF and CITY': { audience: 'restricted', restrictedTo: ['ATF', 'CITY'] },
} as const
export type LabelName = keyof typeof labels
export const labelNames = Object.keys(labels) as LabelName[]

/** The fields of a label, as a record carries them. */
export function labelled(name: LabelName): Record<string, unknown> {
  const label = labels[name]
  return {
    audience: label.audience,
    ...('restrictedTo' in label ? { restrictedTo: label.restrictedTo.map((each) => named(`agency ${each}`)) } : {}),
  }
}

export function sees(asker: AskerName, name: LabelName): boolean {
  const { role, agency } = askers[asker]
  const label = labels[name]
  if (label.audience === 'public' || label.audience === 'partners') return true
  if (role === 'partner') return false
  return label.audience === 'agencies' || (label.restrictedTo as readonly (string | null)[]).includes(agency)
}

export type Who = readonly AskerName[]
export const coordinators: Who = ['coordinator', 'coordinator-2']
export const nobody: Who = []
/** Gives, supports or holds the post; a coordinator on its behalf. */
export const reporting: Who = [...coordinators, 'giving-lead', 'supporting-official']
/** The confirming agency, which gives and supports nothing. */
export const confirming: Who = ['official', 'receiving-lead']
/** Holds the milestone's post, or leads its area. */
export const reaching: Who = [...coordinators, 'giving-lead', 'official', 'receiving-lead']
export const meeting: Who = [...coordinators, 'official', 'supporting-official']
export const administering: Who = ['administrator']
export const ofAnAgency: Who = [...meeting, 'giving-lead', 'receiving-lead', 'unrelated-lead']

/** Acts on an entry that `coordinator` made: undo by its author or another coordinator; seal by a coordinator; erase by a second person. */
export const entryRows = {
  undo: coordinators,
  seal: coordinators,
  erase: ['coordinator-2', 'official', 'supporting-official', 'administrator'],
} as const satisfies Readonly<Record<string, Who>>

/** The rest: who is answered with what, whatever the label. */
export const thresholds: Who = administering
export const marking: Who = coordinators
export const verifying: Who = askerNames.filter((each) => each !== 'partner')
export const movingTheDay: Who = verifying
