import { useHrefs } from '../../data/paths.ts'
import { isCounted } from '../../domain/rules/reason.ts'
import type { ItemLine } from '../../domain/views/itemLine.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { Changed } from '../../acts/Changed.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import '../../ui/lines.css'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { capital } from '../../words/sentence.ts'
import { useWords } from '../../words/useWords.ts'

/** Items with their status, its worst reason, whose they are, their dates and their source. On a phone each is a few lines. */
export function ItemTable({ items, overview }: { readonly items: readonly ItemLine[]; readonly overview: Overview }) {
  const { items: words } = useWords()
  if (items.length === 0) return <p>{words.noItems}</p>
  return (
    <Table caption={words.titles.item} className="lines items">
      <thead role="rowgroup">
        <tr role="row">
          <Head>{words.heads.status}</Head>
          <Head>{words.heads.item}</Head>
          <Head>{words.heads.area}</Head>
          <Head>{words.heads.agency}</Head>
          <Head number>{words.heads.agreed}</Head>
          <Head number>{words.heads.expected}</Head>
          <Head>{words.heads.source}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <Row key={item.id} item={item} overview={overview} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ item, overview }: { readonly item: ItemLine; readonly overview: Overview }) {
  const words = useWords()
  const to = useHrefs()
  const name = (id: string | null) => (id === null ? '' : (overview.names[id] ?? ''))
  const sentences = words.reasons(name)
  const reason = item.reasons.find(isCounted)
  const note = item.notes[0]
  const areas = overview.areas.filter((line) => line.id !== null && item.focusAreaIds.includes(line.id))
  const done = item.finished ?? (item.expected?.on === item.due?.on ? null : item.expected)
  return (
    <tr role="row" data-record={item.id}>
      <td role="cell" className="together">
        {item.word ? (
          <StatusWord mark={item.word} word={words.statuses[item.word]} />
        ) : (
          <span className="quiet">{words.items.onRecord}</span>
        )}
      </td>
      <th role="rowheader" scope="row" className="words">
        <Link href={to.record(item.kind, item.id)}>{item.title}</Link> {item.key && <Chip>{words.key}</Chip>}
        <Changed id={item.id} />
        {(reason ?? note) && (
          <span className="second-line quiet">
            <Said sentence={capital(reason ? sentences.reason(reason) : note ? sentences.note(note) : [])} />
          </span>
        )}
      </th>
      <td role="cell" className="words" data-head={words.items.heads.area}>
        {areas.map(({ number }) => number).join(', ') || <Dash spoken={words.none} />}
      </td>
      <td role="cell" className="words">
        {name(item.givingAgencyId) || <Dash spoken={words.none} />}
      </td>
      <td role="cell" className={item.due ? 'number' : 'number quiet'} data-head={words.items.heads.agreed}>
        {item.due ? <DateText date={words.date.aloneWithYear(item.due)} /> : <Dash spoken={words.none} />}
      </td>
      <td role="cell" className={done ? 'number' : 'number quiet'} data-head={words.items.heads.expected}>
        {done ? <DateText date={words.date.aloneWithYear(done)} /> : <Dash spoken={words.none} />}
      </td>
      <td role="cell" className="words quiet">
        {words.sourceKind(item.provenance)}
      </td>
    </tr>
  )
}
