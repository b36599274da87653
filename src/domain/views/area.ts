import type { FocusArea } from '../records/focusArea.ts'
import type { Update } from '../records/update.ts'
import type { Request } from '../records/request.ts'
import type { Measure } from '../records/measure.ts'
import type { Projection } from '../log/visibleTo.ts'
import { itemsOf, judgeAll, rollUp, type Judged, type RollUp } from '../rules/rollUp.ts'
import { newestSaid } from '../rules/item.ts'
import { bySeverity } from '../rules/words.ts'

/** One focus area with all that hangs on it. */
export interface Area {
  readonly today: string
  readonly area: FocusArea
  readonly rollUp: RollUp | null
  /** Key items first, then the worst word, then by title. Items of the public record last. */
  readonly items: readonly Judged[]
  readonly updates: readonly Update[]
  readonly requests: readonly Request[]
  readonly measures: readonly Measure[]
}

/** Undefined where there is no area with this number that this class sees. */
export function area(projection: Projection, number: number, today: string): Area | undefined {
  const found = projection.all('focus-area').find((each) => each.number === number)
  if (!found) return undefined
  const items = [...itemsOf(judgeAll(projection, today), found)].sort(
    (one, other) =>
      Number(one.status.word === null) - Number(other.status.word === null) ||
      Number(other.item.key) - Number(one.item.key) ||
      bySeverity(one.status.word ?? 'ended', other.status.word ?? 'ended') ||
      (one.item.title.en + one.item.id < other.item.title.en + other.item.id ? -1 : 1),
  )
  const subjects = [found.id, ...items.map(({ item }) => item.id)]
  return {
    today,
    area: found,
    rollUp: projection.viewer.audience === 'agencies' ? rollUp(items) : null,
    items,
    updates: subjects.flatMap((id) => projection.about('update', id)).sort(newestSaid),
    requests: subjects.flatMap((id) => projection.about('request', id)),
    measures: projection.all('measure').filter((each) => each.focusAreaId === found.id),
  }
}
