import type { Ref } from 'react'
import type { GridSelection } from './gridKeys.ts'
import type { GridColumn } from './GridRow.tsx'

/** By which columns the rows are sorted, most important first. */
export interface HeadSort {
  readonly by: readonly { readonly column: string; readonly down: boolean }[]
  /** `also`: the others stay. */
  readonly press: (column: string, also: boolean) => void
}

/** The heads of a grid: a press sorts by one, with Shift by several. */
export function GridHead<R>({
  ref,
  columns,
  sort,
  selection,
  onAll,
  total,
}: {
  readonly ref: Ref<HTMLDivElement>
  readonly columns: readonly GridColumn<R>[]
  readonly sort: HeadSort
  readonly selection: GridSelection | null
  readonly onAll: () => void
  readonly total: number
}) {
  return (
    <div role="rowgroup" className="grid-head" ref={ref}>
      <div role="row" aria-rowindex={1} className="grid-row">
        {selection && (
          <div role="columnheader" className="grid-all">
            <input
              type="checkbox"
              aria-label={selection.name}
              checked={selection.chosen.size > 0}
              disabled={total === 0}
              onChange={() => (selection.chosen.size > 0 ? selection.change(new Set()) : onAll())}
            />
          </div>
        )}
        {columns.map(({ id, head, number, sorts }) => {
          const place = sort.by.findIndex(({ column }) => column === id)
          const by = sort.by[place]
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={place === 0 ? (by!.down ? 'descending' : 'ascending') : undefined}
              className={number ? `grid-${id} number` : `grid-${id}`}
            >
              {sorts ? (
                <button
                  type="button"
                  className={by ? (by.down ? 'sort down' : 'sort up') : 'sort'}
                  onClick={(event) => sort.press(id, event.shiftKey)}
                >
                  {head}
                  {by && sort.by.length > 1 && <sup>{place + 1}</sup>}
                </button>
              ) : (
                head
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
