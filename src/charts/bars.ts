/** One bar, with everything that is written or said of it. */
export interface DrawnBar {
  readonly key: string
  readonly name: string
  /** In the unit of the chart; 0 draws no bar, and the words tell. */
  readonly value: number
  /** Right of its name: `5 moves, 143 days`. */
  readonly text: string
}

export interface BarSeries {
  /** What the drawing is called aloud. */
  readonly name: string
  /** From the top. */
  readonly bars: readonly DrawnBar[]
}
