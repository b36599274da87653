import type { Actor, Verb } from '../../../src/domain/log/entry.ts'

export type IdOf = (name: string) => string

interface DeskOf {
  /** The account that acts; those of the demonstration's persons are theirs. */
  readonly account: string
  readonly role: 'lead' | 'official' | 'coordinator'
}

const lead = (account: string): DeskOf => ({ account, role: 'lead' })

/** Who speaks for each agency of the sample: a function with an account, never a person. */
export const desks = {
  usao: { account: 'coordinator', role: 'coordinator' },
  lasd: { account: 'official', role: 'official' },
  city: { account: 'city-official', role: 'official' },
  fbi: lead('fbi-lead'),
  atf: lead('atf-lead'),
  usms: lead('usms-lead'),
  dea: lead('dea-lead'),
  da: lead('da-lead'),
  probation: lead('probation-lead'),
  'school-police': lead('school-police-lead'),
  coalition: lead('coalition-lead'),
  youth: lead('youth-services-lead'),
  schools: lead('schools-program-lead'),
  trainer: lead('training-provider-lead'),
} satisfies Readonly<Record<string, DeskOf>>

export type Desk = keyof typeof desks

export const agencyOf = (desk: Desk, idOf: IdOf): string => idOf(`agency ${desk}`)
export const postOf = (desk: Desk, idOf: IdOf): string => idOf(`post ${desks[desk].account}`)

export function actorOf(desk: Desk, idOf: IdOf): Actor {
  const { account, role } = desks[desk]
  return { account, role, agencyId: agencyOf(desk, idOf), postId: postOf(desk, idOf) }
}

/** The acts in which the coordinator speaks for another agency. */
const spoken: ReadonlySet<Verb> = new Set(['update', 'deliver', 'expect-date', 'reach', 'prove'])

/** The coordinator entering what an agency said. */
export const coordinatorFor = (desk: Desk, verb: Verb, idOf: IdOf): Actor =>
  desk !== 'usao' && spoken.has(verb)
    ? { ...actorOf('usao', idOf), onBehalfOf: agencyOf(desk, idOf) }
    : actorOf('usao', idOf)

const sample = { audience: 'partners', provenance: { kind: 'sample' } }

const agency = (desk: Desk, name: string, sector: string, shortName = name) => ({
  kind: 'agency' as const,
  name: `agency ${desk}`,
  body: { name, shortName, sector, part: 'partner', ...sample },
})

/** Organisations that do not exist. What is off track, silent or returned in the sample is theirs. */
export const madeUpAgencies = [
  agency('coalition', 'Sample Neighborhood Coalition', 'community'),
  agency('youth', 'Sample Youth Services', 'community'),
  agency('schools', 'Sample Schools Program', 'school'),
  agency('trainer', 'Sample Training Provider', 'training-provider'),
]

/** Needed by a story before a source names it; when one does, the public record takes it over. */
export const earlierAgencies = [agency('probation', 'Los Angeles County Probation Department', 'county', 'Probation')]

const post = (desk: Desk, title: string) => (idOf: IdOf) => ({
  kind: 'post' as const,
  name: `post ${desks[desk].account}`,
  body: { agencyId: agencyOf(desk, idOf), title, ...sample },
})

/** Posts of the sample, by the day from which their agency is there. The others stand beside the public record. */
export const postsFrom: Readonly<Record<string, readonly ((idOf: IdOf) => ReturnType<ReturnType<typeof post>>)[]>> = {
  '2015-10-05': [
    post('city', 'City programme desk'),
    post('usms', 'US Marshals lead'),
    post('dea', 'DEA lead'),
    post('da', 'District Attorney lead'),
    post('coalition', 'Coalition desk'),
    post('youth', 'Programme desk'),
    post('schools', 'Schools desk'),
    post('trainer', 'Training desk'),
  ],
  '2016-06-01': [post('probation', 'Probation lead')],
  '2017-01-03': [post('school-police', 'School police lead')],
}
