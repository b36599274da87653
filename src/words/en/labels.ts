import type { Cause } from '../../domain/log/entry.ts'
import type { Audience } from '../../domain/records/audience.ts'
import type { Stage } from '../../domain/records/commitment.ts'
import type { StatusWord } from '../../domain/rules/words.ts'
import type { DateNames } from '../dates.ts'

export const statuses: Readonly<Record<StatusWord, string>> = {
  'off-track': 'Off track',
  'no-word': 'No word',
  'at-risk': 'At risk',
  'on-track': 'On track',
  done: 'Done',
  'not-started': 'Not started',
  ended: 'Ended',
}

/** Inside a sentence. */
export const statusesInText: Readonly<Record<StatusWord, string>> = {
  'off-track': 'off track',
  'no-word': 'no word',
  'at-risk': 'at risk',
  'on-track': 'on track',
  done: 'done',
  'not-started': 'not started',
  ended: 'ended',
}

export const stages: Readonly<Record<Stage, string>> = {
  promised: 'Promised',
  'under-way': 'Under way',
  delivered: 'Delivered',
  confirmed: 'Confirmed',
  'kept-up': 'Kept up',
  returned: 'Returned',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn by its agency',
}

export const causes: Readonly<Record<Cause, string>> = {
  staffing: 'Staffing',
  funding: 'Funding',
  legal: 'Legal or approval',
  partner: 'Another partner',
  technology: 'Technology or procurement',
  emergency: 'Emergency',
  scope: 'Scope',
  other: 'Other',
}

export const audiences: Readonly<Record<Audience, string>> = {
  public: 'Anyone',
  partners: 'Partners',
  agencies: 'All agencies',
  restricted: 'Only named agencies',
}

export const kinds: Readonly<Record<'commitment' | 'milestone' | 'focus-area', string>> = {
  commitment: 'Commitment',
  milestone: 'Milestone',
  'focus-area': 'Focus area',
}

export const dateNames: DateNames = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fullMonths: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  seasons: { 3: 'spring', 6: 'summer', 9: 'autumn', 12: 'winter' },
  quarter: (number) => `Q${number}`,
}
