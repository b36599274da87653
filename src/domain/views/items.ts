import type { Agency } from '../records/agency.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Judged } from '../rules/rollUp.ts'
import { itemLine, type ItemLine } from './itemLine.ts'

/** An item as the working tables hold it. */
export interface ItemRow extends ItemLine {
  /** Agencies that support it; none for a milestone. */
  readonly supportingAgencyIds: readonly Id[]
}

/** Every commitment and milestone with its status, in the order of their ids: tables sort and filter for themselves. */
export interface Items {
  readonly today: string
  readonly items: readonly ItemRow[]
  /** What the lines name: agencies by their short name, in its order, and the focus areas by number. */
  readonly agencies: readonly Pick<Agency, 'id' | 'name' | 'shortName' | 'part' | 'sector'>[]
  readonly areas: readonly {
    readonly id: Id
    readonly number: number
    readonly name: string
    readonly workingTitle: boolean
  }[]
}

/** The lines of the working tables, with what they name. */
export const items = (judged: readonly Judged[], projection: Projection, today: string): Items => ({
  today,
  items: judged
    .map((each): ItemRow => ({
      ...itemLine(each, projection, today),
      supportingAgencyIds: each.item.kind === 'commitment' ? each.item.supportingAgencyIds : [],
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1)),
  agencies: projection
    .all('agency')
    .map(({ id, name, shortName, part, sector }) => ({ id, name, shortName, part, sector }))
    .sort((one, other) => (one.shortName < other.shortName ? -1 : 1)),
  areas: projection
    .all('focus-area')
    .map(({ id, number, name, naming }) => ({ id, number, name: name.en, workingTitle: naming === 'working-title' }))
    .sort((one, other) => one.number - other.number),
})
