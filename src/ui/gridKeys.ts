/** Where the cursor of a grid stands: a row and a column by their places. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that a page key passes. */
  readonly page: number
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Where a key leads, as in a spreadsheet; null for a key that does not move. It stops at the edges. */
export function movedBy({ key, ctrlKey, metaKey }: Pressed, { row, column }: Place, size: Size): Place | null {
  const far = ctrlKey || metaKey
  const to = (toRow: number, toColumn = column): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, toRow)),
    column: Math.max(0, Math.min(size.columns - 1, toColumn)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(far ? size.rows - 1 : row + 1)
    case 'ArrowUp':
      return to(far ? 0 : row - 1)
    case 'ArrowRight':
      return to(row, far ? size.columns - 1 : column + 1)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'PageDown':
      return to(row + size.page)
    case 'PageUp':
      return to(row - size.page)
    case 'Home':
      return to(far ? 0 : row, 0)
    case 'End':
      return to(far ? size.rows - 1 : row, size.columns - 1)
    default:
      return null
  }
}

/** The selection after a range: what was chosen before, and everything from one place to the other. */
export function withRange(
  chosen: ReadonlySet<string>,
  from: number,
  to: number,
  idAt: (row: number) => string | null,
): ReadonlySet<string> {
  const next = new Set(chosen)
  for (let row = Math.min(from, to); row <= Math.max(from, to); row++) {
    const id = idAt(row)
    if (id !== null) next.add(id)
  }
  return next
}

export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** What is chosen among the rows. */
export interface GridSelection {
  readonly chosen: ReadonlySet<string>
  readonly change: (chosen: ReadonlySet<string>) => void
  /** What the box of the head is called aloud, and those of the rows. */
  readonly name: string
  readonly each: string
}
