import { stretchOf, type Stretch } from '../log/stretch.ts'
import type { History } from '../log/histories.ts'
import type { Projection, Sight } from '../log/visibleTo.ts'
import type { Id } from '../records/id.ts'
import type { Request } from '../records/request.ts'

interface Known extends Stretch {
  readonly turns: number
  readonly request: Request | undefined
}

const known = new WeakMap<Sight, Map<History, Known>>()

/** The request about a record that has been open for longest: while there is one, the record waits for whom it asks. */
export function openRequestOn(id: Id, projection: Projection): Request | undefined {
  const { sight, seq } = projection
  const { histories } = sight.log
  // Of most records nobody ever asked anything.
  if (projection.isLogged && !histories.hanging('request', id)) return undefined
  const history = histories.get(id)
  if (!history || !projection.isLogged) return firstOpen(id, projection)
  let ofSight = known.get(sight)
  if (!ofSight) known.set(sight, (ofSight = new Map<History, Known>()))
  const remembered = ofSight.get(history)
  if (remembered && remembered.turns === histories.turns && remembered.from <= seq && seq < remembered.until)
    return remembered.request
  const request = firstOpen(id, projection)
  ofSight.set(history, { ...stretchOf(sight.log, [history], seq), turns: histories.turns, request })
  return request
}

const firstOpen = (id: Id, projection: Projection): Request | undefined =>
  projection
    .about('request', id)
    .filter((request) => request.answeredOn === null)
    .sort((one, other) => (one.askedOn.on + one.id < other.askedOn.on + other.id ? -1 : 1))[0]
