import { useQuery } from '@tanstack/react-query'
import { useHrefs } from '../../data/paths.ts'
import { nextQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useWords } from '../../words/useWords.ts'

/** Everything dated in the 90 days after the day of the page. */
export function NextList({ overview }: { readonly overview: Overview }) {
  const words = useWords()
  const to = useHrefs()
  const title = words.page.nextTitle(overview.line?.past ?? false)
  useTitle(title)
  return (
    <>
      <h1>{title}</h1>
      <Panel
        titled
        query={useQuery(nextQuery(useStanding()))}
        empty={({ lines }) => (lines.length === 0 ? words.overview.nextEmpty : null)}
      >
        {({ lines }) => (
          <Table caption={title}>
            <thead>
              <tr>
                <Head number>{words.items.heads.date}</Head>
                <Head>{words.items.heads.what}</Head>
                <Head>{words.items.heads.agency}</Head>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id} data-record={line.id}>
                  <td className="number">
                    <DateText date={words.date.aloneWithYear(line.date)} />
                  </td>
                  <th scope="row" className="words">
                    <Link href={to.record(line.kind, line.id)}>{line.title.en}</Link>
                  </th>
                  <td className="words">
                    {words.page.nextOf(line, line.agencyId === null ? null : (overview.names[line.agencyId] ?? null))}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Panel>
    </>
  )
}
