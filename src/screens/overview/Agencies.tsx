import { useHrefs } from '../../data/paths.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/useWords.ts'

/** One row an agency, by name: an order by trouble would be a ranking. */
export function Agencies({ overview: { agencies } }: { readonly overview: Overview }) {
  const { overview: words } = useWords()
  const to = useHrefs()
  if (agencies.length === 0) return null
  return (
    <Fold className="agencies" title={words.agenciesTitle}>
      <Table caption={words.agenciesTitle} className="lines">
        <thead role="rowgroup">
          <tr role="row">
            <Head>{words.heads.agency}</Head>
            <Head number>{words.heads.openCommitments}</Head>
            <Head number>{words.heads.late}</Head>
            <Head number>{words.heads.noWord}</Head>
            <Head number>{words.heads.waiting}</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {agencies.map((row) => {
            const given = { kind: 'commitment', agency: row.id } as const
            return (
              <tr role="row" key={row.id}>
                <th role="rowheader" scope="row" className="words">
                  <Link href={to.agency(row.id)}>{row.name}</Link>
                </th>
                <Count
                  head={words.heads.openCommitments}
                  of={row.name}
                  value={row.open}
                  href={to.items({ ...given, status: 'open' })}
                />
                <Count
                  head={words.heads.late}
                  of={row.name}
                  value={row.late}
                  href={to.items({ ...given, mark: 'late' })}
                />
                <Count
                  head={words.heads.noWord}
                  of={row.name}
                  value={row.noWord}
                  href={to.items({ ...given, status: 'no-word' })}
                />
                <Count
                  head={words.heads.waiting}
                  of={row.name}
                  value={row.waiting}
                  href={to.items({ ...given, mark: 'elsewhere' })}
                />
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Fold>
  )
}

/** A number and, where it is one, the records it counts. */
function Count({
  head,
  of,
  value,
  href,
}: {
  readonly head: string
  readonly of: string
  readonly value: number
  readonly href: string
}) {
  const { none } = useWords()
  return (
    <NumberCell value={value} none={none} head={head}>
      <Link href={href} look="in-text" aria-label={`${value}, ${of}`}>
        {value}
      </Link>
    </NumberCell>
  )
}
