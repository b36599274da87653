import type { CalendarDate } from '../records/calendarDate.ts'
import { isStorable } from '../records/storable.ts'
import { compared, type Mapping, type PastedField } from './columns.ts'
import { dayOrderOf, isAmbiguous, orderIn, readDate, type DayOrder } from './dateText.ts'

/** What a pasted table is read against: who and what there is already. */
export interface Known {
  readonly agencies: readonly { readonly id: string; readonly names: readonly string[] }[]
  /** Who receives where nobody is named; null: nobody. */
  readonly hostId: string | null
  readonly areas: readonly { readonly id: string; readonly number: number; readonly name: string }[]
  readonly commitments: readonly {
    readonly handle: string
    readonly title: string
    readonly givingAgencyId: string | null
  }[]
}

/** Something about a row or a cell, to be told with its place. `value`: what stands there. */
export interface Finding {
  readonly code:
    | 'empty-row'
    | 'too-many-cells'
    | 'no-title'
    | 'too-long'
    | 'not-storable'
    | 'no-giver'
    | 'unknown-agency'
    | 'unknown-area'
    | 'no-such-day'
    | 'not-a-date'
    | 'two-orders'
    | 'not-yes-or-no'
    | 'already-here'
    | 'twice'
    | 'spreadsheet-error'
    | 'two-digit-year'
    | 'serial'
    | 'either-order'
    | 'no-date'
    | 'no-area'
    | 'host-receives'
  readonly column: number | null
  readonly value: string
  /** The handle or the row it is the same as. */
  readonly other?: string
}

/** A commitment to be, as the API takes it. */
export interface PastedCommitment {
  readonly title: { readonly en: string }
  readonly givingAgencyId: string
  readonly receivingAgencyId: string | null
  readonly focusAreaIds: readonly string[]
  readonly dates: { readonly agreed: CalendarDate | null }
  readonly key: boolean
}

/** One row of the table as it was pasted: taken, perhaps with something to tell, or reported with why not. */
export interface PastedRow {
  /** As the spreadsheet numbers it: the first row of the table, with its heads, is 1. */
  readonly number: number
  readonly cells: readonly string[]
  /** Null: the row is not taken. */
  readonly taken: PastedCommitment | null
  /** Why it is not taken; empty where it is. */
  readonly problems: readonly Finding[]
  /** What was read otherwise than it stands, or is left out, of a row that is taken. */
  readonly notes: readonly Finding[]
}

const errors = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$/i
const longest = 200
const empty = new Set(['', '-', '–', 'n/a', 'none', 'tbd', 'tba'])

/**
 * Reads the rows of a pasted table. Every row of it is in the answer, taken or reported; nothing is guessed and nothing
 * dropped unsaid. @param order how a date of two small numbers is read where the column does not tell
 */
export function readTable(
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  known: Known,
  { withHeads, order }: { readonly withHeads: boolean; readonly order: DayOrder },
): readonly PastedRow[] {
  const body = withHeads ? rows.slice(1) : rows
  const due = mapping.indexOf('due')
  const told = due < 0 ? 'either' : dayOrderOf(body.map((row) => row[due] ?? ''))
  const seen = new Map<string, string>(
    known.commitments.map(({ title, givingAgencyId, handle }) => [sameness(title, givingAgencyId), handle]),
  )
  const handles = new Set(seen.values())
  return body.map((cells, place): PastedRow => {
    const number = place + 1 + (withHeads ? 1 : 0)
    const reading = new Reading(cells, mapping, known, told, order)
    const made = reading.commitment()
    if (made && reading.problems.length === 0) {
      const same = sameness(made.title.en, made.givingAgencyId)
      const other = seen.get(same)
      if (other === undefined) seen.set(same, String(number))
      else reading.problem(handles.has(other) ? 'already-here' : 'twice', 'title', made.title.en, other)
    }
    const taken = reading.problems.length === 0 ? made : null
    return { number, cells, taken, problems: reading.problems, notes: taken ? reading.notes : [] }
  })
}

const sameness = (title: string, givingAgencyId: string | null): string => `${compared(title)}\n${givingAgencyId ?? ''}`

/** One row while it is read. */
class Reading {
  readonly problems: Finding[] = []
  readonly notes: Finding[] = []
  readonly #cells: readonly string[]
  readonly #mapping: Mapping
  readonly #known: Known
  readonly #told: DayOrder | 'either' | null
  readonly #order: DayOrder

  constructor(
    cells: readonly string[],
    mapping: Mapping,
    known: Known,
    told: DayOrder | 'either' | null,
    order: DayOrder,
  ) {
    this.#cells = cells
    this.#mapping = mapping
    this.#known = known
    this.#told = told
    this.#order = order
  }

