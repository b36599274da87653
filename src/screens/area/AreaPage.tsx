import { useQuery } from '@tanstack/react-query'
import { useHrefs } from '../../data/paths.ts'
import { areaQuery, sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Area } from '../../domain/views/area.ts'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { sourceText } from '../../words/en/sourceText.ts'
import { useWords } from '../../words/useWords.ts'
import './area.css'
import { AddCommitment } from './AddCommitment.tsx'

/** One focus area: its items, key ones first. */
export function AreaPage({ number }: { readonly number: number }) {
  return <Panel query={useQuery(areaQuery(number, useStanding()))}>{(area) => <Items area={area} />}</Panel>
}

function Items({ area: { area, items, today } }: { readonly area: Area }) {
  const session = useQuery(sessionQuery).data
  const { statuses, date } = useWords()
  const to = useHrefs()
  const { writes } = useStanding()
  useTitle(`${area.number} ${area.name.en}`)
  return (
    <>
      <h1>
        {area.number} {area.name.en}
        {area.naming === 'working-title' && '*'}
      </h1>
      {area.description.en && <p className="reading">{area.description.en}</p>}
      {area.naming === 'working-title' && (
        <p className="quiet small">* Working title: the public record does not name this area.</p>
      )}
      <p className="small">
        <Link href={to.record('focus-area', area.id)}>Source and history of this area</Link>
      </p>
      <section className="area-items" aria-labelledby="items">
        <h2 id="items">Items</h2>
        {items.length === 0 ? (
          <p>No commitments in this area yet.{session?.role === 'coordinator' && ' Add the first below.'}</p>
        ) : (
          <Table caption="Items">
            <thead>
              <tr>
                <Head>Status</Head>
                <Head>Item</Head>
                <Head number>Agreed</Head>
                <Head>Source</Head>
              </tr>
            </thead>
            <tbody>
              {items.map(({ item, status }) => (
                <tr key={item.id} data-record={item.id}>
                  <td className="together">
                    {status.word ? (
                      <StatusWord mark={status.word} word={statuses[status.word]} />
                    ) : (
                      <span className="quiet">On the public record</span>
                    )}
                  </td>
                  <th scope="row" className="words">
                    <Link href={to.record(item.kind, item.id)}>{item.title.en}</Link>
                  </th>
                  <td className="number">
                    {item.dates.agreed ? (
                      <DateText date={date.aloneWithYear(item.dates.agreed)} />
                    ) : (
                      <Dash spoken="No date agreed" />
                    )}
                  </td>
                  <td className="words quiet">{sourceText(item.provenance)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
      {writes && session?.role === 'coordinator' && <AddCommitment areaId={area.id} today={today} />}
    </>
  )
}
