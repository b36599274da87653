import { daysBetween } from '../../domain/rules/dates.ts'
import type { Curve, Step } from '../../domain/views/curve.ts'
import type { ThreeYears } from '../../domain/views/threeYears.ts'

/** The inner drawing is this wide and high, and is stretched to the place it gets. */
export const inner = { width: 1000, height: 290 } as const

export interface CurveDrawing {
  /** Paths of steps in the inner drawing. */
  readonly planned: string
  readonly firstPlan: string
  readonly reached: string
  readonly expected: string
  /** Where counts stand on the axis, with pixels from the top. */
  readonly counts: readonly { readonly count: number; readonly y: number }[]
  readonly plannedLast: Point
  readonly firstPlanLast: Point
  readonly reachedNow: Point
  readonly expectedLast: Point
  /** What was planned by today, where that is more than was reached. */
  readonly plannedNow: Point
}

/** `x` from 0 to 1, `y` in pixels from the top; `count` is what stands there. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly count: number
}

/** Steps as they are: never smoothed, on the scale of the three-year line, from a zero baseline. */
export function curveDrawing(curve: Curve, line: ThreeYears): CurveDrawing {
  const { from, to } = line.scale
  const length = daysBetween(from, to) + 1
  const most = Math.max(1, ...[curve.planned, curve.expected, curve.firstPlan].map((steps) => steps.at(-1)?.count ?? 0))
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((each) => most / each <= 5) ?? 10_000
  const top = most * 1.06
  const xOf = (day: string) => Math.min(1, Math.max(0, daysBetween(from, day) / length))
  const yOf = (count: number) => Math.round((1 - count / top) * inner.height * 10) / 10
  const path = (steps: readonly Step[], end: number) => {
    const first = `M0 ${yOf(0)}`
    const moves = steps
      .filter(({ on }) => xOf(on) <= end)
      .map(({ on, count }) => `H${Math.round(xOf(on) * inner.width * 10) / 10}V${yOf(count)}`)
    return `${first}${moves.join('')}H${Math.round(end * inner.width * 10) / 10}`
  }
  const at = (steps: readonly Step[], x: number): Point => {
    const count = steps.findLast(({ on }) => xOf(on) <= x)?.count ?? 0
    return { x, y: yOf(count), count }
  }
  const reachedNow = at(curve.reachedSteps, line.now)
  return {
    planned: path(curve.planned, line.end),
    firstPlan: path(curve.firstPlan, line.end),
    reached: path(curve.reachedSteps, line.now),
    expected: path(curve.expected, line.end).replace(
      /^M0 [\d.]+H[\d.]+V/,
      `M${Math.round(line.now * inner.width * 10) / 10} `,
    ),
    counts: Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => ({ count: n * step, y: yOf(n * step) })),
    plannedLast: at(curve.planned, line.end),
    firstPlanLast: at(curve.firstPlan, line.end),
    reachedNow,
    expectedLast: at(curve.expected, line.end),
    plannedNow: at(curve.planned, line.now),
  }
}
