import { Head, Table } from '../../ui/Table.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { glossary, glossaryHeads, glossaryIntro, glossaryTitle } from '../../words/en/glossary.ts'

/** The words of the dashboard, each with its plain meaning. */
export function GlossaryPage() {
  useTitle(glossaryTitle)
  return (
    <>
      <h1>{glossaryTitle}</h1>
      <p className="reading">{glossaryIntro}</p>
      <Table caption={glossaryTitle}>
        <thead>
          <tr>
            <Head>{glossaryHeads.term}</Head>
            <Head>{glossaryHeads.es}</Head>
            <Head>{glossaryHeads.means}</Head>
          </tr>
        </thead>
        <tbody>
          {glossary.map(({ term, es, means }) => (
            <tr key={term}>
              <th scope="row" className="words">
                <b>{term}</b>
              </th>
              <td className="words" lang="es">
                {es}
              </td>
              <td className="words">{means}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
