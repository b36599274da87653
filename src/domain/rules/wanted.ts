import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import type { Json } from '../log/canonical.ts'
import { sameValue } from '../log/leaves.ts'
import type { Projection } from '../log/visibleTo.ts'

/** One record to make or change, its leaves already read by their schemas. */
export type Wanted =
  | {
      readonly op: 'create'
      readonly kind: Kind
      readonly id: Id
      readonly leaves: ReadonlyMap<string, Json>
      readonly subjectTag?: string | null
    }
  | {
      readonly op: 'change'
      readonly kind: Kind
      readonly id: Id
      readonly leaves: ReadonlyMap<string, Json>
      readonly tag: string | null
    }

/** One of the wanted changes, or what goes with it by rule. */
export type Placed = Wanted & {
  /** Which of the wanted changes it is, or goes with. */
  readonly place: number
  /** What follows from an approved release; permitted with it. */
  readonly granted?: true
}

/** An update that gives a new date moves the date; an approved release widens its subject: one entry holds both. */
export function withCompanions(projection: Projection, wanted: readonly Wanted[]): readonly Placed[] {
  return wanted.flatMap((each, place): readonly Placed[] => {
    const own: Placed = { ...each, place }
    if (each.op === 'create' && each.kind === 'update') {
      const subject = projection.get(each.leaves.get('subjectId') as Id)
      const expected = each.leaves.get('expected')
      if (
        !expected ||
        (subject?.kind !== 'commitment' && subject?.kind !== 'milestone') ||
        sameValue(subject.dates.expected, expected) ||
        wanted.some((other) => other.op === 'change' && other.id === subject.id)
      )
        return [own]
      const leaves = new Map<string, Json>([['dates.expected', expected]])
      const tag = each.subjectTag ?? null
      return [own, { op: 'change', kind: subject.kind, id: subject.id, leaves, tag, place }]
    }
    if (each.op === 'change' && each.kind === 'release' && each.leaves.get('state') === 'approved') {
      const release = projection.of('release', each.id)
      const subject = release && projection.get(release.subjectId)
      if (!release || !subject) return [own]
      const leaves = new Map<string, Json>([
        ['audience', release.to],
        ['restrictedTo', null],
      ])
      return [own, { op: 'change', kind: subject.kind, id: subject.id, leaves, tag: null, place, granted: true }]
    }
    return [own]
  })
}
