import type { PastedRow } from '../../domain/pasted/table.ts'
import type { Items } from '../../domain/views/items.ts'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePastedWords } from '../../words/usePastedWords.ts'

const most = 100

/** Each row with what becomes of it. */
export function PastedPreview({ rows, answer }: { readonly rows: readonly PastedRow[]; readonly answer: Items }) {
  const own = usePastedWords()
  const all = useWords()
  const agency = (id: string | null) => answer.agencies.find((each) => each.id === id)?.shortName
  const area = (id: string) => answer.areas.find((each) => each.id === id)?.number
  return (
    <section>
      <h3>{own.preview}</h3>
      {rows.length > most && <p className="quiet">{own.firstOnly(most, rows.length)}</p>}
      <Table caption={own.preview} className="paste-preview">
        <thead>
          <tr>
            <Head number>{own.rowHead}</Head>
            <Head>{own.becomes}</Head>
            <Head>{own.fields.title}</Head>
            <Head>{own.fields.gives}</Head>
            <Head>{own.fields.receives}</Head>
            <Head number>{own.fields.due}</Head>
            <Head>{own.fields.area}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ number, cells, taken }) => (
            <tr key={number}>
              <td className="number">{number}</td>
              {taken ? (
                <>
                  <td className="together">{own.added}</td>
                  <th scope="row" className="words">
                    {taken.title.en}
                  </th>
                  <td className="words">{agency(taken.givingAgencyId)}</td>
                  <td className="words">{agency(taken.receivingAgencyId) ?? <Dash spoken={all.none} />}</td>
                  <td className="number">
                    {taken.dates.agreed ? (
                      <DateText date={all.date.aloneWithYear(taken.dates.agreed)} />
                    ) : (
                      <Dash spoken={all.none} />
                    )}
                  </td>
                  <td>{taken.focusAreaIds.map(area).join(', ') || <Dash spoken={all.none} />}</td>
                </>
              ) : (
                <>
                  <td className="together">
                    <b>{own.notAdded}</b>
                  </td>
                  <td colSpan={5} className="quiet words">
                    {cells.filter((cell) => cell.trim() !== '').join(' · ')}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
