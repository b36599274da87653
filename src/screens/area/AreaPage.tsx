import { useQuery } from '@tanstack/react-query'
import { useHrefs } from '../../data/paths.ts'
import { areaQuery, sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Area } from '../../domain/views/area.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { dateText } from '../../words/en/dateText.ts'
import { sourceText } from '../../words/en/sourceText.ts'
import { useWords } from '../../words/useWords.ts'
import { AddCommitment } from './AddCommitment.tsx'

/** One focus area: its items, key ones first. */
export function AreaPage({ number }: { readonly number: number }) {
  return <Panel query={useQuery(areaQuery(number, useStanding()))}>{(area) => <Items area={area} />}</Panel>
}

function Items({ area: { area, items, today } }: { readonly area: Area }) {
  const session = useQuery(sessionQuery).data
  const { statuses } = useWords()
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
      <h2>Items</h2>
      {items.length === 0 ? (
        <p>No commitments in this area yet.{session?.role === 'coordinator' && ' Add the first below.'}</p>
      ) : (
        <div className="frame">
          <table>
            <thead>
              <tr>
                <th scope="col">Status</th>
                <th scope="col">Item</th>
                <th scope="col">Agreed</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ item, status }) => (
                <tr key={item.id} data-record={item.id}>
                  <td>
                    {status.word ? (
                      <StatusWord mark={status.word} word={statuses[status.word]} />
                    ) : (
                      <span className="quiet">On the public record</span>
                    )}
                  </td>
                  <th scope="row">
                    <Link href={to.record(item.kind, item.id)}>{item.title.en}</Link>
                  </th>
                  <td>
                    {item.dates.agreed ? dateText(item.dates.agreed) : <span className="quiet">No date agreed</span>}
                  </td>
                  <td>{sourceText(item.provenance)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {writes && session?.role === 'coordinator' && <AddCommitment areaId={area.id} today={today} />}
    </>
  )
}
