import { useHrefs } from '../../data/paths.ts'
import type { Overview } from '../../domain/views/overview.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { Link } from '../../ui/Link.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useWords } from '../../words/useWords.ts'

/** Decisions wanted from the reader's agency, or requests it is to answer, soonest first. */
export function AskedList({ list, overview }: { readonly list: 'decision' | 'request'; readonly overview: Overview }) {
  const words = useWords()
  const to = useHrefs()
  const asked = (list === 'decision' ? overview.forYou?.decisions : overview.forYou?.requests) ?? []
  useTitle(words.items.lists[list])
  return (
    <>
      <h1>{words.items.lists[list]}</h1>
      {asked.length === 0 ? (
        <p>{words.items.noItems}</p>
      ) : (
        <Table caption={words.items.lists[list]}>
          <thead>
            <tr>
              <Head>{words.items.heads.what}</Head>
              <Head number>{words.items.heads.date}</Head>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ id, title, by }) => (
              <tr key={id} data-record={id}>
                <th scope="row" className="words">
                  <Link href={to.record(list, id)}>{title}</Link>
                </th>
                <td className="number">
                  {by ? <DateText date={words.date.aloneWithYear(by)} /> : <Dash spoken={words.none} />}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
