import type { OwedFilter } from '../../data/paths.ts'
import { isElsewhere } from '../../domain/rules/elsewhere.ts'
import type { OwedLine } from '../../domain/views/owed.ts'

/** Stands for nobody in an address. */
export const nobody = 'none'

/** What one agency owes another. */
export interface Pair {
  readonly givingAgencyId: string
  readonly receivingAgencyId: string | null
  readonly lines: readonly OwedLine[]
  readonly late: number
  readonly elsewhere: number
  /** Held longest by whoever has it now. */
  readonly longest: OwedLine
}

/** Open commitments by who gives and who receives, by name: an order by trouble would be a ranking. */
export function pairsOf(lines: readonly OwedLine[], nameOf: (id: string | null) => string): readonly Pair[] {
  const name = (pair: Pair) => `${nameOf(pair.givingAgencyId)}\n${nameOf(pair.receivingAgencyId)}`
  return [...Map.groupBy(lines, (line) => `${line.givingAgencyId} ${line.receivingAgencyId}`).values()]
    .map((of): Pair => {
      const [first] = of
      return {
        givingAgencyId: first!.givingAgencyId,
        receivingAgencyId: first!.receivingAgencyId,
        lines: of,
        late: of.filter((line) => isShown(line, { show: 'late' })).length,
        elsewhere: of.filter((line) => isShown(line, { show: 'elsewhere' })).length,
        longest: of.reduce((longest, line) => (line.days > longest.days ? line : longest)),
      }
    })
    .sort((one, other) => (name(one) < name(other) ? -1 : 1))
}

export const isShown = (line: OwedLine, { from, to, show }: OwedFilter): boolean =>
  (from === undefined || line.givingAgencyId === from) &&
  (to === undefined || (line.receivingAgencyId ?? nobody) === to) &&
  (show === undefined || (show === 'late' ? line.late : isElsewhere(line.with, line.givingAgencyId)))

/** What an address asks for. A word that is none of these is left out, and so never hides anything unseen. */
export function owedFilterIn(search: string): OwedFilter {
  const asked = new URLSearchParams(search)
  const [from, to, show] = [asked.get('from'), asked.get('to'), asked.get('show')]
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...((show === 'late' || show === 'elsewhere') && { show }),
  }
}
