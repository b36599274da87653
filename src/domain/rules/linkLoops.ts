import type { Id } from '../records/id.ts'
import type { Milestone } from '../records/milestone.ts'
import type { Projection } from '../log/visibleTo.ts'

/**
 * Why a milestone may not follow the ones it newly follows: it would wait for itself. Undefined where nothing it now
 * follows leads back to it. Only what is new is judged: a loop closed out of the writer's sight must not hinder other
 * changes (`sight.ts`, rule 9).
 */
export function loopThrough(
  before: Milestone | undefined,
  after: Milestone,
  projection: Projection,
): string | undefined {
  const known = new Set(before?.followsIds)
  for (const id of after.followsIds) {
    const path = known.has(id) ? undefined : pathBack(id, after.id, projection)
    if (path) return `It would wait for itself: ${inWords(path)}.`
  }
  return undefined
}

/** `“C” follows “B”, which follows it` */
const inWords = ([first, ...rest]: readonly string[]): string =>
  [...rest.map((title) => `“${title}”`), 'it'].reduce(
    (words, next, place) => `${words}${place === 0 ? '' : ', which'} follows ${next}`,
    `“${first}”`,
  )

/** The titles from one milestone along what it follows to the one that follows `target`; the shortest such way. */
function pathBack(from: Id, target: Id, projection: Projection): readonly string[] | undefined {
  const cameFrom = new Map<Id, Id | null>([[from, null]])
  // A map goes on to what is added while it is walked: first come, first looked at.
  for (const id of cameFrom.keys()) {
    const milestone = projection.of('milestone', id)
    if (!milestone || id === target) continue
    if (milestone.followsIds.includes(target)) return titlesTo(id, cameFrom, projection)
    for (const next of milestone.followsIds) if (!cameFrom.has(next)) cameFrom.set(next, id)
  }
  return undefined
}

function titlesTo(last: Id, cameFrom: ReadonlyMap<Id, Id | null>, projection: Projection): readonly string[] {
  const titles: string[] = []
  for (let id: Id | null = last; id !== null; id = cameFrom.get(id) ?? null)
    titles.unshift(projection.of('milestone', id)?.title.en ?? '')
  return titles
}
