import type { Chance } from './chance.ts'

/** Texts of the synthetic engagement: plain, of the length people write, and about nothing real. */

const what = [
  'Evening training',
  'Joint patrol plan',
  'Shared case list',
  'Crime analyst',
  'Radio equipment',
  'Camera programme',
  'Peer exchange visit',
  'Policy review',
  'School outreach',
  'Data sharing agreement',
  'Evidence tracing',
  'Task force desk',
  'Coordination meeting',
  'Translation of leaflets',
  'Mentor programme',
  'Case review board',
] as const
const forWhom = [
  'for the station',
  'for new officers',
  'for two districts',
  'for the north side',
  'for the south side',
  'with the schools',
  'with the prosecutors',
  'with neighbourhood groups',
  'for supervisors',
  'for detectives',
  'across agencies',
  'for the evening shift',
] as const
const phase = [
  'first part',
  'second part',
  'pilot',
  'full scale',
  'follow-up',
  'renewal',
  'hand-over',
  'review',
] as const

const happened = [
  'The list of people is agreed',
  'The order was placed',
  'The room is booked',
  'Half of it has been handed over',
  'The draft went to the other agency',
  'We met and settled the open points',
  'The supplier answered',
  'The first group has finished',
  'The paper is with the lawyers',
  'Two people have been named',
] as const
const next = [
  'the next group starts after the holiday',
  'the signature is expected',
  'we wait for the dates',
  'delivery follows in parts',
  'the equipment is tested',
  'a second meeting is planned',
  'the figures are checked',
  'the report is written',
] as const
const why = [
  'Two people were moved to other work.',
  'The funds came later than planned.',
  'The agreement has to be read by counsel.',
  'The other agency needs more time.',
  'The supplier cannot deliver sooner.',
  'An emergency took the people away.',
  'The scope grew after the last meeting.',
  'The room was not free.',
] as const
const needs = [
  'A list of names for access',
  'A room for two days',
  'The signed agreement',
  'The figures of last quarter',
  'A person to speak with',
  'Access to the shared folder',
] as const

export const titleText = (chance: Chance): string =>
  `${chance.oneOf(what)} ${chance.oneOf(forWhom)}, ${chance.oneOf(phase)}`
export const happenedText = (chance: Chance): string => `${chance.oneOf(happened)}; ${chance.oneOf(next)}.`
export const reasonText = (chance: Chance): string => chance.oneOf(why)
export const needText = (chance: Chance): string => `${chance.oneOf(needs)}.`
export const descriptionText = (chance: Chance): string =>
  `${chance.oneOf(happened)}. ${chance.oneOf(why)} In short: ${chance.oneOf(next)}.`
