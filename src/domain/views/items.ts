import type { Projection } from '../log/visibleTo.ts'
import type { Judged } from '../rules/rollUp.ts'
import { itemLine, type ItemLine } from './itemLine.ts'

/** Every commitment and milestone with its status, in the order of their ids: tables sort and filter for themselves. */
export interface Items {
  readonly today: string
  readonly items: readonly ItemLine[]
}

export const items = (judged: readonly Judged[], projection: Projection, today: string): Items => ({
  today,
  items: judged.map((each) => itemLine(each, projection, today)).sort((one, other) => (one.id < other.id ? -1 : 1)),
})
