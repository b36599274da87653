/** One value of a chart, with everything that is written or said of it. The chart works nothing out. */
export interface SeriesPoint {
  /** Of this chart, no other point has it. */
  readonly key: string
  /** Where it stands on the axis, in the unit of the ticks. */
  readonly at: number
  readonly value: number
  /** What is written at it. */
  readonly text: string
  /** A second line under the value: `to June`. Null where there is none. */
  readonly note: string | null
  /** What is said aloud of it. */
  readonly spoken: string
  /**
   * `joined`: a whole period with one value, joined to its neighbours by the line. `apart`: one of several values of the
   * same period, since sources differ. `part`: of a part of a period, drawn hollow.
   */
  readonly kind: 'joined' | 'apart' | 'part'
}

/** A finished series: what is drawn, and what its table holds. */
export interface Series {
  /** What the drawing is called aloud. */
  readonly name: string
  /** In the order they are gone through. */
  readonly points: readonly SeriesPoint[]
  /** Every period from the first to the last, those without a value too: over them the line is broken. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  /** The period that changes are told from: ringed, with a dotted level to the end. Null where there is none. */
  readonly baseAt: number | null
  /** A labelled time behind the line, as far as it lies on the axis. */
  readonly band: { readonly from: number; readonly to: number; readonly lines: readonly string[] } | null
}

/** The value of the base, where one point alone has it. */
export function baseOf({ points, baseAt }: Series): SeriesPoint | null {
  const [only, second] = points.filter(({ at, kind }) => at === baseAt && kind === 'joined')
  return only && !second ? only : null
}
