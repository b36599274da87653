import { Bar, BarChart, XAxis, YAxis, usePlotArea, ZIndexLayer } from 'recharts'
import type { BarSeries, DrawnBar } from './bars.ts'
import { useStop } from './useStop.ts'
import { useWidth } from './useWidth.ts'

/** Of one bar with its words above it, in pixels; and of a line of words. */
const pitch = 42
const thick = 10
const line = 18
/** What a letter takes at most. */
const letter = 7.4

/** Horizontal bars in ink from a zero line, their names and figures above them. One stop of the keyboard. */
export function BarDrawing({ series: { name, bars } }: { readonly series: BarSeries }) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const { active, props } = useStop(
    name,
    bars.map((bar) => `${bar.name}: ${bar.text}`),
  )
  // Where a name and its figures do not fit side by side, the figures stand below it.
  const stacked = bars.some((bar) => (bar.name.length + bar.text.length + 2) * letter > width)
  const each = stacked ? pitch + line : pitch
  const height = bars.length * each
  return (
    <div ref={frame} className="chart-drawing bar-drawing" {...props}>
      {width > 0 && (
        <BarChart
          layout="vertical"
          width={width}
          height={height}
          accessibilityLayer={false}
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          data={[...bars]}
        >
          <XAxis type="number" domain={[0, Math.max(1, ...bars.map(({ value }) => value))]} hide />
          <YAxis type="category" dataKey="key" hide />
          <Bar className="chart-bar" dataKey="value" barSize={thick} isAnimationActive={false} />
          <ZIndexLayer zIndex={700}>
            <Words bars={bars} each={each} stacked={stacked} active={active} />
          </ZIndexLayer>
        </BarChart>
      )}
    </div>
  )
}

function Words({
  bars,
  each,
  stacked,
  active,
}: {
  readonly bars: readonly DrawnBar[]
  /** The height of one bar with its words. */
  readonly each: number
  readonly stacked: boolean
  readonly active: number | null
}) {
  const plot = usePlotArea()
  if (!plot) return null
  return (
    <g className="chart-marks">
      {bars.map(({ key, name, text }, place) => {
        const y = plot.y + (place + 0.5) * each - thick
        const className = place === active ? 'bar-words strong' : 'bar-words'
        return (
          <g key={key}>
            <text className={className} x={plot.x} y={stacked ? y - line : y}>
              {name}
            </text>
            <text
              className={className}
              x={stacked ? plot.x : plot.x + plot.width}
              y={y}
              textAnchor={stacked ? 'start' : 'end'}
            >
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}
