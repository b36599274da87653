import { useQuery } from '@tanstack/react-query'
import { agencyListQuery } from '../../data/agencies.ts'
import { useHrefs } from '../../data/paths.ts'
import { useStanding } from '../../data/standing.ts'
import type { AgencyListed } from '../../domain/views/agencies.ts'
import { Link } from '../../ui/Link.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import { AgencyTabs } from './AgencyTabs.tsx'

/** Every agency, by name: what it promised and has not finished, what it waits for and what others wait on it for. */
export function AgenciesPage() {
  const words = useAgencyWords()
  return (
    <>
      <AgencyTabs here="list" />
      <Panel
        query={useQuery(agencyListQuery(useStanding()))}
        rows={12}
        titled
        empty={({ agencies }) => (agencies.length === 0 ? words.noAgencies : null)}
      >
        {({ agencies }) => (
          <>
            <List agencies={agencies} />
            <p className="quiet date list-note">{words.listNote}</p>
          </>
        )}
      </Panel>
    </>
  )
}

function List({ agencies }: { readonly agencies: readonly AgencyListed[] }) {
  const { heads, title } = useAgencyWords()
  return (
    <Table caption={title} className="lines agency-list">
      <thead role="rowgroup">
        <tr role="row">
          <Head>{heads.agency}</Head>
          <Head number>{heads.open}</Head>
          <Head number>{heads.late}</Head>
          <Head number>{heads.noWord}</Head>
          <Head number>{heads.waiting}</Head>
          <Head number>{heads.waitedOn}</Head>
          <Head>{heads.source}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {agencies.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  )
}

/** Each number leads to exactly the records it counts; what others wait on it for stands on its own page. */
function Row({ row }: { readonly row: AgencyListed }) {
  const { none, sourceKind } = useWords()
  const { heads } = useAgencyWords()
  const to = useHrefs()
  const given = { kind: 'commitment', agency: row.id } as const
  const numbers = [
    [heads.open, row.open, to.items({ ...given, status: 'open' })],
    [heads.late, row.late, to.items({ ...given, mark: 'late' })],
    [heads.noWord, row.noWord, to.items({ ...given, status: 'no-word' })],
    [heads.waiting, row.waiting, to.items({ ...given, mark: 'elsewhere' })],
    [heads.waitedOn, row.waitedOn, to.agency(row.id)],
  ] as const
  return (
    <tr role="row" data-record={row.id}>
      <th role="rowheader" scope="row" className="words">
        <Link href={to.agency(row.id)}>{row.name}</Link>
      </th>
      {numbers.map(([head, value, href]) => (
        <NumberCell key={head} value={value} none={none} head={head}>
          <Link href={href} look="in-text" aria-label={`${value}: ${row.shortName}, ${head.toLowerCase()}`}>
            {value}
          </Link>
        </NumberCell>
      ))}
      <td role="cell" className="words quiet">
        {sourceKind(row.provenance)}
      </td>
    </tr>
  )
}
