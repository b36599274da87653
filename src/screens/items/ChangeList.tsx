import { useQuery } from '@tanstack/react-query'
import { useHrefs, type ItemFilter } from '../../data/paths.ts'
import { sinceQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Overview } from '../../domain/views/overview.ts'
import type { MovedLine, Since, SinceLine } from '../../domain/views/since.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { plain } from '../../words/sentence.ts'
import { useWords } from '../../words/useWords.ts'

/** In the order they are told: what went well first. */
const groups = ['confirmed', 'delivered', 'reached', 'later', 'earlier', 'unclear', 'made', 'ended'] as const

/** What came after a day, old beside new. */
export function ChangeList({
  filter,
  from,
  overview,
}: {
  readonly filter: ItemFilter
  readonly from: string
  readonly overview: Overview
}) {
  return (
    <Panel query={useQuery(sinceQuery(from, useStanding()))}>
      {(since) => <Changes since={since} filter={filter} overview={overview} />}
    </Panel>
  )
}

function Changes({
  since,
  filter: { change },
  overview,
}: {
  readonly since: Since
  readonly filter: ItemFilter
  readonly overview: Overview
}) {
  const words = useWords()
  const to = useHrefs()
  useTitle(plain(words.items.changesTitle(since.from), true))
  const lines = groups
    .filter((group) => change === undefined || group === change)
    .flatMap((group) => since[group].map((line: SinceLine | MovedLine) => ({ group, line })))
  return (
    <>
      <h1>
        <Said sentence={words.items.changesTitle(since.from)} />
      </h1>
      <p className="reading">
        <Said sentence={words.items.changesShown(lines.length)} />{' '}
        {change !== undefined && <Link href={to.items({ since: since.from })}>{words.items.showAll}</Link>}
      </p>
      {lines.length > 0 && (
        <Table caption={words.overview.changesName}>
          <thead>
            <tr>
              <Head>{words.items.heads.what}</Head>
              <Head>{words.items.heads.item}</Head>
              <Head>{words.items.heads.agency}</Head>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ group, line }) => (
              <tr key={`${group} ${line.id}`} data-record={line.id}>
                <td className="together">
                  <b>{words.overview.changeWords[group]}</b>
                </td>
                <th scope="row" className="words">
                  <Link href={to.record(line.kind, line.id)}>{line.title}</Link>
                  {'distance' in line && (
                    <span className="second-line quiet">
                      <Said sentence={words.overview.fromTo(line)} />
                    </span>
                  )}
                </th>
                <td className="words">{line.agencyId === null ? '' : overview.names[line.agencyId]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
