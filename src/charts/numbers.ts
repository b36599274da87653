/** One cell: a text, a number, or nothing. */
export type Cell = string | number | null

/** Rows of figures with the names of their columns. */
export interface Numbers {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What a spreadsheet would take for a formula, in plain and in full-width letters. */
const formula = /^[=+\-@\t\r＝＋－＠]/

/**
 * The same as a CSV of RFC 4180 with CRLF. Numbers stay numbers, nothing stays empty, and a text that a spreadsheet
 * would run as a formula begins with `'`.
 */
export const csvOf = ({ heads, rows }: Numbers): string =>
  [heads, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n') + '\r\n'

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
