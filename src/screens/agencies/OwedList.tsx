import { useHrefs, type OwedFilter } from '../../data/paths.ts'
import type { Owed, OwedLine } from '../../domain/views/owed.ts'
import { Button } from '../../ui/Button.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import { holderName } from './OwedPairs.tsx'
import { isShown, nobody } from './owedPairs.ts'
import { useFirst } from './useFirst.ts'

type NameOf = (id: string | null) => string | undefined

const step = 50

/** The commitments that one number counts, longest held first, with everybody who has held them and for how many days. */
export function OwedList({
  owed,
  filter,
  nameOf,
}: {
  readonly owed: Owed
  readonly filter: OwedFilter
  readonly nameOf: NameOf
}) {
  const words = useAgencyWords()
  const to = useHrefs()
  const lines = owed.lines.filter((line) => isShown(line, filter))
  const first = useFirst(lines, step)
  const name = (id: string | undefined) =>
    id === undefined ? null : id === nobody ? words.nobodyNamed : (nameOf(id) ?? words.nobodyNamed)
  const { heads } = words
  return (
    <>
      <h2>
        <Said sentence={words.owedOf(name(filter.from), name(filter.to), filter.show ?? null)} />
      </h2>
      <p className="owed-shown">
        <Said sentence={words.owedShown(lines.length)} /> <Link href={to.owed()}>{words.allPairs}</Link>
      </p>
      {lines.length === 0 ? (
        <p>{words.noneFit}</p>
      ) : (
        <Table caption={words.owedTitle} className="lines">
          <thead role="rowgroup">
            <tr role="row">
              <Head>{heads.status}</Head>
              <Head>{heads.commitment}</Head>
              <Head>{heads.for}</Head>
              <Head number>{heads.due}</Head>
              <Head>{heads.with}</Head>
              <Head number>{heads.days}</Head>
              <Head>{heads.held}</Head>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {first.shown.map((line) => (
              <Row key={line.id} line={line} nameOf={nameOf} />
            ))}
          </tbody>
        </Table>
      )}
      {first.left > 0 && (
        <p className="on-screen">
          <Button look="text" onClick={first.more}>
            {words.more(first.left)}
          </Button>
        </p>
      )}
    </>
  )
}

function Row({ line, nameOf }: { readonly line: OwedLine; readonly nameOf: NameOf }) {
  const words = useAgencyWords()
  const { statuses, date, none } = useWords()
  const to = useHrefs()
  const held = line.held.map((stretch) => ({ name: holderName(stretch, nameOf, words), days: stretch.days }))
  return (
    <tr role="row" data-record={line.id}>
      <td role="cell" className="together">
        <StatusWord mark={line.word} word={statuses[line.word]} />
      </td>
      <th role="rowheader" scope="row" className="words">
        <Link href={to.record('commitment', line.id)}>{line.title}</Link>
        <span className="second-line quiet">{words.from(nameOf(line.givingAgencyId) ?? words.nobodyNamed)}</span>
      </th>
      <td role="cell" className="words" data-head={words.heads.for}>
        {nameOf(line.receivingAgencyId) ?? words.nobodyNamed}
      </td>
      <td role="cell" className="number" data-head={words.heads.due}>
        {line.due ? <DateText date={date.aloneWithYear(line.due)} /> : <Dash spoken={none} />}
      </td>
      <td role="cell" className="words" data-head={words.heads.with}>
        {holderName(line.with, nameOf, words)}
      </td>
      <td role="cell" className="number" data-head={words.heads.days}>
        {line.days}
      </td>
      <td role="cell" className="words" data-head={words.heads.held}>
        <Said sentence={words.held(held)} />
        <span className="second-line quiet">{words.heldSum(held.reduce((sum, { days }) => sum + days, 0))}</span>
      </td>
    </tr>
  )
}
