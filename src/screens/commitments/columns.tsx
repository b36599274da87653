import type { ReactNode } from 'react'
import type { ItemRow } from '../../domain/views/items.ts'
import { isCounted } from '../../domain/rules/reason.ts'
import { needsAttention } from '../../domain/rules/words.ts'
import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import { Changed } from '../../acts/Changed.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { cellMark } from '../../ui/cellMark.ts'
import type { GridColumn } from '../../ui/GridRow.tsx'
import type { CommitmentWords } from '../../words/en/commitments.ts'
import type { Messages } from '../../words/en.ts'
import { capital, plain, plainDate, type Sentence } from '../../words/sentence.ts'
import type { Index } from './arrange.ts'
import { expectedOrDone } from './order.ts'
import type { ColumnName } from './tableView.ts'

/** What the cells are written with. */
export interface Writing {
  readonly index: Index
  readonly all: Messages
  readonly own: CommitmentWords
  /** The address of a record's own page. */
  readonly hrefOf: (id: string) => string
  /** Where whom it is for has no column, the second line says it. */
  readonly saysReceiver: boolean
  /** There is one column of dates only: the newest known. */
  readonly oneDate: boolean
  /** What changed while the page was open, which says so. */
  readonly changed: ReadonlyMap<string, number>
  /** On paper every date has its year. */
  readonly onPaper: boolean
}

/** What a row says below its title: whom it is for where no column does, and why its status is what it is. */
export function secondLine({ index, all, own, saysReceiver }: Writing, line: ItemRow): Sentence | null {
  const said = all.reasons((id) => index.nameOf(id))
  const reason = line.reasons.find(isCounted)
  const note = line.notes[0]
  const [source] = line.provenance.kind === 'record' ? line.provenance.sources : []
  const why = reason
    ? said.reason(reason)
    : note
      ? said.note(note)
      : source && line.word === null
        ? own.onRecordSince(source.title, source.date)
        : null
  const receiver = saysReceiver ? index.nameOf(line.receivingAgencyId) : ''
  return receiver ? own.forReceiver(receiver, why) : why && capital(why)
}

/** Is there a second line? Asked of every row to know its height, so without making the words. */
export const hasSecondLine = (line: ItemRow, saysReceiver: boolean): boolean =>
  (saysReceiver && line.receivingAgencyId !== null) ||
  line.notes.length > 0 ||
  line.word === null ||
  line.reasons.some(isCounted)

/** An agency's name of some thirty letters stands whole at 1366 px; a narrower window leaves the titles more of its room. */
const agencyTrack = 'clamp(96px, 16.5vw, 224px)'

const tracks: Readonly<Record<ColumnName, string>> = {
  status: '116px',
  title: 'minmax(0, 1fr)',
  gives: agencyTrack,
  receives: agencyTrack,
  area: '72px',
  agreed: '102px',
  expected: '108px',
  lastWord: '102px',
  with: 'minmax(96px, 160px)',
  source: '72px',
}

const tracksOnPaper: Readonly<Record<ColumnName, string>> = {
  status: '62pt',
  title: 'minmax(0, 1fr)',
  gives: '66pt',
  receives: '66pt',
  area: '32pt',
  agreed: '63pt',
  expected: '63pt',
  lastWord: '63pt',
  with: '60pt',
  source: '42pt',
}

const numbers: ReadonlySet<ColumnName> = new Set(['agreed', 'expected', 'lastWord'])

/** The chosen columns as the table draws them. A cell is text wherever it can be: there are many of them. */
export function columnsOf(names: readonly ColumnName[], writing: Writing): readonly GridColumn<ItemRow>[] {
  return names.map((name) => ({
    id: name,
    head: writing.own.heads[name],
    track: tracks[name],
    trackOnPaper: tracksOnPaper[name],
    number: numbers.has(name),
    sorts: true,
    names: name === 'title',
    cell: (line) => cellOf(name, line, writing),
    look: (line) => lookOf(name, line),
  }))
}

/** Bold only what needs attention: a status, and a date that has moved and is still to come. */
function lookOf(name: ColumnName, line: ItemRow): string | undefined {
  if (name === 'status')
    return line.word === null ? 'on-record' : `${cellMark(line.word)}${needsAttention(line.word) ? ' strong' : ''}`
  return name === 'expected' && line.finished === null && expectedOrDone(line) !== null ? 'strong' : undefined
}

/** What stands in a cell; null where there is nothing. */
function cellOf(name: ColumnName, line: ItemRow, writing: Writing): ReactNode {
  const { index, all, own } = writing
  switch (name) {
    case 'status':
      return line.word === null ? own.onRecord : all.statuses[line.word]
    case 'title':
      return titleOf(line, writing)
    case 'gives':
      return index.nameOf(line.givingAgencyId) || null
    case 'receives':
      return index.nameOf(line.receivingAgencyId) || null
    case 'area':
      return (
        line.focusAreaIds
          .map((id) => index.areaOf(id)?.number ?? 0)
          .sort((one, other) => one - other)
          .join(', ') || null
      )
    case 'agreed':
      return day(line.due, all)
    case 'expected':
      return day(writing.oneDate ? (expectedOrDone(line) ?? line.due) : expectedOrDone(line), all)
    case 'lastWord':
      return day(line.lastWordOn, all)
    case 'with':
      if (line.with === null) return null
      return (
        index.nameOf(line.with.agencyId) ||
        (line.with.holder === 'coordinator' ? own.withCoordinator : own.withOfficial)
      )
    case 'source':
      return all.sourceKind(line.provenance)
  }
}

/** Every row holds the same elements: the chip is there without words too, and the second line is text after a line's end. */
function titleOf(line: ItemRow, writing: Writing): ReactNode {
  const { all, own, index, hrefOf, onPaper, changed } = writing
  const second = secondLine(writing, line)
  const readers = line.restrictedTo.map((id) => index.nameOf(id)).join(', ')
  const chips = [line.key && all.key, line.audience === 'restricted' && own.onlyAgencies(readers)].filter(Boolean)
  return (
    <>
      <a className="plain" tabIndex={-1} href={hrefOf(line.id)}>
        {line.title}
      </a>
      <Chip>{chips.join(' · ')}</Chip>
      {changed.has(line.id) && <Changed key={line.id} id={line.id} />}
      {second && `\n${plain(second, onPaper)}`}
    </>
  )
}

const day = (date: CalendarDate | string | null, all: Messages): string | null =>
  date === null ? null : plainDate(all.date.aloneWithYear(date))
