import { Line, LineChart, ReferenceArea, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { boldLetter } from './labels.ts'
import { countWidth, Marks } from './Marks.tsx'
import { countTicks } from './scale.ts'
import { baseOf, type Series } from './series.ts'
import { useStop } from './useStop.ts'
import { useWidth } from './useWidth.ts'

/** In pixels: the whole drawing, and above the highest tick the room for the words of the band. */
const height = 290
const above = 46
const below = 24
const right = 2

/**
 * A thin line through whole periods on a zero baseline, every value written at its point. One stop of the keyboard:
 * arrows, Home and End go from value to value and each is said aloud.
 */
export function LineDrawing({ series }: { readonly series: Series }) {
  const { points, ticks, band } = series
  const [frame, width] = useWidth<HTMLDivElement>()
  const { active, props } = useStop(
    series.name,
    points.map(({ spoken }) => spoken),
  )
  const [first, last] = [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 0]
  const counts = countTicks(Math.max(...points.map(({ value }) => value)))
  const plot = height - above - below
  const top = (counts.at(-1)! * (plot + above)) / plot
  const left = Math.max(34, countWidth(counts) + 10)
  // The last value is written right of its point, the first may stand above it.
  const widest = Math.max(...points.map(({ text }) => text.length)) * boldLetter
  const [before, after] = [Math.max(12, widest / 2 + 4), widest + 14]
  const span = Math.max(last - first, 1)
  const perUnit = Math.max(1, width - left - right - before - after) / span
  const domain: [number, number] = [first - before / perUnit, last + after / perUnit]
  const base = baseOf(series)
  return (
    <div ref={frame} className="chart-drawing" {...props}>
      {width > 0 && (
        <LineChart
          width={width}
          height={height}
          accessibilityLayer={false}
          margin={{ top: 0, right, bottom: 0, left: 0 }}
          data={ticks.map(({ at }) => ({
            at,
            value: points.find((point) => point.at === at && point.kind === 'joined')?.value ?? null,
          }))}
        >
          {band && <ReferenceArea className="chart-band" x1={band.from} x2={band.to} ifOverflow="hidden" />}
          <XAxis
            dataKey="at"
            type="number"
            domain={domain}
            height={below}
            ticks={ticks.map(({ at }) => at)}
            interval={0}
            tick={false}
            tickSize={4}
            className="chart-axis"
          />
          <YAxis
            type="number"
            domain={[0, top]}
            width={left}
            ticks={[...counts]}
            interval={0}
            axisLine={false}
            tickSize={5}
            tick={false}
            className="chart-axis"
          />
          {base && (
            <ReferenceLine
              className="chart-level"
              segment={[
                { x: base.at, y: base.value },
                { x: last, y: base.value },
              ]}
            />
          )}
          <Line
            className="chart-line-drawn"
            type="linear"
            dataKey="value"
            connectNulls={false}
            isAnimationActive={false}
            dot={false}
            activeDot={false}
          />
          <ZIndexLayer zIndex={700}>
            <Marks series={series} counts={counts} active={active} />
          </ZIndexLayer>
        </LineChart>
      )}
    </div>
  )
}
