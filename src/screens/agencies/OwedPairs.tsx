import { useHrefs } from '../../data/paths.ts'
import type { Owed } from '../../domain/views/owed.ts'
import { Link } from '../../ui/Link.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { Said } from '../../ui/Said.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import { nobody, pairsOf, type Pair } from './owedPairs.ts'

type NameOf = (id: string | null) => string | undefined

/** One row a pair of agencies; each number leads to exactly the commitments it counts. */
export function OwedPairs({ owed, nameOf }: { readonly owed: Owed; readonly nameOf: NameOf }) {
  const words = useAgencyWords()
  const { heads } = words
  const pairs = pairsOf(owed.lines, (id) => nameOf(id) ?? words.nobodyNamed)
  const late = pairs.reduce((sum, pair) => sum + pair.late, 0)
  return (
    <>
      <p className="agencies-point">
        <Said sentence={words.owedSentence(owed.lines.length, pairs.length, late)} />
      </p>
      {pairs.length > 0 && (
        <>
          <Table caption={words.owedTitle} className="lines owed-pairs">
            <thead role="rowgroup">
              <tr role="row">
                <Head>{heads.gives}</Head>
                <Head>{heads.receives}</Head>
                <Head number>{heads.openShort}</Head>
                <Head number>{heads.past}</Head>
                <Head number>{heads.elsewhere}</Head>
                <Head>{heads.longest}</Head>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {pairs.map((pair) => (
                <Row key={`${pair.givingAgencyId} ${pair.receivingAgencyId}`} pair={pair} nameOf={nameOf} />
              ))}
            </tbody>
          </Table>
          <p className="quiet date list-note">{words.owedNote}</p>
        </>
      )}
    </>
  )
}

function Row({ pair, nameOf }: { readonly pair: Pair; readonly nameOf: NameOf }) {
  const words = useAgencyWords()
  const { none } = useWords()
  const to = useHrefs()
  const { givingAgencyId: from, receivingAgencyId, longest } = pair
  const giver = nameOf(from) ?? words.nobodyNamed
  const receiver = nameOf(receivingAgencyId) ?? words.nobodyNamed
  const between = { from, to: receivingAgencyId ?? nobody }
  const numbers = [
    [words.heads.openShort, pair.lines.length, to.owed(between)],
    [words.heads.past, pair.late, to.owed({ ...between, show: 'late' })],
    [words.heads.elsewhere, pair.elsewhere, to.owed({ ...between, show: 'elsewhere' })],
  ] as const
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="words">
        <Link href={to.agency(from)}>{giver}</Link>
      </th>
      <td role="cell" className="words" data-head={words.heads.for}>
        {receivingAgencyId === null ? receiver : <Link href={to.agency(receivingAgencyId)}>{receiver}</Link>}
      </td>
      {numbers.map(([head, value, href]) => (
        <NumberCell key={head} value={value} none={none} head={head}>
          <Link
            href={href}
            look="in-text"
            aria-label={`${value}: ${words.owes(giver, receiver)}, ${head.toLowerCase()}`}
          >
            {value}
          </Link>
        </NumberCell>
      ))}
      <td role="cell" className="words" data-head={words.heads.longest}>
        <Link href={to.record('commitment', longest.id)}>{longest.title}</Link>
        <span className="second-line quiet">
          {words.withFor(holderName(longest.with, nameOf, words), longest.days)}
        </span>
      </td>
    </tr>
  )
}

/** Who has a commitment, in words: an agency, or by its part where none is named. */
export function holderName(
  holder: { readonly holder: string; readonly agencyId: string | null } | null,
  nameOf: NameOf,
  words: ReturnType<typeof useAgencyWords>,
): string {
  if (holder === null) return words.nobodyNamed
  return nameOf(holder.agencyId) ?? (holder.holder === 'coordinator' ? words.coordinator : words.official)
}
