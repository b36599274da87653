import type { ItemFilter } from '../../data/paths.ts'
import { isElsewhere } from '../../domain/rules/elsewhere.ts'
import { isLate } from '../../domain/rules/reason.ts'
import { isOpen, needsAttention, statusWords } from '../../domain/rules/words.ts'
import type { AreaLine } from '../../domain/views/overview.ts'
import type { ItemLine } from '../../domain/views/itemLine.ts'
import { fitsStatus, worstFirst } from '../../domain/views/itemOrder.ts'

const statuses: ReadonlySet<string> = new Set([...statusWords, 'on-record', 'nothing', 'attention', 'open'])
const kinds = ['commitment', 'milestone', 'focus-area'] as const
const lists = ['confirm', 'decision', 'request', 'update', 'next'] as const
const marks = ['late', 'elsewhere'] as const

/** Reads a filter from an address. What is no filter is left out, and so never hides anything unseen. */
export function filterIn(search: string): ItemFilter {
  const asked = new URLSearchParams(search)
  const one = <V extends string>(name: string, values: readonly V[]): V | undefined =>
    values.find((value) => value === asked.get(name))
  const status = asked.get('status')
  const area = asked.get('area')
  const agency = asked.get('agency')
  const kind = one('kind', kinds)
  const list = one('list', lists)
  const mark = one('mark', marks)
  return {
    ...(kind && { kind }),
    ...(list && { list }),
    ...(status !== null && statuses.has(status) && { status: status as NonNullable<ItemFilter['status']> }),
    ...(area === 'whole' ? { area } : area !== null && /^\d{1,3}$/.test(area) ? { area: Number(area) } : {}),
    ...(agency && { agency }),
    ...(mark && { mark }),
  }
}

/** Items that fit, worst first; those of the public record last. */
export function filtered(items: readonly ItemLine[], filter: ItemFilter, areas: readonly AreaLine[]): ItemLine[] {
  const areaId = areas.find((line) => line.number === filter.area)?.id
  return items
    .filter(
      (item) =>
        (filter.kind === undefined || item.kind === filter.kind) &&
        (filter.status === undefined || fitsStatus(item.word, filter.status)) &&
        (filter.area === undefined ||
          (filter.area === 'whole'
            ? item.focusAreaIds.length === 0
            : areaId != null && item.focusAreaIds.includes(areaId))) &&
        (filter.agency === undefined || item.givingAgencyId === filter.agency) &&
        (filter.mark === undefined || isMarked(item, filter.mark)),
    )
    .sort(worstFirst)
}

/** Of the open ones only: what is finished is neither late nor with anybody. */
const isMarked = (item: ItemLine, mark: NonNullable<ItemFilter['mark']>): boolean =>
  isOpen(item.word) && (mark === 'late' ? isLate(item.reasons) : isElsewhere(item.with, item.givingAgencyId))

/** Areas that fit. */
export const filteredAreas = (areas: readonly AreaLine[], { status }: ItemFilter): readonly AreaLine[] =>
  areas.filter(({ verdict, onRecord }) => {
    if (status === undefined) return true
    const word = verdict?.word ?? null
    if (word === null) return status === (onRecord > 0 ? 'on-record' : 'nothing')
    return status === 'attention' ? needsAttention(word) : word === status
  })
