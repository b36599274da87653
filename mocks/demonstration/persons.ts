import type { Role } from '../../src/domain/log/entry.ts'

/** Who may be chosen in the demonstration. They are functions, not people. */
export interface DemonstrationPerson {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly agencyId: string | null
  readonly postId: string | null
}

export const persons = (idOf: (name: string) => string): readonly DemonstrationPerson[] => {
  const person = (id: string, name: string, role: Role, agency: string | null): DemonstrationPerson => ({
    id,
    name,
    role,
    agencyId: agency && idOf(`agency ${agency}`),
    postId: agency && idOf(`post ${id}`),
  })
  return [
    person('official', 'Station official', 'official', 'lasd'),
    person('coordinator', 'AUSA coordinator', 'coordinator', 'usao'),
    person('fbi-lead', 'FBI lead', 'lead', 'fbi'),
    person('atf-lead', 'ATF lead', 'lead', 'atf'),
    person('partner', 'Briefing partner', 'partner', null),
    person('administrator', 'Administrator', 'administrator', null),
  ]
}
