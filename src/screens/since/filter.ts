import { changeNames, type ChangeName, type SinceFilter } from '../../data/paths.ts'
import type { PlacedConfirmation, PlacedLine, PlacedMove, PlacedStatus, TwoDays } from '../../domain/views/twoDays.ts'

/** Reads what is asked of the comparison from an address. What is no filter is left out, and so never hides anything unseen. */
export function filterIn(search: string): SinceFilter {
  const asked = new URLSearchParams(search)
  const area = asked.get('area')
  const by = asked.get('by')
  const change = changeNames.find((name) => name === asked.get('change'))
  return {
    ...(asked.get('from') ? { from: asked.get('from')! } : {}),
    ...(asked.get('to') ? { to: asked.get('to')! } : {}),
    ...(change && { change }),
    ...(by === 'area' || by === 'agency' ? { by } : {}),
    ...(area !== null && /^(\d{1,3}|whole)$/.test(area) ? { area } : {}),
    ...(asked.get('agency') ? { agency: asked.get('agency')! } : {}),
  }
}

/** One line with the kind of change it tells. */
export type Line =
  | { readonly change: 'later' | 'earlier' | 'unclear'; readonly line: PlacedMove }
  | { readonly change: 'statuses'; readonly line: PlacedStatus }
  | { readonly change: 'confirmed'; readonly line: PlacedConfirmation }
  | {
      readonly change: Exclude<ChangeName, 'later' | 'earlier' | 'unclear' | 'statuses' | 'confirmed'>
      readonly line: PlacedLine
    }

/** Every line in the order it is told, of the area and agency asked for. */
export function linesOf(two: TwoDays, { change, area, agency }: SinceFilter): readonly Line[] {
  const areaId = two.areas.find(({ number }) => String(number) === area)?.id
  return changeNames
    .filter((name) => change === undefined || name === change)
    .flatMap((name) => two[name].map((line) => ({ change: name, line }) as Line))
    .filter(
      ({ line }) =>
        (agency === undefined || line.agencyId === agency) &&
        (area === undefined ||
          (area === 'whole' ? line.areaIds.length === 0 : areaId !== undefined && line.areaIds.includes(areaId))),
    )
}

/** How many lines there are of each kind. */
export const countsOf = (lines: readonly Line[]): Readonly<Record<ChangeName, number>> =>
  Object.fromEntries(changeNames.map((name) => [name, lines.filter(({ change }) => change === name).length])) as Record<
    ChangeName,
    number
  >

/** The lines of one area or agency; `id` is null for what belongs to none. */
export interface LineGroup {
  readonly id: string | null
  readonly lines: readonly Line[]
}

/** Lines by area in the order of their numbers, or by agency in that of their names; what belongs to none comes last. */
export function groupsOf(lines: readonly Line[], by: 'area' | 'agency', two: TwoDays): readonly LineGroup[] {
  const ids: readonly (string | null)[] =
    by === 'area'
      ? [...two.areas.map(({ id }) => id), null]
      : [...new Set(lines.map(({ line }) => line.agencyId))].sort((one, other) =>
          nameFor(one, two) < nameFor(other, two) ? -1 : 1,
        )
  return ids.map((id) => ({
    id,
    lines: lines.filter(({ line }) =>
      by === 'agency' ? line.agencyId === id : id === null ? line.areaIds.length === 0 : line.areaIds.includes(id),
    ),
  }))
}

/** Nobody named stands behind every name. */
const nameFor = (id: string | null, { names }: TwoDays): string => (id === null ? '\uffff' : (names[id] ?? id))
