import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useBulkWords } from '../../words/useBulkWords.ts'
import { useWords } from '../../words/useWords.ts'
import type { BulkRow, Told } from './bulk.ts'

/** Every chosen commitment as it stands and as it would become, and beside those left out why they are. */
export function BulkPreview({
  rows,
  out,
  refused,
  onInclude,
}: {
  readonly rows: readonly BulkRow[]
  readonly out: ReadonlySet<string>
  readonly refused: ReadonlyMap<string, string>
  readonly onInclude: (id: string, on: boolean) => void
}) {
  const own = useBulkWords()
  return (
    <Table caption={own.preview} className="paste-preview">
      <thead>
        <tr>
          <Head>
            <span className="spoken">{own.heads.include}</span>
          </Head>
          <Head>{own.heads.what}</Head>
          <Head>{own.heads.before}</Head>
          <Head>{own.heads.after}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, handle, title, before, after, change, why }) => {
          const included = change !== null && !out.has(id)
          const against = refused.get(id)
          return (
            <tr key={id} data-record={id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={own.include(title)}
                  checked={included}
                  disabled={change === null}
                  onChange={(event) => onInclude(id, event.target.checked)}
                />
              </td>
              <th scope="row" className="words">
                {title} <span className="quiet">{handle}</span>
                {against && (
                  <span className="second-line">
                    <b>{against}</b>
                  </span>
                )}
              </th>
              <td className="words">
                <Value told={before} />
              </td>
              <td className={included ? 'words' : 'words quiet'}>
                {why ?? (included ? <Value told={after} /> : own.leftOut)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

function Value({ told }: { readonly told: Told }) {
  const { date, none } = useWords()
  if ('words' in told) return told.words
  return told.date ? <DateText date={date.aloneWithYear(told.date)} /> : <Dash spoken={none} />
}
