import { memo, type ReactNode } from 'react'

/** A column of a grid: its head, the room it takes, and what stands in its cells. */
export interface GridColumn<R> {
  readonly id: string
  readonly head: ReactNode
  /** Its track, as CSS writes it: `108px`, `minmax(0, 1fr)`. */
  readonly track: string
  readonly number?: boolean
  readonly sorts?: boolean
  /** The cell that names the row. */
  readonly names?: boolean
  readonly cell: (row: R) => ReactNode
}

/** A row of things, or the head of a group of them. */
export type GridEntry<R> =
  | { readonly row: R; readonly id: string }
  | { readonly group: ReactNode; readonly isFolded: boolean; readonly name: string }

export interface GridRowProps<R> {
  readonly entry: GridEntry<R>
  readonly columns: readonly GridColumn<R>[]
  /** Its place among all rows, the head not counted. */
  readonly at: number
  /** Pixels from the top of the body; null on paper, where rows follow one another. */
  readonly top: number | null
  readonly height: number
  /** What its box is called; null where nothing is chosen here. */
  readonly selects: string | null
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly isChanged: boolean
  /** The column of the tab stop, where it is in this row; -1 elsewhere. */
  readonly active: number
  readonly actions: ReactNode
}

/** One row. What happens in it is heard by the grid, so that rows stay the same while one moves among them. */
function Row<R>({ entry, columns, at, top, height, selects, active, ...state }: GridRowProps<R>) {
  const placed = top === null ? {} : { style: { top, height } }
  const isGroup = 'group' in entry
  const names = isGroup
    ? 'grid-row grid-group'
    : ['grid-row', state.isOpen && 'open', state.isChanged && 'changed'].filter(Boolean).join(' ')
  if (isGroup) {
    return (
      <div role="row" className={names} aria-rowindex={at + 2} data-at={at} {...placed}>
        <div
          role="gridcell"
          aria-expanded={!entry.isFolded}
          aria-colspan={columns.length + (selects === null ? 0 : 1)}
          data-column="0"
          tabIndex={active >= 0 ? 0 : -1}
        >
          {entry.group}
        </div>
      </div>
    )
  }
  const first = selects === null ? 0 : 1
  return (
    <div
      role="row"
      className={names}
      aria-rowindex={at + 2}
      aria-selected={selects === null ? undefined : state.isSelected}
      data-at={at}
      data-record={entry.id}
      {...placed}
    >
      {selects !== null && (
        <div
          role="gridcell"
          className="grid-box"
          aria-label={selects}
          data-column="0"
          tabIndex={active === 0 ? 0 : -1}
        />
      )}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role={column.names ? 'rowheader' : 'gridcell'}
          className={column.number ? `grid-${column.id} number` : `grid-${column.id}`}
          data-column={place + first}
          tabIndex={active === place + first ? 0 : -1}
        >
          {column.cell(entry.row)}
        </div>
      ))}
      {state.actions}
    </div>
  )
}

export const GridRow = memo(Row) as typeof Row
