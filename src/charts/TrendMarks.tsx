import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { cornersOf, placedNames, type TrendLine, type TrendSeries } from './trend.ts'

interface Active {
  readonly key: string
  readonly at: number
  readonly expected: number
}

/** Hairlines, the lines in ink with their names, the diagonal, the day of the page, and what the axes say. */
export function TrendMarks({
  series,
  byNumber,
  active,
}: {
  readonly series: TrendSeries
  /** Numbers stand at the ends for the names. */
  readonly byNumber: boolean
  /** The date the keyboard stands on. */
  readonly active: Active | null
}) {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (!x || !y || !plot) return null
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  const { across, up, now, lines, diagonal } = series
  const strong = lines.filter((line) => line.strong)
  const named = lines.filter((line) => line.named)
  const ends = named.map((line, place) => {
    const last = line.steps.at(-1)!
    const texts = byNumber ? [String(place + 1)] : [`${line.name}  ${line.note}`, line.name]
    return { x: x(Math.max(line.end, last.at))!, y: y(last.expected)!, texts }
  })
  const names = placedNames(ends, right + 2)
  const path = (line: TrendLine) =>
    cornersOf(line)
      .map(({ at, expected }, place) => `${place === 0 ? 'M' : 'L'}${round(x(at)!)} ${round(y(expected)!)}`)
      .join('')
  const [from, to] = [Math.max(across.from, up.from), Math.min(across.to, up.to)]
  return (
    <g className="chart-marks">
      {across.ticks.map(({ at, label }) => (
        <g key={at}>
          <line className="chart-tick-line" x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + (label === null ? 4 : 8)} />
          {label !== null && (
            <text className="chart-tick" x={x(at)! + 4} y={bottom + 18}>
              {label}
            </text>
          )}
        </g>
      ))}
      {up.ticks.map(({ at, label }) => (
        <g key={at}>
          <line className="chart-tick-line" x1={plot.x - (label === null ? 3 : 6)} x2={plot.x} y1={y(at)} y2={y(at)} />
          {label !== null && (
            <text className="chart-tick" x={plot.x - 9} y={y(at)! + 4} textAnchor="end">
              {label}
            </text>
          )}
        </g>
      ))}
      {from < to && (
        <>
          <line className="trend-diagonal" x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} />
          {!byNumber && (
            <text className="chart-tick halo" x={x(from)! + 64} y={y(from)! - 12}>
              {diagonal}
            </text>
          )}
        </>
      )}
      {lines.map((line) => !line.strong && <path key={line.key} className="trend-quiet" d={path(line)} />)}
      <line className="trend-now" x1={x(now.at)} x2={x(now.at)} y1={plot.y} y2={bottom} />
      <text className="chart-tick strong" x={x(now.at)! - 6} y={plot.y - 8} textAnchor="end">
        {now.label}
      </text>
      {strong.map((line) => (
        <path
          key={line.key}
          className={`${line.named ? 'trend-strong' : 'trend-shown'}${line.key === active?.key ? ' active' : ''}`}
          d={path(line)}
        />
      ))}
      {named.map((line, place) => {
        const name = names[place]
        const end = ends[place]!
        // A name that had to make way for another is led to by a hairline.
        const led = name && Math.abs(name.y - 4 - end.y) > 8
        return led ? (
          <line key={line.key} className="trend-lead" x1={end.x + 5} y1={end.y} x2={name.x - 2} y2={name.y - 4} />
        ) : null
      })}
      {named.map((line, place) => {
        const name = names[place]
        return name ? (
          <text key={line.key} className="trend-name" x={name.x} y={name.y}>
            {name.text}
          </text>
        ) : null
      })}
      {named.map((line, place) => (
        <circle
          key={line.key}
          className={line.reached ? 'chart-dot' : 'chart-dot hollow'}
          cx={ends[place]!.x}
          cy={ends[place]!.y}
          r="4"
        />
      ))}
      {active && <circle className="chart-ring" cx={x(active.at)} cy={y(active.expected)} r="7" />}
    </g>
  )
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10
