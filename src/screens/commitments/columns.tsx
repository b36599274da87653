import type { ItemRow } from '../../domain/views/items.ts'
import { isCounted } from '../../domain/rules/reason.ts'
import type { CalendarDate } from '../../domain/records/calendarDate.ts'
import { Changed } from '../../acts/Changed.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Dash } from '../../ui/Dash.tsx'
import type { GridColumn } from '../../ui/GridRow.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import type { CommitmentWords } from '../../words/en/commitments.ts'
import type { Messages } from '../../words/en.ts'
import { capital, type Sentence } from '../../words/sentence.ts'
import { expectedOrDone, type Index } from './arrange.ts'
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

const tracks: Readonly<Record<ColumnName, string>> = {
  status: '116px',
  title: 'minmax(0, 1fr)',
  gives: 'minmax(96px, 180px)',
  receives: 'minmax(96px, 180px)',
  area: '72px',
  agreed: '102px',
  expected: '108px',
  lastWord: '102px',
  with: 'minmax(96px, 160px)',
  source: '72px',
}

const numbers: ReadonlySet<ColumnName> = new Set(['agreed', 'expected', 'lastWord'])

/** The chosen columns as the table draws them. */
export function columnsOf(names: readonly ColumnName[], writing: Writing): readonly GridColumn<ItemRow>[] {
  const { own } = writing
  return names.map((name) => ({
    id: name,
    head: own.heads[name],
    track: tracks[name],
    number: numbers.has(name),
    sorts: true,
    names: name === 'title',
    cell: (line) => <Cell name={name} line={line} writing={writing} />,
  }))
}

function Cell({
  name,
  line,
  writing,
}: {
  readonly name: ColumnName
  readonly line: ItemRow
  readonly writing: Writing
}) {
  const { index, all, own } = writing
  switch (name) {
    case 'status':
      return line.word ? (
        <StatusWord mark={line.word} word={all.statuses[line.word]} />
      ) : (
        <span className="quiet on-record">{own.onRecord}</span>
      )
    case 'title':
      return <Title line={line} writing={writing} />
    case 'gives':
      return index.nameOf(line.givingAgencyId) || <Dash spoken={all.none} />
    case 'receives':
      return index.nameOf(line.receivingAgencyId) || <Dash spoken={all.none} />
    case 'area':
      return (
        line.focusAreaIds
          .map((id) => index.areaOf(id)?.number ?? 0)
          .sort((one, other) => one - other)
          .join(', ') || <Dash spoken={all.none} />
      )
    case 'agreed':
      return <Day date={line.due} all={all} />
    case 'expected':
      if (writing.oneDate) return <Day date={expectedOrDone(line) ?? line.due} all={all} />
      return line.finished === null && expectedOrDone(line) !== null ? (
        <b>
          <Day date={expectedOrDone(line)} all={all} />
        </b>
      ) : (
        <Day date={expectedOrDone(line)} all={all} />
      )
    case 'lastWord':
      return <Day date={line.lastWordOn} all={all} />
    case 'with':
      if (line.with === null) return <Dash spoken={all.none} />
      return (
        index.nameOf(line.with.agencyId) ||
        (line.with.holder === 'coordinator' ? own.withCoordinator : own.withOfficial)
      )
    case 'source':
      return all.sourceKind(line.provenance)
  }
}

function Title({ line, writing }: { readonly line: ItemRow; readonly writing: Writing }) {
  const { all, index, hrefOf } = writing
  const second = secondLine(writing, line)
  const readers = line.restrictedTo.map((id) => index.nameOf(id)).join(', ')
  return (
    <>
      <a className="plain" tabIndex={-1} href={hrefOf(line.id)}>
        {line.title}
      </a>
      {line.key && <Chip>{all.key}</Chip>}
      <Changed id={line.id} />
      {line.audience === 'restricted' && <Chip>{writing.own.onlyAgencies(readers)}</Chip>}
      {second && (
        <span className="second-line quiet">
          <Said sentence={second} />
        </span>
      )}
    </>
  )
}

function Day({ date, all }: { readonly date: CalendarDate | string | null; readonly all: Messages }) {
  return date === null ? <Dash spoken={all.none} /> : <DateText date={all.date.aloneWithYear(date)} />
}
