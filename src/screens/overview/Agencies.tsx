import { useHrefs } from '../../data/paths.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/useWords.ts'

/** One row an agency, by name: an order by trouble would be a ranking. */
export function Agencies({ overview: { agencies } }: { readonly overview: Overview }) {
  const { overview: words, none } = useWords()
  const to = useHrefs()
  if (agencies.length === 0) return null
  return (
    <Fold className="agencies" title={words.agenciesTitle}>
      <Table caption={words.agenciesTitle}>
        <thead>
          <tr>
            <Head>{words.heads.agency}</Head>
            <Head number>{words.heads.openCommitments}</Head>
            <Head number>{words.heads.late}</Head>
            <Head number>{words.heads.noWord}</Head>
            <Head number>{words.heads.waiting}</Head>
          </tr>
        </thead>
        <tbody>
          {agencies.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="words">
                <Link href={to.items({ agency: row.id })}>{row.name}</Link>
              </th>
              <NumberCell value={row.open} none={none} />
              <NumberCell value={row.late} none={none} />
              <NumberCell value={row.noWord} none={none} />
              <NumberCell value={row.waiting} none={none} />
            </tr>
          ))}
        </tbody>
      </Table>
    </Fold>
  )
}
