import type { MarkName } from './StatusMark.tsx'

/** So many marks of one kind; a tally is a few of these, worst first. */
export interface Run {
  readonly mark: MarkName
  readonly count: number
}

/** From one mark to the next: 8 px and 3 between. */
const pitch = 11
const aRow = 12
const mostRows = 3

/** The 8 px marks, redrawn rather than scaled, from their left upper corner. */
const small: Readonly<Record<MarkName, (x: number, y: number) => string>> = {
  'off-track': (x, y) => `M${x + 0.5} ${y + 0.5}h7v7h-7z`,
  'no-word': (x, y) => `M${x + 6.99} ${y + 3.74}A3 3 0 1 1 ${x + 4.26} ${y + 1.01}`,
  'at-risk': (x, y) => `M${x + 4} ${y + 0.9}l3.7 6.5h-7.4z`,
  'on-track': (x, y) => `M${x + 0.75} ${y + 4}a3.25 3.25 0 1 0 6.5 0a3.25 3.25 0 1 0-6.5 0z`,
  done: (x, y) => `M${x + 1} ${y + 4.4}l2.2 2.2l4-5`,
  'not-started': (x, y) => `M${x + 2.5} ${y + 4}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z`,
  ended: (x, y) => `M${x + 2.5} ${y + 7}l3-6`,
}
const strokes: Readonly<Partial<Record<MarkName, number>>> = { 'no-word': 1.75, 'at-risk': 1, done: 1.75, ended: 1.5 }

/**
 * One path a kind of mark, however many there are; more than fit are counted behind the last, and never the worst ones.
 * @param steady it holds the same elements whatever it counts, also where that is nothing
 */
export function Tally({
  runs,
  spoken,
  steady = false,
}: {
  readonly runs: readonly Run[]
  readonly spoken: string
  readonly steady?: boolean
}) {
  const total = runs.reduce((sum, run) => sum + run.count, 0)
  if (total === 0 && !steady) return null
  const columns = total <= aRow ? total : Math.min(aRow, Math.ceil(total / Math.ceil(total / aRow)))
  const shown = Math.min(total, aRow * mostRows)
  const rows = total === 0 ? 0 : Math.ceil(shown / columns)
  const left = total - shown
  let place = 0
  const paths = runs.flatMap(({ mark, count }) => {
    let path = ''
    for (let n = 0; n < count && place < shown; n++, place++)
      path += small[mark]((place % columns) * pitch, Math.floor(place / columns) * pitch)
    return path === '' && !steady
      ? []
      : [<path key={mark} className={`m-${mark}`} strokeWidth={strokes[mark]} d={path} />]
  })
  const width = Math.max(0, columns * pitch - 3)
  const height = Math.max(0, rows * pitch - 3)
  return (
    <svg
      className="tally"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMid"
      role={total > 0 ? 'img' : undefined}
      aria-label={total > 0 ? spoken : undefined}
      aria-hidden={total > 0 ? undefined : true}
    >
      {paths}
      {(left > 0 || steady) && (
        <text x={width + 4} y={height}>
          {left > 0 ? `+${left}` : ''}
        </text>
      )}
    </svg>
  )
}
