import type { Curve } from '../../domain/views/curve.ts'
import type { ThreeYears } from '../../domain/views/threeYears.ts'
import { plainDate } from '../../words/sentence.ts'
import { useWords } from '../../words/useWords.ts'
import { curveDrawing, inner } from './curveDrawing.ts'

const percent = (place: number): string => `${Math.round(place * 100_000) / 1000}%`

/** The two curves on the scale of the three-year line. Places are in percent, so letters keep their size. */
export function CurvePicture({
  curve,
  line,
  firstPlan,
}: {
  readonly curve: Curve
  readonly line: ThreeYears
  readonly firstPlan: boolean
}) {
  const { overview: words, page, date } = useWords()
  const drawn = curveDrawing(curve, line)
  const { height, width } = inner
  const first = line.ends.find((end) => end.first)
  const side = line.now < 0.86 ? ({ dx: 6, anchor: 'start' } as const) : ({ dx: -6, anchor: 'end' } as const)
  const labelTop = Math.min(height - 24, drawn.reachedNow.y + 17)
  const behind = drawn.plannedNow.count - drawn.reachedNow.count
  return (
    <svg className="curve-picture" height={height + 18} role="img" aria-label={words.curveName}>
      {drawn.counts.map(({ count, y }) => (
        <g key={count}>
          <line className="axis" x1="0" x2="6" y1={y} y2={y} />
          <text x="10" y={y - (count === 0 ? 4 : -4)}>
            {count}
          </text>
        </g>
      ))}
      <line className="axis" x1="0" x2={percent(line.end)} y1={height} y2={height} />
      {line.ticks.map(
        ({ at, year }) =>
          year !== undefined &&
          at > 0 && (
            <g key={at}>
              <line className="axis" x1={percent(at)} x2={percent(at)} y1={height} y2={height + 6} />
              <text x={percent(at)} dx="4" y={height + 14}>
                {year}
              </text>
            </g>
          ),
      )}
      {first && (
        <>
          <line className="end-line" x1={percent(first.to)} x2={percent(first.to)} y1="18" y2={height} />
          <text x={percent(first.to)} dx="-5" y="14" textAnchor="end">
            {page.firstPlannedEndLabel}
          </text>
        </>
      )}
      <line className="today" x1={percent(line.now)} x2={percent(line.now)} y1="6" y2={height} />
      <text className="ink now" x={percent(line.now)} dx={side.dx} y="14" textAnchor={side.anchor}>
        {plainDate(date.aloneWithYear(line.today))}
      </text>
      <svg x="0" y="0" width="100%" height={height} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        {firstPlan && <path className="first-plan" d={drawn.firstPlan} />}
        <path className="planned" d={drawn.planned} />
        <path className="reached" d={drawn.reached} />
        <path className="expected" d={drawn.expected} />
      </svg>
      {behind > 0 && (
        <svg x={percent(line.now)} y="0" width="70" height={height} overflow="visible">
          <path className="bracket" d={`M4 ${drawn.plannedNow.y}h5V${drawn.reachedNow.y}h-5`} />
        </svg>
      )}
      {/* Right of today and below the heavy line is empty: what is expected only rises. */}
      <text className="ink" x={percent(line.now)} dx={side.dx} y={labelTop} textAnchor={side.anchor}>
        {words.labels.reached(drawn.reachedNow.count)}
      </text>
      {curve.behind > 0 && (
        <text className="ink" x={percent(line.now)} dx={side.dx} y={labelTop + 16} textAnchor={side.anchor}>
          {words.labels.behind(curve.behind)}
        </text>
      )}
      <text x={percent(line.end)} y={Math.max(11, drawn.plannedLast.y - 6)} textAnchor="end">
        {words.labels.planned(drawn.plannedLast.count)}
      </text>
      {firstPlan && (
        <text x={percent(line.end)} y={Math.max(25, drawn.firstPlanLast.y - 20)} textAnchor="end">
          {words.labels.firstPlan(drawn.firstPlanLast.count)}
        </text>
      )}
      {curve.expected.length > 1 && (
        <text className="ink" x={percent(line.end)} y={drawn.expectedLast.y + 19} textAnchor="end">
          {words.labels.expected(drawn.expectedLast.count)}
        </text>
      )}
    </svg>
  )
}
