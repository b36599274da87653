import { LineChart, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { TrendMarks } from './TrendMarks.tsx'
import type { TrendSeries } from './trend.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useStop, type Lead } from './useStop.ts'
import { useWidth } from './useWidth.ts'

/** In pixels. `left` is the room of the labels of the upright axis: what stands above begins right of it. */
const height = 420
const above = 22
const below = 26
const left = 52
/** Below this width names do not fit right of the lines: numbers stand for them, and a list tells whose they are. */
const narrow = 560

/** What the keys of this drawing do: across a line, and from line to line. */
const trendKeys = [
  { keys: ['ArrowRight'], words: 'nextValue' },
  { keys: ['ArrowLeft'], words: 'previousValue' },
  { keys: ['ArrowDown'], words: 'lineBelow' },
  { keys: ['ArrowUp'], words: 'lineAbove' },
  { keys: ['Home'], words: 'firstValue' },
  { keys: ['End'], words: 'lastValue' },
]

/**
 * The trend of expected dates: across the day each was given, up the date expected, a diagonal where dates come true.
 * One stop of the keyboard: left and right go from date to date, up and down from line to line.
 */
export function TrendDrawing({ series }: { readonly series: TrendSeries }) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const strong = series.lines.filter((line) => line.strong)
  const steps = strong.flatMap((line, place) => line.steps.map((step) => ({ ...step, place })))
  const first = (place: number) => steps.findIndex((step) => step.place === place)
  useKeys('drawing', trendKeys)
  const lead: Lead = (key, from) => {
    const line = steps[from]?.place ?? 0
    const next = {
      ArrowRight: from + 1,
      ArrowLeft: from - 1,
      ArrowDown: first(Math.min(line + 1, strong.length - 1)),
      ArrowUp: first(Math.max(line - 1, 0)),
      Home: 0,
      End: steps.length - 1,
    }
    return Object.hasOwn(next, key) ? next[key as keyof typeof next] : undefined
  }
  const stop = useStop(
    series.name,
    steps.map(({ spoken }) => spoken),
    lead,
  )
  const active = stop.active === null ? undefined : steps[stop.active]
  const named = series.lines.filter((line) => line.named)
  const byNumber = width < narrow
  const props = strong.length > 0 ? stop.props : { role: 'img', 'aria-label': series.name }
  return (
    <>
      <div ref={frame} className="chart-drawing trend-drawing" {...props}>
        {width > 0 && (
          <LineChart
            width={width}
            height={height}
            accessibilityLayer={false}
            margin={{ top: above, right: 0, bottom: 0, left: 0 }}
            data={[]}
          >
            <XAxis
              dataKey="at"
              type="number"
              domain={[series.across.from, series.across.to]}
              allowDataOverflow
              height={below}
              tick={false}
              tickLine={false}
              className="chart-axis"
            />
            <YAxis
              type="number"
              domain={[series.up.from, series.up.to]}
              allowDataOverflow
              width={left}
              tick={false}
              tickLine={false}
              className="chart-axis"
            />
            <ZIndexLayer zIndex={700}>
              <TrendMarks
                series={series}
                byNumber={byNumber}
                active={active ? { key: strong[active.place]!.key, at: active.at, expected: active.expected } : null}
              />
            </ZIndexLayer>
          </LineChart>
        )}
      </div>
      {byNumber && width > 0 && named.length > 0 && (
        <ol className="trend-names">
          {named.map(({ key, name, note }) => (
            <li key={key}>
              {name} <span className="quiet">{note}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
