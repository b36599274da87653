import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { placedLabels, type Box } from './labels.ts'
import { shownLabels } from './scale.ts'
import { baseOf, type Series } from './series.ts'

/** Letters of the band's words at 12 px, and their lines. */
const letter = 6.6
const lines = [16, 31] as const
/** What the label of a tick needs. */
const yearWidth = 40

const countText = (count: number): string => count.toLocaleString('en-US')

/** What the counts of the scale need beside it, in pixels. */
export const countWidth = (counts: readonly number[]): number =>
  Math.max(...counts.map((count) => countText(count).length)) * letter

/** The points, their values, the ring of the base, and the words of the band: all that is read, on the chart's own scale. */
export function Marks({
  series,
  counts,
  active,
}: {
  readonly series: Series
  /** The counts of the scale. */
  readonly counts: readonly number[]
  /** The point that the keyboard stands on. */
  readonly active: number | null
}) {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (!x || !y || !plot) return null
  const { points, ticks, band, baseAt } = series
  const places = ticks.map(({ at }) => x(at)!)
  const written = shownLabels(
    places,
    yearWidth,
    ticks.findIndex(({ at }) => at === baseAt),
  )
  const base = baseOf(series)
  const lastAt = Math.max(...points.map(({ at }) => at))
  const marked = points.map((point) => ({
    x: x(point.at)!,
    y: y(point.value)!,
    text: point.text,
    note: point.note,
    base: point === base,
    last: point.at === lastAt,
  }))
  const right = plot.x + plot.width
  const bottom = plot.y + plot.height
  const countBoxes = counts.map((count): Box => ({
    left: 0,
    right: plot.x - 9,
    top: y(count)! - 6,
    bottom: y(count)! + 5,
  }))
  const words = band && bandWords(band.lines, Math.max(x(band.from)!, plot.x), Math.min(x(band.to)!, right), right)
  const room = { left: 0, right: right + 2, top: 0, bottom: bottom - 1 }
  const labels = placedLabels(marked, room, [...countBoxes, ...(words ? words.boxes : [])])
  return (
    <g className="chart-marks">
      {ticks.map(({ at, label }, n) =>
        written.has(n) ? (
          <text
            key={at}
            className={at === baseAt ? 'chart-tick strong' : 'chart-tick'}
            x={places[n]}
            y={bottom + 18}
            textAnchor="middle"
          >
            {label}
          </text>
        ) : null,
      )}
      {places.map((place) => (
        <line key={place} className="chart-tick-line" x1={place} x2={place} y1={bottom} y2={bottom + 4} />
      ))}
      {counts.map((count) => (
        <g key={count}>
          <line className="chart-tick-line" x1={plot.x - 5} x2={plot.x} y1={y(count)} y2={y(count)} />
          <text className="chart-tick" x={plot.x - 9} y={y(count)! + 4} textAnchor="end">
            {countText(count)}
          </text>
        </g>
      ))}
      {words?.lines.map((line, n) => (
        <text key={line} className="chart-band-words" x={words.x} y={lines[n]} textAnchor={words.anchor}>
          {line}
        </text>
      ))}
      {active !== null && marked[active] && (
        <line
          className="chart-active"
          x1={marked[active].x}
          x2={marked[active].x}
          y1={plot.y + lines[1] + 8}
          y2={bottom}
        />
      )}
      {points.map(({ key, kind }, n) => {
        const { x: cx, y: cy } = marked[n]!
        return (
          <g key={key}>
            <circle
              className={kind === 'part' ? 'chart-dot hollow' : 'chart-dot'}
              cx={cx}
              cy={cy}
              r={n === active ? 5.5 : 3.5}
            />
            {marked[n]!.base && <circle className="chart-ring" cx={cx} cy={cy} r={8} />}
          </g>
        )
      })}
      {points.map(({ key, text, note }, n) => {
        const label = labels[n]
        if (!label) return null
        const strong = marked[n]!.base || marked[n]!.last || n === active
        return (
          <g key={key}>
            <text
              className={strong ? 'chart-value strong' : 'chart-value'}
              x={label.x}
              y={label.y}
              textAnchor={label.anchor}
            >
              {text}
            </text>
            {note !== null && (
              <text className="chart-tick halo" x={label.x} y={label.y + 14} textAnchor={label.anchor}>
                {note}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** The words stand at the beginning of the band; where it is too narrow they end where it ends. */
function bandWords(words: readonly string[], from: number, to: number, edge: number) {
  const widths = words.map((line) => line.length * letter)
  const widest = Math.max(...widths)
  const fits = from + 8 + widest <= edge
  const at = fits ? from + 8 : Math.max(to - 4, widest)
  const boxes = widths.map((width, n): Box => {
    const left = fits ? at : at - width
    return { left, right: left + width, top: lines[n]! - 10, bottom: lines[n]! + 4 }
  })
  return { lines: words, x: at, anchor: fits ? ('start' as const) : ('end' as const), boxes }
}