  problem(code: Finding['code'], field: PastedField | null, value: string, other?: string): void {
    this.problems.push(this.#finding(code, field, value, other))
  }

  #note(code: Finding['code'], field: PastedField | null, value: string): void {
    this.notes.push(this.#finding(code, field, value))
  }

  #finding(code: Finding['code'], field: PastedField | null, value: string, other?: string): Finding {
    const column = field === null ? -1 : this.#mapping.indexOf(field)
    return { code, column: column < 0 ? null : column, value, ...(other !== undefined && { other }) }
  }

  commitment(): PastedCommitment | null {
    if (this.#cells.every((cell) => cell.trim() === '')) {
      this.problem('empty-row', null, '')
      return null
    }
    const extra = this.#cells.slice(this.#mapping.length).filter((cell) => cell.trim() !== '')
    if (extra.length > 0) this.problem('too-many-cells', null, extra.join(' | '))
    const title = this.#title()
    const givingAgencyId = this.#agency('gives')
    const receivingAgencyId = this.#agency('receives')
    const agreed = this.#due()
    const focusAreaIds = this.#areas()
    const key = this.#key()
    if (title === null || givingAgencyId === null) return null
    return { title: { en: title }, givingAgencyId, receivingAgencyId, focusAreaIds, dates: { agreed }, key }
  }

  /** What stands in a cell; empty for an error of the spreadsheet, which is told. */
  #text(field: PastedField): string {
    const column = this.#mapping.indexOf(field)
    const text = (column < 0 ? '' : (this.#cells[column] ?? '')).replace(/\s+/g, ' ').trim()
    if (!errors.test(text)) return text
    this.#note('spreadsheet-error', field, text)
    return ''
  }

  /** An error of the spreadsheet where something is needed is told with what is missing. */
  #missing(code: Finding['code'], field: PastedField): void {
    const error = this.notes.findLast((note) => note.code === 'spreadsheet-error')
    const column = this.#mapping.indexOf(field)
    if (error && error.column === column) this.problems.push(error)
    this.problem(code, field, '')
  }

  #title(): string | null {
    const text = this.#text('title')
    if (text === '') this.#missing('no-title', 'title')
    else if (text.length > longest) this.problem('too-long', 'title', text)
    else if (!isStorable(text)) this.problem('not-storable', 'title', text)
    else return text
    return null
  }

  #agency(field: 'gives' | 'receives'): string | null {
    const text = this.#text(field)
    if (empty.has(text.toLowerCase())) {
      if (field === 'gives') this.#missing('no-giver', field)
      else if (this.#known.hostId !== null) this.#note('host-receives', field, text)
      return field === 'gives' ? null : this.#known.hostId
    }
    const named = this.#known.agencies.find(({ names }) => names.some((name) => compared(name) === compared(text)))
    if (!named) this.problem('unknown-agency', field, text)
    return named?.id ?? null
  }

  #due(): CalendarDate | null {
    const text = this.#text('due')
    if (empty.has(text.toLowerCase())) {
      this.#note('no-date', 'due', text)
      return null
    }
    if (this.#told === null && isAmbiguous(text)) {
      this.problem('two-orders', 'due', text)
      return null
    }
    const order = this.#told === null ? orderIn(text) : this.#told === 'either' ? this.#order : this.#told
    const read = readDate(text, order)
    if ('wrong' in read) {
      this.problem(read.wrong, 'due', text)
      return null
    }
    if (read.altered) this.#note(read.altered, 'due', text)
    if (this.#told === 'either' && isAmbiguous(text)) this.#note('either-order', 'due', text)
    return read.date
  }

  #areas(): readonly string[] {
    const text = this.#text('area')
    if (empty.has(text.toLowerCase()) || compared(text) === 'whole engagement') {
      if (compared(text) !== 'whole engagement') this.#note('no-area', 'area', text)
      return []
    }
    const ids = this.#areaNamed(text)
    if (ids) return [ids]
    const several = text.split(/[,;/&]| and /i).map((part) => this.#areaNamed(part))
    if (several.some((id) => id === undefined)) {
      this.problem('unknown-area', 'area', text)
      return []
    }
    return [...new Set(several.flatMap((id) => id ?? []))]
  }

  #areaNamed(text: string): string | undefined {
    const name = compared(text)
    const number = /^(?:area |focus area )?(\d{1,3})$/.exec(name)?.[1]
    return this.#known.areas.find((area) =>
      number === undefined
        ? compared(area.name) === name || compared(`${area.number} ${area.name}`) === name
        : area.number === Number(number),
    )?.id
  }

  #key(): boolean {
    const text = this.#text('key').toLowerCase()
    if (['yes', 'y', 'x', 'true', '1', 'key', '✓'].includes(text)) return true
    if (!['no', 'n', 'false', '0'].includes(text) && !empty.has(text)) this.problem('not-yes-or-no', 'key', text)
    return false
  }
}
