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

/** The keys that move in a grid, and where each leads; `far` with Ctrl or ⌘. The list of keys reads them here too. */
export const gridMoves: readonly {
  readonly keys: readonly string[]
  readonly words: string
  readonly lead: (at: Place, size: Size, far: boolean) => Place
}[] = [
  {
    keys: ['ArrowDown'],
    words: 'below',
    lead: ({ row, column }, { rows }, far) => ({ row: far ? rows - 1 : row + 1, column }),
  },
  { keys: ['ArrowUp'], words: 'above', lead: ({ row, column }, _size, far) => ({ row: far ? 0 : row - 1, column }) },
  {
    keys: ['ArrowRight'],
    words: 'right',
    lead: ({ row, column }, { columns }, far) => ({ row, column: far ? columns - 1 : column + 1 }),
  },
  {
    keys: ['ArrowLeft'],
    words: 'left',
    lead: ({ row, column }, _size, far) => ({ row, column: far ? 0 : column - 1 }),
  },
  { keys: ['PageDown'], words: 'pageDown', lead: ({ row, column }, { page }) => ({ row: row + page, column }) },
  { keys: ['PageUp'], words: 'pageUp', lead: ({ row, column }, { page }) => ({ row: row - page, column }) },
  { keys: ['Home'], words: 'rowStart', lead: ({ row }, _size, far) => ({ row: far ? 0 : row, column: 0 }) },
  {
    keys: ['End'],
    words: 'rowEnd',
    lead: ({ row }, { rows, columns }, far) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
  },
]

/** Where a key leads, as in a spreadsheet; null for a key that does not move. It stops at the edges. */
export function movedBy({ key, ctrlKey, metaKey }: Pressed, at: Place, size: Size): Place | null {
  const to = gridMoves.find(({ keys }) => keys.includes(key))?.lead(at, size, ctrlKey || metaKey)
  return to
    ? {
        row: Math.max(0, Math.min(size.rows - 1, to.row)),
        column: Math.max(0, Math.min(size.columns - 1, to.column)),
      }
    : null
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
