import { lazy, Suspense } from 'react'
import { Figure } from '../../charts/Figure.tsx'
import { useHrefs } from '../../data/paths.ts'
import { useLine } from '../../data/queries.ts'
import type { Milestones } from '../../domain/views/milestones.ts'
import type { Moved } from '../../domain/views/moved.ts'
import { DateText } from '../../ui/DateText.tsx'
import { Link } from '../../ui/Link.tsx'
import { Said } from '../../ui/Said.tsx'
import { Head, Table } from '../../ui/Table.tsx'
import { plain } from '../../words/sentence.ts'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { useWords } from '../../words/useWords.ts'
import { movedMost, trendFile, trendSeries } from './trendSeries.ts'
import { useFigureFrame } from './useFigureFrame.ts'
import { useTimelineView } from './useTimelineView.ts'

const TrendDrawing = lazy(() => import('../../charts/TrendDrawing.tsx').then((all) => ({ default: all.TrendDrawing })))

/** The trend of expected dates, with every move as a table. */
export function TrendFigure({
  moved,
  milestones,
}: {
  readonly moved: Moved
  readonly milestones: Milestones['milestones']
}) {
  const words = useMilestonesWords()
  const { sourceKind } = useWords()
  const frame = useFigureFrame()
  const scale = useLine().data?.line?.scale
  const { asked, with: changed } = useTimelineView()
  const all = asked.get('trend') === 'all'
  const point = words.trend(moved.sinceReview, moved.trends.length)
  const named = movedMost(moved.trends).length
  const kindOf = (id: string) => {
    const line = milestones.find((each) => each.id === id)
    return line ? sourceKind(line.provenance) : ''
  }
  return (
    <Figure
      fileName={`trend-of-milestones-${moved.today}`}
      words={frame.words}
      point={<Said sentence={point} />}
      drawing={
        <>
          <p className="quiet trend-hint">{words.trendHint(named)}</p>
          {scale && (
            <Suspense fallback={<div className="chart-drawing trend-drawing" />}>
              <TrendDrawing series={trendSeries(moved, scale, all, words)} />
            </Suspense>
          )}
          {moved.trends.length > named && (
            <p className="trend-all on-screen">
              <Link href={changed({ trend: all ? null : 'all' })}>
                {all ? words.showMoved : words.showAllLines(moved.trends.length)}
              </Link>
            </p>
          )}
        </>
      }
      table={<MoveTable moved={moved} />}
      about={
        <>
          <p>{words.trendDefinition}</p>
          <p>{words.source}</p>
        </>
      }
      file={trendFile(moved, kindOf, words)}
      picture={{ title: plain(point, true), lines: frame.foot(moved.today, words.trendHint(named)) }}
    />
  )
}

/** Every move, newest first, as the log has it. */
function MoveTable({ moved }: { readonly moved: Moved }) {
  const words = useMilestonesWords()
  const { date } = useWords()
  const to = useHrefs()
  if (moved.moves.length === 0) return <p>{words.noMoves}</p>
  return (
    <Table caption={words.trendTitle} className="move-table">
      <thead>
        <tr>
          <Head number>{words.moveHeads.on}</Head>
          <Head>{words.moveHeads.milestone}</Head>
          <Head number>{words.moveHeads.from}</Head>
          <Head number>{words.moveHeads.to}</Head>
          <Head number>{words.moveHeads.days}</Head>
          <Head>{words.moveHeads.cause}</Head>
          <Head>{words.moveHeads.agency}</Head>
        </tr>
      </thead>
      <tbody>
        {moved.moves.toReversed().map((move) => (
          <tr key={`${move.entryId} ${move.recordId}`} data-record={move.recordId}>
            <td className="number date">
              <DateText date={date.aloneWithYear(move.on)} />
            </td>
            <th scope="row" className="words">
              <Link look="plain" href={to.record('milestone', move.recordId)}>
                {move.title}
              </Link>
            </th>
            <td className="number date">
              <DateText date={date.aloneWithYear(move.from)} />
            </td>
            <td className="number date">
              <DateText date={date.aloneWithYear(move.to)} />
            </td>
            <td className="number date">{words.moveDays(move.distance)}</td>
            <td className="words">{move.cause === null ? words.noCause : words.cause(move.cause)}</td>
            <td className="words">{move.agencyId === null ? words.nobodyAnswers : moved.names[move.agencyId]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
