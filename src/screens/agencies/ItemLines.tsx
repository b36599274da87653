import type { AgencyAnswer } from '../../data/agencies.ts'
import { useHrefs } from '../../data/paths.ts'
import { isCounted } from '../../domain/rules/reason.ts'
import type { ItemLine } from '../../domain/views/itemLine.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Changed } from '../../acts/Changed.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { capital } from '../../words/sentence.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import { useFirst } from './useFirst.ts'

const step = 20

/** Items of one agency: status, what and why, whom it is for or from, its dates, its source. On a phone each is a few lines. */
export function ItemLines({
  caption,
  lines,
  page,
  other,
}: {
  readonly caption: string
  readonly lines: readonly ItemLine[]
  readonly page: AgencyAnswer
  /** The agency at the other end: who receives it, or who gives it. */
  readonly other: 'receiver' | 'giver'
}) {
  const { heads, more } = useAgencyWords()
  const first = useFirst(lines, step)
  return (
    <>
      <Table caption={caption} className="lines">
        <thead role="rowgroup">
          <tr role="row">
            <Head>{heads.status}</Head>
            <Head>{heads.item}</Head>
            <Head>{other === 'receiver' ? heads.for : heads.from}</Head>
            <Head number>{heads.due}</Head>
            <Head number>{heads.expected}</Head>
            <Head>{heads.source}</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {first.shown.map((line) => (
            <Row key={line.id} line={line} page={page} other={other} />
          ))}
        </tbody>
      </Table>
      {first.left > 0 && (
        <p className="on-screen">
          <Button look="text" onClick={first.more}>
            {more(first.left)}
          </Button>
        </p>
      )}
    </>
  )
}

function Row({
  line,
  page,
  other,
}: {
  readonly line: ItemLine
  readonly page: AgencyAnswer
  readonly other: 'receiver' | 'giver'
}) {
  const { heads, onRecord } = useAgencyWords()
  const { statuses, reasons, date, none, sourceKind } = useWords()
  const to = useHrefs()
  const name = (id: string | null) => (id === null ? '' : (page.names[id] ?? ''))
  const sentences = reasons(name)
  const reason = line.reasons.find(isCounted)
  const note = line.notes[0]
  const later = line.finished ?? (line.expected?.on === line.due?.on ? null : line.expected)
  return (
    <tr role="row" data-record={line.id}>
      <td role="cell" className="together">
        {line.word ? (
          <StatusWord mark={line.word} word={statuses[line.word]} />
        ) : (
          <span className="quiet">{onRecord}</span>
        )}
      </td>
      <th role="rowheader" scope="row" className="words">
        <Link href={to.record(line.kind, line.id)}>{line.title}</Link>
        <Changed id={line.id} />
        {(reason ?? note) && (
          <span className="second-line quiet">
            <Said sentence={capital(reason ? sentences.reason(reason) : note ? sentences.note(note) : [])} />
          </span>
        )}
      </th>
      <td role="cell" className="words" data-head={other === 'receiver' ? heads.for : heads.from}>
        {name(other === 'receiver' ? line.receivingAgencyId : line.givingAgencyId) || <Dash spoken={none} />}
      </td>
      <td role="cell" className="number" data-head={heads.due}>
        {line.due ? <DateText date={date.aloneWithYear(line.due)} /> : <Dash spoken={none} />}
      </td>
      <td role="cell" className="number" data-head={heads.expected}>
        {later ? <DateText date={date.aloneWithYear(later)} /> : <Dash spoken={none} />}
      </td>
      <td role="cell" className="words quiet">
        {sourceKind(line.provenance)}
      </td>
    </tr>
  )
}
