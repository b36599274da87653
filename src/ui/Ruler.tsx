/** A place on the ruler, from 0 (its left end) to 1. */
type Place = number

export interface RulerDrawing {
  /** Quarters; the long ones carry their year. */
  readonly ticks: readonly { readonly at: Place; readonly label?: string }[]
  /** Small ticks below the line: reviews. */
  readonly notches: readonly Place[]
  /** Diamonds below the line: summits; with a bar as wide as the period where no day is known. */
  readonly diamonds?: readonly { readonly from: Place; readonly to: Place }[]
  /** Periods below the line, with their words to the left of them. */
  readonly brackets: readonly { readonly from: Place; readonly to: Place; readonly label: string }[]
  /** The line ends here; what is right of it is blank paper. */
  readonly end: Place
  readonly now: { readonly at: Place; readonly label: string }
}

/** Pixels of the part in which the many small strokes are drawn as one path a kind: wide as the line, high as it is. */
const height = 48
const percent = (place: Place): string => `${Math.round(place * 100_000) / 1000}%`
const x = (place: Place): number => Math.round(place * 100_000) / 100_000
/** Shares of the drawing that labels take, at its usual width. */
const nowWidth = 0.12
const yearWidth = 0.05

/**
 * A measured line: what has passed heavy, what lies ahead light. Places are in percent and there is no view box, so
 * letters keep their size at every width. It is a picture only; who uses it says in words what it shows.
 */
export function Ruler({ ticks, notches, diamonds, brackets, end, now }: RulerDrawing) {
  const nowIsRight = now.at < nowWidth + 0.04
  const taken = nowIsRight ? [now.at, now.at + nowWidth + 0.01] : [now.at - nowWidth, now.at + 0.005]
  const isFree = (at: Place) => at + yearWidth < taken[0]! || at > taken[1]!
  // On a phone the same letters take more of the drawing.
  const isFreeOnPhone = (at: Place) => at > 0 && (at + 0.12 < now.at - 0.24 || at > taken[1]! + (nowIsRight ? 0.16 : 0))
  return (
    <svg className="ruler" aria-hidden="true">
      <line className="ahead" x1="0" x2={percent(end)} y1="24" y2="24" />
      <line className="passed" x1="0" x2={percent(now.at)} y1="24" y2="24" />
      <svg viewBox={`0 0 1 ${height}`} width="100%" height={height} preserveAspectRatio="none">
        <path
          className="tick"
          d={ticks.map(({ at, label }) => `M${x(at)} ${label && isFree(at) ? 14 : 19}V24`).join('')}
        />
        <path className="notch" d={notches.map((at) => `M${x(at)} 25V28.5`).join('')} />
        <path
          className="bracket"
          d={brackets.map(({ from, to }) => `M${x(from)} 32V36.5M${x(from)} 36H${x(to)}M${x(to)} 32V36.5`).join('')}
        />
      </svg>
      {ticks.map(
        ({ at, label }) =>
          label &&
          isFree(at) && (
            <text key={at} x={percent(at)} dx="4" y="15" className={isFreeOnPhone(at) ? undefined : 'wide-only'}>
              {label}
            </text>
          ),
      )}
      {diamonds?.map(({ from, to }) => (
        <g key={from} className="diamond">
          {from < to && <line x1={percent(from)} x2={percent(to)} y1="29" y2="29" />}
          <svg x={percent((from + to) / 2)} y="29">
            <path d="M0-3L3 0L0 3L-3 0z" />
          </svg>
        </g>
      ))}
      {brackets.map(({ from, label }) => (
        <text key={label} className="second wide-only" x={percent(from)} dx="-5" y="40" textAnchor="end">
          {label}
        </text>
      ))}
      <circle className="ring" cx={percent(now.at)} cy="24" r="4" />
      <text
        className="now"
        x={percent(now.at)}
        dx={nowIsRight ? 8 : -6}
        y="15"
        textAnchor={nowIsRight ? 'start' : 'end'}
      >
        {now.label}
      </text>
    </svg>
  )
}
