/**
 * The cells of a table that was copied as text: from a spreadsheet, with tabs, or from a file with commas or semicolons.
 * A cell in quotes may hold line breaks and the separator; two quotes in it are one (RFC 4180).
 */
export function cellsIn(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(plain)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= plain.length) {
    const { cell, end } = cellAt(plain, at, separator)
    row.push(cell)
    if (plain[end] === separator) {
      at = end + 1
      continue
    }
    rows.push(row)
    row = []
    if (end >= plain.length) break
    at = end + 1
    // A line break at the very end ends the last row and begins none.
    if (at === plain.length) break
  }
  return rows.length === 1 && rows[0]!.every((cell) => cell === '') ? [] : rows
}

/** A spreadsheet copies with tabs. Without one, the separator that the first line has most of. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const [first = ''] = text.split('\n', 1)
  return first.split(';').length > first.split(',').length ? ';' : ','
}

function cellAt(text: string, at: number, separator: string): { readonly cell: string; readonly end: number } {
  const quoted = text[at] === '"' ? quotedAt(text, at, separator) : null
  if (quoted) return quoted
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++
  return { cell: text.slice(at, end), end }
}

/** Null for a quote that is no quoting: never closed, or closed in the middle of a cell. Then it is a letter like any other. */
function quotedAt(text: string, at: number, separator: string): { readonly cell: string; readonly end: number } | null {
  let cell = ''
  for (let place = at + 1; place < text.length; place++) {
    if (text[place] !== '"') cell += text[place]
    else if (text[place + 1] === '"') {
      cell += '"'
      place++
    } else {
      const end = place + 1
      return end === text.length || text[end] === separator || text[end] === '\n' ? { cell, end } : null
    }
  }
  return null
}

/** The cells as a spreadsheet would copy them: `cellsIn` reads the same cells again. */
export const textOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n')
