import { useHrefs } from '../../data/paths.ts'
import type { ResultMeasure, Results } from '../../domain/views/results.ts'
import { Dash } from '../../ui/Dash.tsx'
import { Link } from '../../ui/Link.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useResultsWords } from '../../words/useResultsWords.ts'
import { useWords } from '../../words/useWords.ts'

/** The same answer from every base year, in counts: what it was then, and how many more or fewer the newest year has. */
export function TurnTable({
  measures,
  results,
  base,
}: {
  readonly measures: readonly ResultMeasure[]
  readonly results: Results
  readonly base: number | null
}) {
  const words = useResultsWords()
  const { none, number } = useWords()
  const to = useHrefs()
  const told = measures.filter(({ turns }) => turns.length > 0)
  const bases = results.bases.filter((year) => told.some(({ turns }) => turns.some((turn) => turn.base.year === year)))
  if (told.length === 0) return null
  return (
    <section className="turn">
      <h3 id="turn">{words.turnTitle}</h3>
      <Table caption={words.turnTitle}>
        <thead>
          <tr className="names">
            <th scope="col" rowSpan={2}>
              {words.baseYear}
            </th>
            {told.map(({ id, name }) => (
              <th key={id} scope="colgroup" colSpan={2} data-record={id}>
                {name.en}
              </th>
            ))}
          </tr>
          <tr>
            {told.map(({ id, newest }) => [
              <Head key={`${id} then`} number className="base-value">
                {words.heads.base}
              </Head>,
              <Head key={`${id} now`} number>
                {words.newestIs(newest!.year, newest!.value)}
              </Head>,
            ])}
          </tr>
        </thead>
        <tbody>
          {bases.map((year) => (
            <tr key={year} className={year === base ? 'base-row' : undefined}>
              <th scope="row">
                {year === base ? (
                  `${year} (${words.shownBase})`
                ) : (
                  <Link href={to.results({ base: year === results.base ? undefined : year })}>{year}</Link>
                )}
              </th>
              {told.map(({ id, turns }) => {
                const turn = turns.find((each) => each.base.year === year)
                return [
                  <td key={`${id} then`} className="number base-value">
                    {turn ? number(turn.base.value) : <Dash spoken={none} />}
                  </td>,
                  <td key={`${id} now`} className="number turned">
                    {turn ? words.turned(turn) : <Dash spoken={none} />}
                  </td>,
                ]
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
