import type { Commitment } from '../records/commitment.ts'
import type { Id } from '../records/id.ts'
import type { Projection } from '../log/visibleTo.ts'
import type { Judged } from '../rules/rollUp.ts'
import { isOpen, statusWords, type StatusWord } from '../rules/words.ts'

/** What an agency has promised in one area. */
export interface MatrixCell {
  readonly focusAreaId: Id
  /** Open commitments it gives there, worst word first. */
  readonly words: readonly StatusWord[]
  /** True where it has a role there: it leads, gives, supports or receives, today or before. */
  readonly role: boolean
}

/** What one agency has promised, area by area. */
export interface MatrixRow {
  readonly agencyId: Id
  readonly name: string
  readonly cells: readonly MatrixCell[]
  /** Open commitments it gives, each counted once however many areas it has. */
  readonly open: number
}

/** Agencies down, areas across. The cells of a commitment in two areas count it in both; `open` counts it once. */
export interface Matrix {
  readonly today: string
  readonly areas: readonly {
    readonly id: Id
    readonly number: number
    readonly name: string
    readonly shortName: string
    /** The public record does not name it. */
    readonly isWorkingTitle: boolean
  }[]
  readonly rows: readonly MatrixRow[]
  /** Open commitments in all, each counted once. */
  readonly open: number
  /** Open commitments by area, in the order of the areas. */
  readonly openByArea: readonly number[]
}

/** Who has promised what where. Commitments of the public record make a role, and no mark: no status is kept of them. */
export function matrix(judged: readonly Judged[], projection: Projection, today: string): Matrix {
  const areas = [...projection.all('focus-area')].sort((one, other) => one.number - other.number)
  const commitments = judged.flatMap(({ item, status }) =>
    item.kind === 'commitment' ? [{ commitment: item, word: status.word, open: isOpen(status.word) }] : [],
  )
  const open = commitments.filter((each) => each.open)
  const rows = [...projection.all('agency')]
    .sort((one, other) => (one.shortName + one.id < other.shortName + other.id ? -1 : 1))
    .map((agency): MatrixRow => {
      const given = open.filter(({ commitment }) => commitment.givingAgencyId === agency.id)
      return {
        agencyId: agency.id,
        name: agency.shortName,
        open: given.length,
        cells: areas.map((area) => ({
          focusAreaId: area.id,
          words: given
            .filter(({ commitment }) => commitment.focusAreaIds.includes(area.id))
            .map(({ word }) => word!)
            .sort((one, other) => statusWords.indexOf(one) - statusWords.indexOf(other)),
          role:
            area.leadAgencyId === agency.id ||
            area.deputyAgencyId === agency.id ||
            commitments.some(
              ({ commitment }) => commitment.focusAreaIds.includes(area.id) && hasPart(commitment, agency.id),
            ),
        })),
      }
    })
    .filter((row) => row.cells.some((cell) => cell.role) || row.open > 0)
  return {
    today,
    areas: areas.map((area) => ({
      id: area.id,
      number: area.number,
      name: area.name.en,
      shortName: area.shortName.en,
      isWorkingTitle: area.naming === 'working-title',
    })),
    rows,
    open: open.length,
    openByArea: areas.map((area) => open.filter(({ commitment }) => commitment.focusAreaIds.includes(area.id)).length),
  }
}

const hasPart = (commitment: Commitment, agencyId: Id): boolean =>
  commitment.givingAgencyId === agencyId ||
  commitment.receivingAgencyId === agencyId ||
  commitment.supportingAgencyIds.includes(agencyId)
