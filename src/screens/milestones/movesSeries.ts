import type { BarSeries } from '../../charts/bars.ts'
import type { Numbers } from '../../charts/numbers.ts'
import type { Moved, MovesBy } from '../../domain/views/moved.ts'
import type { milestonesWords, MovesKey } from '../../words/en/milestones.ts'

type Words = ReturnType<typeof milestonesWords>

export const movesKeys = ['cause', 'agency', 'area', 'quarter'] as const satisfies readonly MovesKey[]

/** Moves that share something, with what it is called. */
export interface NamedMoves extends MovesBy<unknown> {
  readonly key: string
  readonly name: string
}

/** The groups of one kind with their names: the most days first; agencies by their names, quarters in their order. */
export function namedMoves(moved: Moved, by: MovesKey, words: Words): readonly NamedMoves[] {
  switch (by) {
    case 'cause':
      return moved.byCause.map((each) => named(each, each.of === null ? words.noCause : words.cause(each.of)))
    case 'agency':
      // By their names: by days it would be a ranking.
      return moved.byAgency
        .map((each) => named(each, nameOf(moved, each.of) ?? words.nobodyAnswers))
        .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    case 'area':
      return moved.byArea.map((each) => named(each, nameOf(moved, each.of) ?? words.whole))
    case 'quarter':
      return moved.byQuarter.map((each) => named(each, words.quarter(each.of)))
  }
}

const named = <K>(moves: MovesBy<K>, name: string): NamedMoves => ({ ...moves, key: String(moves.of), name })

const nameOf = ({ names }: Moved, id: string | null): string | undefined => (id === null ? undefined : names[id])

export const movesSeries = (groups: readonly NamedMoves[], by: MovesKey, words: Words): BarSeries => ({
  name: words.movesDrawing(words.by[by]),
  bars: groups.map((each) => ({ key: each.key, name: each.name, value: each.days, text: words.bar(each) })),
})

/** A row for every group. */
export const movesFile = (groups: readonly NamedMoves[], by: MovesKey, today: string, words: Words): Numbers => ({
  heads: [words.by[by], words.groupHeads.moves, words.groupHeads.days, words.groupHeads.unclear, words.groupHeads.asOf],
  rows: groups.map(({ name, moves, days, unclear }) => [name, moves, days, unclear, today]),
})
