import { useState, type KeyboardEvent } from 'react'
import { useHrefs } from '../../data/paths.ts'
import type { Matrix, MatrixCell, MatrixRow } from '../../domain/views/matrix.ts'
import { gridMoves, movedBy, type Place } from '../../ui/gridKeys.ts'
import { Link } from '../../ui/Link.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { Marks } from './Marks.tsx'

/** A grid of one tab stop: arrow keys move in it, Enter opens what the cell counts. The last row and column are totals. */
export function MatrixGrid({ matrix }: { readonly matrix: Matrix }) {
  const words = useAgencyWords()
  const to = useHrefs()
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const { areas, rows } = matrix
  const columns = areas.length + 2
  useKeys('grid', [...gridMoves, { keys: ['Enter'], words: 'openCell' }])
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const size = { rows: rows.length + 1, columns, page: rows.length }
    const next = event.altKey || event.shiftKey ? null : movedBy(event, at, size)
    if (!next) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus()
  }
  /** Of every place in the grid: whether Tab leads to it, and that it becomes the one Tab leads to. */
  const placed = (row: number, column: number) => ({
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    'data-place': `${row} ${column}`,
    onFocus: () => setAt({ row, column }),
  })
  const rowOf = (row: MatrixRow, place: number) => {
    const cellOf = (cell: MatrixCell, column: number) => {
      const area = areas[column]!
      const inArea = `${row.name}, ${area.number} ${area.name}`
      const focus = placed(place, column + 1)
      if (cell.words.length === 0) {
        const spoken = words.inArea(cell.role ? words.nothingPromised : words.noRole, inArea)
        return (
          <td key={area.id} aria-label={spoken} {...focus}>
            {cell.role && <span aria-hidden="true">–</span>}
          </td>
        )
      }
      return (
        <td key={area.id}>
          <Link
            look="plain"
            className="cell"
            href={to.items({ kind: 'commitment', agency: row.agencyId, area: area.number, status: 'open' })}
            aria-label={words.inArea(words.cell(cell.words), inArea)}
            {...focus}
          >
            <Marks words={cell.words} />
            <span className="count">{cell.words.length}</span>
          </Link>
        </td>
      )
    }
    return (
      <tr key={row.agencyId} data-record={row.agencyId}>
        <th scope="row" className="words">
          <Link look="plain" href={to.agency(row.agencyId)} {...placed(place, 0)}>
            {row.name}
          </Link>
        </th>
        {row.cells.map(cellOf)}
        <td className="number">
          {row.open === 0 ? (
            <span aria-label={words.inArea(words.nothingPromised, row.name)} {...placed(place, columns - 1)} role="img">
              –
            </span>
          ) : (
            <Link
              look="plain"
              href={to.items({ kind: 'commitment', agency: row.agencyId, status: 'open' })}
              aria-label={words.inArea(`${row.open} ${words.heads.openShort.toLowerCase()}`, row.name)}
              {...placed(place, columns - 1)}
            >
              <b>{row.open}</b>
            </Link>
          )}
        </td>
      </tr>
    )
  }
  return (
    <div className="frame">
      {/* A grid by the ARIA Authoring Practices: a table whose cells are reached by arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table className="matrix" role="grid" aria-label={words.matrixTitle} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{words.heads.agencyGives}</th>
            {areas.map((area) => (
              <th key={area.id} scope="col">
                <b>{area.number}</b> {area.shortName}
                {area.isWorkingTitle && '*'}
              </th>
            ))}
            <th scope="col" className="number">
              {words.heads.openShort}
            </th>
          </tr>
        </thead>
        <tbody>{rows.map(rowOf)}</tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <span {...placed(rows.length, 0)}>{words.allAgencies}</span>
            </th>
            {areas.map((area, column) => (
              <td key={area.id}>
                <Total
                  count={matrix.openByArea[column]!}
                  href={to.items({ kind: 'commitment', area: area.number, status: 'open' })}
                  of={`${area.number} ${area.name}`}
                  focus={placed(rows.length, column + 1)}
                />
              </td>
            ))}
            <td className="number">
              <Total
                count={matrix.open}
                href={to.items({ kind: 'commitment', status: 'open' })}
                of={words.allAgencies}
                focus={placed(rows.length, columns - 1)}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** What all agencies have promised in an area, or altogether. */
function Total({
  count,
  href,
  of,
  focus,
}: {
  readonly count: number
  readonly href: string
  readonly of: string
  readonly focus: { readonly tabIndex: number; readonly 'data-place': string; readonly onFocus: () => void }
}) {
  const words = useAgencyWords()
  if (count === 0)
    return (
      <span role="img" aria-label={words.inArea(words.nobodyPromised, of)} {...focus}>
        –
      </span>
    )
  return (
    <Link
      look="plain"
      href={href}
      aria-label={words.inArea(`${count} ${words.heads.openShort.toLowerCase()}`, of)}
      {...focus}
    >
      {count}
    </Link>
  )
}
