import { useHrefs } from '../../data/paths.ts'
import type { AreaLine, Overview } from '../../domain/views/overview.ts'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/useWords.ts'

/** Focus areas with their status and what they are judged by. */
export function AreaList({ areas, overview }: { readonly areas: readonly AreaLine[]; readonly overview: Overview }) {
  const words = useWords()
  const to = useHrefs()
  const name = (id: string | null) => (id === null ? '' : (overview.names[id] ?? ''))
  if (areas.length === 0) return <p>{words.items.noItems}</p>
  return (
    <Table caption={words.items.titles['focus-area']}>
      <thead>
        <tr>
          {overview.headline && <Head>{words.items.heads.status}</Head>}
          <Head>{words.items.heads.area}</Head>
          <Head>{words.items.heads.why}</Head>
        </tr>
      </thead>
      <tbody>
        {areas.map((line) => (
          <tr key={line.number} data-focus-area={line.number}>
            {overview.headline && (
              <td className="together">
                {line.verdict?.word ? (
                  <StatusWord mark={line.verdict.word} word={words.statuses[line.verdict.word]} />
                ) : (
                  <span className="quiet">{line.onRecord > 0 ? words.items.onRecord : words.items.noStatus}</span>
                )}
              </td>
            )}
            <th scope="row" className="words">
              <Link href={to.area(line.number ?? 0)}>
                {line.number} {line.name?.en}
                {line.workingTitle && '*'}
              </Link>
            </th>
            <td className="words">
              {line.worst ? (
                <Said sentence={words.reasons(name).titled(line.worst.title, line.worst.reason)} />
              ) : (
                <Said sentence={words.overview.quietWhy(line)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
