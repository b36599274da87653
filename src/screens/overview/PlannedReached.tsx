import { useId, useState } from 'react'
import type { Curve } from '../../domain/views/curve.ts'
import type { Overview } from '../../domain/views/overview.ts'
import type { ThreeYears } from '../../domain/views/threeYears.ts'
import { Button } from '../../ui/Button.tsx'
import { Dash } from '../../ui/Dash.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { saveAs } from '../../ui/saveAs.ts'
import { Said } from '../../ui/Said.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { useWords } from '../../words/useWords.ts'
import { curveCsv, curveRows } from './curveTable.ts'
import { CurvePicture } from './CurvePicture.tsx'

/** Milestones planned and reached: the point as a sentence, the drawing, its numbers. */
export function PlannedReached({ overview, past }: { readonly overview: Overview; readonly past: boolean }) {
  const { overview: words } = useWords()
  const { curve, line, today } = overview
  const [asTable, setAsTable] = useState(false)
  const [firstPlan, setFirstPlan] = useState(false)
  const id = useId()
  if (!line || curve.planned.length + curve.reachedSteps.length === 0) return <div />
  const rows = () => curveRows(curve, today)
  return (
    <Fold className="curve" title={<span className="curve-title">{words.curveTitle}</span>}>
      <figure aria-labelledby={id}>
        <figcaption id={id}>
          <p className="point">
            <Said sentence={words.curve(curve, today, past)} />
          </p>
          {curve.agreedAnew > 0 && (
            <p className="quiet">
              <Said sentence={words.agreedAnew(curve.agreedAnew)} />
            </p>
          )}
        </figcaption>
        <CurvePicture curve={curve} line={line} firstPlan={firstPlan} />
        <div className="chart-line on-screen">
          <Button look="text" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.hideTable : words.showTable}
          </Button>
          <Menu label={words.more}>
            {(close) => (
              <>
                <p className="menu-part">{words.curveDefinition}</p>
                {curve.agreedAnew > 0 && (
                  <Button
                    look="text"
                    onClick={() => {
                      setFirstPlan(!firstPlan)
                      close()
                    }}
                  >
                    {firstPlan ? words.hideFirstPlan : words.showFirstPlan}
                  </Button>
                )}
                <Button
                  look="text"
                  onClick={() => {
                    saveAs(`planned-and-reached-${today}.csv`, 'text/csv', curveCsv(rows()))
                    close()
                  }}
                >
                  {words.downloadCsv}
                </Button>
              </>
            )}
          </Menu>
        </div>
        {asTable && <Numbers curve={curve} line={line} />}
      </figure>
    </Fold>
  )
}

function Numbers({ curve, line }: { readonly curve: Curve; readonly line: ThreeYears }) {
  const { overview: words, date, none } = useWords()
  return (
    <Table caption={words.curveTitle} className="curve-numbers">
      <thead>
        <tr>
          <Head number>{words.heads.day}</Head>
          <Head number>{words.heads.planned}</Head>
          <Head number>{words.heads.reached}</Head>
          <Head number>{words.heads.expected}</Head>
        </tr>
      </thead>
      <tbody>
        {curveRows(curve, line.today).map((row) => (
          <tr key={row.on}>
            <th scope="row" className="number">
              <DateText date={date.aloneWithYear(row.on)} />
            </th>
            <NumberCell value={row.planned} none={none} />
            <MaybeCount value={row.reached} />
            <MaybeCount value={row.expected} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** A count, or nothing where the line is not drawn. */
function MaybeCount({ value }: { readonly value: number | null }) {
  const { none } = useWords()
  if (value !== null) return <NumberCell value={value} none={none} />
  return (
    <td className="number quiet">
      <Dash spoken={none} />
    </td>
  )
}
