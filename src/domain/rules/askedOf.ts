import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Item } from './item.ts'
import { withWhom } from './withWhom.ts'

/**
 * The agency that is asked about an item: whom it is with. A milestone is asked of the agency of its point of contact,
 * else of the one that gives what it rests on, else of its area's lead. Null where nobody answers for it.
 */
export function askedOf(item: Item, projection: Projection, today: string): Id | null {
  if (item.kind === 'commitment') return withWhom(item, projection, today)?.agencyId ?? null
  const post = projection.of('post', item.postId)
  if (post) return post.agencyId
  const restsOn = item.restsOnIds.map((id) => projection.of('commitment', id)).find((each) => each !== undefined)
  return restsOn?.givingAgencyId ?? projection.of('focus-area', item.focusAreaId)?.leadAgencyId ?? null
}
