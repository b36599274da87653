import type { Id } from '../records/id.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Role, Verb } from '../log/entry.ts'
import type { Projection } from '../log/visibleTo.ts'

const anAgencysWord: ReadonlySet<Verb> = new Set([
  'update',
  'start',
  'deliver',
  'expect-date',
  'reach',
  'prove',
  'withdraw',
])

/** The agency a coordinator spoke for: whose word, delivery or date was entered. Undefined where they spoke for themselves. */
export function spokenFor(
  person: { readonly role: Role; readonly agencyId: Id | null },
  after: AnyRecord,
  projection: Projection,
  verb: Verb,
): Id | undefined {
  if (person.role !== 'coordinator' || !anAgencysWord.has(verb)) return undefined
  const agencyId = agencyOf(after, projection)
  return agencyId === undefined || agencyId === person.agencyId ? undefined : agencyId
}

function agencyOf(record: AnyRecord, projection: Projection): Id | undefined {
  switch (record.kind) {
    case 'update':
      return record.saidByAgencyId ?? projection.of('post', record.saidByPostId)?.agencyId
    case 'commitment':
      return record.givingAgencyId
    case 'milestone':
      return projection.of('post', record.postId)?.agencyId
    default:
      return undefined
  }
}
