/** From one place on the ruler to another, 0 being its left end and 1 its right; a day is one place twice. */
interface Span {
  readonly from: number
  readonly to: number
}

export interface LaneDrawing {
  readonly agreed: Span | null
  readonly expected: Span | null
  readonly reached: Span | null
  readonly agreedBefore: readonly Span[]
  readonly expectedBefore: readonly Span[]
  /** What is written beside the marks. */
  readonly note: string | null
}

const percent = (place: number): string => `${Math.round(place * 100_000) / 1000}%`
const middle = ({ from, to }: Span): number => (from + to) / 2

/**
 * The dates of one row on the ruler: hollow tick = agreed, dashed to a hollow ring = now expected, disc = reached, small
 * ticks = agreed before, a bar with ends = a period. It is a picture only: the row says all of it in words.
 */
export function Lane({
  drawing: { agreed, expected, reached, agreedBefore, expectedBefore, note },
}: {
  readonly drawing: LaneDrawing
}) {
  const places = [agreed, expected, reached, ...agreedBefore, ...expectedBefore].flatMap((span) =>
    span ? [span.from, span.to] : [],
  )
  const right = Math.max(...places)
  // Words stand right of the marks, or left of them where there is no room.
  const toTheLeft = right > 0.76
  return (
    <svg className="lane-drawing" aria-hidden="true">
      {agreedBefore.map((span, place) => {
        const next = agreedBefore[place + 1] ?? agreed
        return (
          <g key={`${span.from} ${next?.from}`} className="lane-before">
            {next && <line className="dotted" x1={percent(middle(span))} x2={percent(middle(next))} y1="16" y2="16" />}
            <Period span={span} high={3} />
            {span.from === span.to && <line x1={percent(span.from)} x2={percent(span.from)} y1="12" y2="20" />}
          </g>
        )
      })}
      {expectedBefore.map((span) => (
        <circle
          key={`${span.from} ${span.to}`}
          className="lane-was-expected"
          cx={percent(middle(span))}
          cy="16"
          r="2"
        />
      ))}
      {agreed && expected && (
        <line className="lane-move" x1={percent(middle(agreed))} x2={percent(middle(expected))} y1="16" y2="16" />
      )}
      {agreed && (
        <g className="lane-agreed">
          <Period span={agreed} high={7} />
          {agreed.from === agreed.to && (
            <rect x={percent(agreed.from)} y="9" width="4" height="14" transform="translate(-2)" />
          )}
        </g>
      )}
      {expected && <circle className="lane-expected" cx={percent(middle(expected))} cy="16" r="4.5" />}
      {reached && <circle className="lane-reached" cx={percent(middle(reached))} cy="16" r="4.5" />}
      {note && places.length > 0 && (
        <text
          x={percent(toTheLeft ? Math.min(...places) : right)}
          dx={toTheLeft ? -11 : 11}
          y="20"
          textAnchor={toTheLeft ? 'end' : 'start'}
        >
          {note}
        </text>
      )}
    </svg>
  )
}

/** A bar with ends, for what is known only as a month, quarter, season or year. */
function Period({ span: { from, to }, high }: { readonly span: Span; readonly high: number }) {
  if (from === to) return null
  return (
    <>
      <line x1={percent(from)} x2={percent(to)} y1="16" y2="16" />
      <line x1={percent(from)} x2={percent(from)} y1={16 - high} y2={16 + high} />
      <line x1={percent(to)} x2={percent(to)} y1={16 - high} y2={16 + high} />
    </>
  )
}

/** The beginnings of years and the day of the page, through all the lanes it lies over. */
export function LaneGrid({ years, now }: { readonly years: readonly number[]; readonly now: number }) {
  return (
    <svg className="lane-grid" aria-hidden="true">
      {years.map((year) => (
        <line key={year} className="lane-year" x1={percent(year)} x2={percent(year)} y1="0" y2="100%" />
      ))}
      <line className="lane-now" x1={percent(now)} x2={percent(now)} y1="0" y2="100%" />
    </svg>
  )
}

/** The years above the lanes, and the day of the page; with quarters as ticks where they are given. */
export function LaneHead({
  years,
  quarters,
  now,
}: {
  readonly quarters?: readonly number[]
  readonly years: readonly { readonly at: number; readonly label: string }[]
  readonly now: { readonly at: number; readonly label: string }
}) {
  // Where they would stand over each other, the day stays.
  const isFree = (at: number) => at + 0.06 < now.at - 0.1 || at > now.at + 0.01
  return (
    <svg className="lane-head" aria-hidden="true">
      {quarters?.map((at) => (
        <line key={at} className="lane-tick" x1={percent(at)} x2={percent(at)} y1="19" y2="24" />
      ))}
      {years.map(
        ({ at, label }) =>
          isFree(at) && (
            <text key={label} x={percent(at)} dx="4" y="15">
              {label}
            </text>
          ),
      )}
      <text className="now" x={percent(now.at)} dx="-6" y="15" textAnchor="end">
        {now.label}
      </text>
    </svg>
  )
}
