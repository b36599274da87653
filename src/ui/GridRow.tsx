import { memo, type ReactNode } from 'react'

/** A column of a grid: its head, the room it takes, and what stands in its cells. */
export interface GridColumn<R> {
  readonly id: string
  readonly head: ReactNode
  /** Its track, as CSS writes it: `108px`, `minmax(0, 1fr)`. */
  readonly track: string
  /** The same on a sheet, which is narrower than a screen. */
  readonly trackOnPaper: string
  readonly number?: boolean
  readonly sorts?: boolean
  /** The cell that names the row. */
  readonly names?: boolean
  /** Null where there is nothing to show: a dash, said aloud as the grid says it. */
  readonly cell: (row: R) => ReactNode
  /** How a cell of it differs from the others. */
  readonly look?: (row: R) => string | undefined
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
  /** What an empty cell says aloud. */
  readonly none: string
  readonly isSelected: boolean
  readonly isOpen: boolean
  /** The column of the tab stop, where it is in this row; -1 elsewhere. */
  readonly active: number
  readonly actions: ReactNode
}

/** One row. What happens in it is heard by the grid, so that rows stay the same while one moves among them. */
function Row<R>({ entry, columns, at, top, height, selects, none, active, ...state }: GridRowProps<R>) {
  const placed = top === null ? {} : { style: { top, height } }
  const isGroup = 'group' in entry
  const names = isGroup ? 'grid-row grid-group' : state.isOpen ? 'grid-row open' : 'grid-row'
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
      {columns.map((column, place) => {
        const { id, number, look } = column
        const content = column.cell(entry.row)
        return (
          <div
            key={id}
            role={column.names ? 'rowheader' : 'gridcell'}
            className={`grid-${id}${number ? ' number' : ''}${said(look?.(entry.row))}`}
            aria-label={content === null ? none : undefined}
            data-column={place + first}
            tabIndex={active === place + first ? 0 : -1}
          >
            {content ?? '–'}
          </div>
        )
      })}
      {state.actions}
    </div>
  )
}

const said = (look: string | undefined): string => (look === undefined ? '' : ` ${look}`)

export const GridRow = memo(Row) as typeof Row
