import { onRecord, type SourceName } from './sources.ts'

/** Agencies as the public record names them, with the day from which it does. `name` is what other facts refer to. */
const agency = (
  name: string,
  full: string,
  shortName: string,
  sector: string,
  part: string,
  from: readonly SourceName[],
) => ({
  kind: 'agency' as const,
  name: `agency ${name}`,
  body: { name: full, shortName, sector, part, ...onRecord(from) },
})

export const firstAgencies = [
  agency('usao', "US Attorney's Office, Central District of California", 'USAO', 'federal', 'prosecutor', [
    'pressRelease',
    'seedPage',
  ]),
  agency('fbi', 'Federal Bureau of Investigation', 'FBI', 'federal', 'doj-component', ['latimes', 'seedPage']),
  agency('usms', 'US Marshals Service', 'USMS', 'federal', 'doj-component', ['latimes', 'seedPage']),
  agency('dea', 'Drug Enforcement Administration', 'DEA', 'federal', 'doj-component', ['latimes', 'seedPage']),
  agency('atf', 'Bureau of Alcohol, Tobacco, Firearms and Explosives', 'ATF', 'federal', 'doj-component', [
    'latimes',
    'seedPage',
  ]),
  agency('bja', 'Bureau of Justice Assistance', 'BJA', 'federal', 'programme-office', ['nij']),
  agency('lasd', "Los Angeles County Sheriff's Department, Compton Station", 'LASD', 'county', 'host', [
    'pressRelease',
    'seedPage',
  ]),
  agency('city', 'City of Compton', 'City of Compton', 'city', 'host', ['pressRelease', 'seedPage']),
  agency('da', "Los Angeles County District Attorney's Office", 'LA County DA', 'county', 'prosecutor', [
    'cbj2015',
    'seedPage',
  ]),
]

/** Named by the programme's report for 2016. The sample speaks of the first before that, so it is changed, not made. */
export const probation = agency(
  'probation',
  'Los Angeles County Probation Department',
  'Probation',
  'county',
  'partner',
  ['annual2016'],
)
export const laterAgencies = [
  agency('school-police', 'Compton Unified School Police Department', 'School Police', 'school', 'partner', [
    'annual2016',
  ]),
]

/** Posts of the demonstration's persons. They are no public record: titles of functions, no names of people. */
const post = (name: string, agencyName: string, title: string, idOf: (name: string) => string) => ({
  kind: 'post' as const,
  name: `post ${name}`,
  body: { agencyId: idOf(`agency ${agencyName}`), title, audience: 'partners', provenance: { kind: 'sample' } },
})

export const posts = (idOf: (name: string) => string) => [
  post('coordinator', 'usao', 'AUSA coordinator', idOf),
  post('official', 'lasd', 'Station official', idOf),
  post('fbi-lead', 'fbi', 'FBI lead', idOf),
  post('atf-lead', 'atf', 'ATF lead', idOf),
]
