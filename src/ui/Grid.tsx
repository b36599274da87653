import {
  Fragment,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { gridMoves, movedBy, toggled, withRange, type GridSelection, type Place } from './gridKeys.ts'
import { placeAt, shownOf, startsOf } from './gridPlaces.ts'
import { GridHead, type HeadSort } from './GridHead.tsx'
import { GridRow, type GridColumn, type GridEntry } from './GridRow.tsx'
import { placeUnder } from './placeUnder.ts'
import { useKeys } from './useKeys.ts'
import { usePrinting } from './usePrinting.ts'
import { useSight } from './useSight.ts'
import './grid.css'

/** The rows of a grid, asked for by their place: there may be very many, and only those in sight are made. */
export interface GridRows<R> {
  readonly count: number
  readonly at: (place: number) => GridEntry<R>
  /** What a row is known by while rows come and go around it. */
  readonly keyAt: (place: number) => string
  /** Pixels. Known before it is drawn, so that nothing jumps. */
  readonly heightAt: (place: number) => number
  /** The least of these heights there can be. */
  readonly least: number
}

interface Cursor {
  readonly key: string | null
  readonly at: number
  readonly column: number
  /** How far its row has moved from the place it was first drawn at. */
  readonly shift: number
}

/**
 * A table that is moved through as a spreadsheet is: one tab stop, arrows, pages, ranges. It draws only the rows in
 * sight and the one with the cursor, and says in `aria-rowcount` how many there are; on paper all of them stand.
 *
 * What is drawn at a place stays there while other rows come to it, and only its words change: a key that filters makes
 * and removes nothing. The cursor's row takes its elements along, so that nothing that has the focus is ever exchanged.
 */
export function Grid<R>({
  label,
  none,
  columns,
  rows,
  sort,
  selection,
  open,
  onOpen,
  onFold,
  onLeave,
  onKey,
  renderActions,
  className,
}: {
  readonly label: string
  /** What an empty cell says aloud. */
  readonly none: string
  readonly columns: readonly GridColumn<R>[]
  readonly rows: GridRows<R>
  readonly sort: HeadSort
  readonly selection: GridSelection | null
  /** The row that stands beside the table. */
  readonly open: string | null
  readonly onOpen: (row: R) => void
  readonly onFold: (group: string) => void
  /** Escape where nothing is chosen. */
  readonly onLeave: () => void
  /** Another key on a row; true where it was meant for it. */
  readonly onKey?: (row: R, event: KeyboardEvent) => boolean
  /** What can be done with the row that the cursor or the mouse is on. */
  readonly renderActions?: ((row: R) => ReactNode) | undefined
  readonly className?: string | undefined
}) {
  const printing = usePrinting()
  const head = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<Cursor>({ key: null, at: 0, column: 0, shift: 0 })
  const [under, setUnder] = useState(-1)
  const moved = useRef(false)
  const inside = useRef(false)
  const anchor = useRef(0)
  const selects = selection !== null && !printing
  const across = columns.length + (selects ? 1 : 0)
  useKeys('grid', [
    ...gridMoves,
    { keys: ['Enter'], words: 'openRow' },
    ...(selects
      ? [
          { keys: [' '], words: 'choose' },
          { keys: ['Shift+ ', 'Shift+ArrowDown', 'Shift+ArrowUp'], words: 'chooseRange' },
          { keys: ['Mod+a'], words: 'chooseAll' },
        ]
      : []),
    { keys: ['Escape'], words: 'leave' },
  ])
  const active = useMemo(() => placeOf(rows, cursor), [rows, cursor])
  const column = Math.min(cursor.column, across - 1)

  const shift = cursor.key === null ? 0 : cursor.shift + active - cursor.at
  const starts = useMemo(() => startsOf(rows), [rows])
  const sight = useSight(head, body, starts)
  // The cursor takes the focus along where somebody moved it, and where the row that had it is gone.
  useLayoutEffect(() => {
    const focused = document.activeElement
    const lost = inside.current && (focused === document.body || focused === null || placeUnder(focused) !== active)
    if (!moved.current && !lost) return
    moved.current = false
    const row = body.current?.querySelector<HTMLElement>(`[data-at="${active}"]`)
    const cell =
      row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? row?.querySelector<HTMLElement>('[data-column]')
    cell?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  })

  const idAt = (place: number): string | null => {
    const entry = rows.at(place)
    return 'group' in entry ? null : entry.id
  }
  const goTo = ({ row, column: toColumn }: Place) => {
    moved.current = true
    setCursor({ key: rows.keyAt(row), at: row, column: toColumn, shift })
  }
  const choose = (place: number, ranging: boolean) => {
    const id = idAt(place)
    if (!selection || (id === null && !ranging)) return
    if (ranging) return selection.change(withRange(selection.chosen, anchor.current, place, idAt))
    anchor.current = place
    selection.change(toggled(selection.chosen, id!))
  }
  const all = () => selection?.change(withRange(new Set(), 0, rows.count - 1, idAt))

  const press = (event: KeyboardEvent) => {
    const { target } = event
    if (rows.count === 0 || !(target instanceof HTMLElement) || target.dataset['column'] === undefined) return
    if (event.altKey) return
    const entry = rows.at(active)
    const taken = pressed(event, entry)
    if (taken) event.preventDefault()
  }
  const pressed = (event: KeyboardEvent, entry: GridEntry<R>): boolean => {
    if ('group' in entry) {
      const folds = event.key === 'ArrowLeft' ? !entry.isFolded : event.key === 'ArrowRight' && entry.isFolded
      if (folds || event.key === 'Enter' || event.key === ' ') {
        onFold(entry.name)
        return true
      }
    }
    const page = Math.max(1, Math.floor(window.innerHeight / Math.max(1, rows.heightAt(active))) - 3)
    const to = movedBy(event, { row: active, column }, { rows: rows.count, columns: across, page })
    if (to) {
      if (event.shiftKey && selection && to.row !== active) {
        if (selection.chosen.size === 0) anchor.current = active
        selection.change(withRange(selection.chosen, anchor.current, to.row, idAt))
      }
      goTo(to)
      return true
    }
    if (event.key === 'Escape') {
      if (selection && selection.chosen.size > 0) selection.change(new Set())
      else onLeave()
      return true
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      all()
      return selects
    }
    if ('group' in entry) return false
    if (event.key === 'Enter') {
      onOpen(entry.row)
      return true
    }
    if (event.key === ' ') {
      choose(active, event.shiftKey)
      return true
    }
    return onKey?.(entry.row, event) ?? false
  }

  const click = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    const place = placeUnder(event.target)
    if (!cell || place < 0) return
    const entry = rows.at(place)
    setCursor({ key: rows.keyAt(place), at: place, column: Number(cell.dataset['column']), shift })
    if ('group' in entry) return onFold(entry.name)
    if (cell.classList.contains('grid-box')) return choose(place, event.shiftKey)
    const link = event.target instanceof Element ? event.target.closest('a') : null
    // A press that asks for another window is the browser's own.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen(entry.row)
  }

  const shown = printing ? [] : shownOf(starts, sight, rows.least, cursor.key === null ? -1 : active)
  // Before anybody has been here, the first row in sight is the way in.
  const stop = cursor.key === null ? placeAt(starts, sight.from) : active
  const draw = (place: number, top: number | null) => {
    const entry = rows.at(place)
    const id = 'group' in entry ? null : entry.id
    const doing =
      renderActions && id !== null && !printing && ((place === active && cursor.key !== null) || place === under)
    return (
      <GridRow
        key={place - shift}
        entry={entry}
        columns={columns}
        at={place}
        top={top}
        height={rows.heightAt(place)}
        selects={selects ? selection.each : null}
        none={none}
        isSelected={id !== null && selects && selection.chosen.has(id)}
        isOpen={id !== null && id === open}
        active={place === stop ? column : -1}
        actions={doing && 'row' in entry ? <Fragment key={entry.id}>{renderActions(entry.row)}</Fragment> : null}
      />
    )
  }
  const tracks = [
    ...(selects ? ['28px'] : []),
    ...columns.map((each) => (printing ? each.trackOnPaper : each.track)),
  ].join(' ')
  const naming = columns.findIndex(({ names }) => names) + (selects ? 2 : 1)
  return (
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={rows.count + 1}
      aria-colcount={across}
      aria-multiselectable={selects || undefined}
      tabIndex={-1}
      className={className ? `grid ${className}` : 'grid'}
      style={{ ['--tracks' as never]: tracks, ['--naming' as never]: naming }}
      onKeyDown={press}
      onClick={click}
      onMouseMove={(event) => setUnder(placeUnder(event.target))}
      onMouseLeave={() => setUnder(-1)}
      onFocus={(event) => {
        const [place, to] = [placeUnder(event.target), Number(event.target.dataset['column'] ?? -1)]
        inside.current = to >= 0
        // However the focus came to a row, the cursor is there.
        if (place >= 0 && (cursor.key === null || place !== active || (to >= 0 && to !== column)))
          setCursor({ key: rows.keyAt(place), at: place, column: to >= 0 ? to : column, shift })
      }}
      onBlur={({ relatedTarget }) => {
        // A row that is taken away while it has the focus is left for nothing: then the cursor brings the focus back.
        if (relatedTarget !== null) inside.current = false
      }}
    >
      <GridHead
        ref={head}
        columns={columns}
        sort={sort}
        selection={selects ? selection : null}
        onAll={all}
        total={rows.count}
      />
      <div
        ref={body}
        role="rowgroup"
        className="grid-body"
        style={printing ? undefined : { height: starts[rows.count] }}
      >
        {printing
          ? Array.from({ length: rows.count }, (_, place) => draw(place, null))
          : shown.map((place) => draw(place, starts[place]!))}
      </div>
    </div>
  )
}

/** The place of the cursor's row: where it stands now, or where it stood if it is gone. */
function placeOf<R>(rows: GridRows<R>, { key, at }: Cursor): number {
  if (rows.count === 0) return -1
  if (key !== null && !(at < rows.count && rows.keyAt(at) === key))
    for (let place = 0; place < rows.count; place++) if (rows.keyAt(place) === key) return place
  return Math.min(at, rows.count - 1)
}
