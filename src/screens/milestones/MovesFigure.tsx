import { lazy, Suspense } from 'react'
import { Figure } from '../../charts/Figure.tsx'
import type { Moved } from '../../domain/views/moved.ts'
import { Link } from '../../ui/Link.tsx'
import { NumberCell } from '../../ui/NumberCell.tsx'
import { Said } from '../../ui/Said.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { plain } from '../../words/sentence.ts'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { useWords } from '../../words/useWords.ts'
import { movesFile, movesKeys, movesSeries, namedMoves } from './movesSeries.ts'
import { useFigureFrame } from './useFigureFrame.ts'
import { useTimelineView } from './useTimelineView.ts'

// The sentences and tables are read while the drawing is still on its way.
const BarDrawing = lazy(() => import('../../charts/BarDrawing.tsx').then((all) => ({ default: all.BarDrawing })))

/** Moves of expected dates by cause, agency, area or quarter. Which one stands in the address. */
export function MovesFigure({ moved }: { readonly moved: Moved }) {
  const words = useMilestonesWords()
  const { none } = useWords()
  const frame = useFigureFrame()
  const { asked, with: changed } = useTimelineView()
  const by = movesKeys.find((key) => key === asked.get('by')) ?? 'cause'
  const groups = namedMoves(moved, by, words)
  const point = words.moves(moved)
  const unclear = groups.reduce((sum, each) => sum + each.unclear, 0)
  return (
    <Figure
      fileName={`moves-by-${by}-${moved.today}`}
      words={frame.words}
      point={<Said sentence={point} />}
      drawing={
        <>
          <div role="group" aria-labelledby="moves-by" className="segments on-screen">
            <span id="moves-by">{words.movesBy}</span>
            {movesKeys.map((key) => (
              <Link
                key={key}
                href={changed({ by: key === 'cause' ? null : key })}
                aria-current={key === by ? 'true' : undefined}
              >
                {words.by[key]}
              </Link>
            ))}
          </div>
          <Suspense fallback={<div className="chart-drawing bar-drawing" />}>
            <BarDrawing series={movesSeries(groups, by, words)} />
          </Suspense>
        </>
      }
      table={
        <Table caption={words.movesDrawing(words.by[by])}>
          <thead>
            <tr>
              <Head>{words.by[by]}</Head>
              <Head number>{words.movesHeads.moves}</Head>
              <Head number>{words.movesHeads.days}</Head>
              <Head number>{words.movesHeads.unclear}</Head>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, name, moves, days, unclear: left }) => (
              <tr key={key}>
                <th scope="row" className="words">
                  {name}
                </th>
                <NumberCell value={moves} none={none} />
                <NumberCell value={days} none={none} />
                <NumberCell value={left} none={none} />
              </tr>
            ))}
          </tbody>
        </Table>
      }
      about={
        <>
          <p>{words.movesDefinition}</p>
          {unclear > 0 && (
            <p>
              <Said sentence={words.unclearNote(unclear)} />
            </p>
          )}
          <p>{words.source}</p>
        </>
      }
      file={movesFile(groups, by, moved.today, words)}
      picture={{ title: plain(point, true), lines: frame.foot(moved.today, words.movesBy + ': ' + words.by[by]) }}
    />
  )
}
