import type { PastedField } from '../../domain/pasted/columns.ts'
import type { Finding } from '../../domain/pasted/table.ts'
import type { English } from './tools.ts'

/** The words of pasting a table. */
export function pastedWords({ many }: English) {
  const rows = { one: 'row', other: 'rows' }
  const cell = (row: number, column: string | null) =>
    column === null ? `Row ${row}` : `Row ${row}, column “${column}”`
  /** What is to be said of a finding, after its place. */
  const said: Readonly<Record<Finding['code'], (value: string, other: string) => string>> = {
    'empty-row': () => 'there is nothing in it. Not added.',
    'too-many-cells': (value) => `more cells than the table has columns: “${value}”. Not added.`,
    'no-title': () => 'what is promised is missing. Not added.',
    'too-long': (value) => `${value.length} letters; at most 200. Not added.`,
    'not-storable': () => 'it holds a character that cannot be kept. Not added.',
    'no-giver': () => 'who gives it is missing. Not added.',
    'unknown-agency': (value) => `no agency here is called “${value}”. Not added.`,
    'unknown-area': (value) => `no focus area here is called “${value}”. Not added.`,
    'no-such-day': (value) => `that date does not exist: ${value}. Not added.`,
    'not-a-date': (value) => `“${value}” cannot be read as a date. Not added.`,
    'two-orders': (value) =>
      `“${value}” can be two days, and the column holds dates with the day first and with the month first. Not added; write the month as a word.`,
    'not-yes-or-no': (value) => `“${value}” is neither yes nor no. Not added.`,
    'already-here': (value, other) => `“${value}” is here already as ${other}. Not added.`,
    twice: (value, other) => `“${value}” is the same as row ${other}. Not added again.`,
    'spreadsheet-error': (value) => `“${value}” is a spreadsheet error. Taken as empty and listed in the report.`,
    'two-digit-year': (value) => `“${value}” has a year of two digits; taken as one of this century.`,
    serial: (value) => `“${value}” is a spreadsheet’s number of a day; taken as that day.`,
    'either-order': (value) => `“${value}” can be two days; taken as chosen above.`,
    'no-date': () => 'no date; added without one.',
    'no-area': () => 'no area; added to the whole engagement.',
    'host-receives': () => 'nobody is named to receive it; the station is taken.',
  }
  return {
    title: 'Paste from a spreadsheet',
    field: 'The rows, as copied',
    fieldHint:
      'Copy them in your spreadsheet with the column headings, and paste them here. Nothing is saved before you have seen what becomes of each row.',
    fields: {
      title: 'What',
      gives: 'Who gives',
      receives: 'Who receives',
      due: 'By when',
      area: 'Area',
      key: 'Key',
    } satisfies Readonly<Record<PastedField, string>>,
    leftOut: 'Leave out',
    columnNumber: (place: number): string => `Column ${place}`,
    heads: 'The first row holds the column headings',
    order: 'Dates such as 3/4/2018 are read',
    orders: { 'month-first': 'month first: 4 March', 'day-first': 'day first: 3 April' },
    whatToPaste:
      'One commitment a row: what is promised and who gives it; and where you have them, who receives it, by when, its area, and whether it is key.',
    noTable: 'There is no row in what was pasted.',
    /** Every row of the table is in one of the two. */
    counts: (all: number, taken: number): string =>
      all === taken
        ? `${many(all, rows)}: ${all === 1 ? 'it' : 'all'} will be added.`
        : taken === 0
          ? `${many(all, rows)}: none will be added, with the reasons below.`
          : `${many(all, rows)}: ${taken} will be added, ${all - taken} will not, with the reasons below.`,
    columnLeftOut: (head: string): string => `Column “${head}” is left out.`,
    neededColumns: 'Choose which column says what is promised, and which says who gives it.',
    finding: ({ code, value, other = '' }: Finding, row: number, column: string | null): string =>
      `${cell(row, column)}: ${said[code](value.length > 80 && code !== 'too-long' ? `${value.slice(0, 80)}…` : value, other)}`,
    refused: (row: number, why: string): string =>
      `Row ${row}: ${why} Nothing of this table was saved; leave the row out or correct it.`,
    report: 'What was found',
    copyReport: 'Copy this report',
    reportCopied: 'The report is copied.',
    preview: 'What becomes of each row',
    rowHead: 'Row',
    becomes: 'Becomes',
    added: 'Added',
    notAdded: 'Not added',
    add: (count: number): string =>
      count === 0 ? 'Add commitments' : `Add ${many(count, { one: 'commitment', other: 'commitments' })}`,
    done: (count: number): string => `Pasted ${many(count, { one: 'commitment', other: 'commitments' })}`,
    remaining: (saved: number, left: number): string =>
      `${many(saved, { one: 'commitment is', other: 'commitments are' })} added. ${many(left, { one: 'row is', other: 'rows are' })} left here to correct.`,
    source: 'Pasted table',
    firstOnly: (count: number, all: number): string => `The first ${count} of ${all} rows.`,
    throwAway: 'Throw the rows away',
  }
}
export type PastedWords = ReturnType<typeof pastedWords>
