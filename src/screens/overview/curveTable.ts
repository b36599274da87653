import type { Curve, Step } from '../../domain/views/curve.ts'

/** One day on which a line of the curve steps, with what each line stands at. */
export interface CurveRow {
  readonly on: string
  readonly planned: number
  /** Null ahead of today: nothing is reached there yet. */
  readonly reached: number | null
  /** Null before today: what was expected then is not drawn. */
  readonly expected: number | null
}

/** The numbers of the drawing, day by day: the same figures, none left out. */
export function curveRows(curve: Curve, today: string): readonly CurveRow[] {
  const series = [curve.planned, curve.reachedSteps, curve.expected]
  const days = [...new Set(series.flatMap((steps) => steps.map(({ on }) => on)))].sort()
  const at = (steps: readonly Step[], day: string) => steps.findLast(({ on }) => on <= day)?.count ?? 0
  return days.map((on) => ({
    on,
    planned: at(curve.planned, on),
    reached: on > today ? null : at(curve.reachedSteps, on),
    expected: on < today ? null : at(curve.expected, on),
  }))
}

/** The same as a CSV of RFC 4180, days in ISO 8601, nothing where there is none. */
export const curveCsv = (rows: readonly CurveRow[]): string =>
  [
    'day,plan as agreed,reached,expected',
    ...rows.map(({ on, planned, reached, expected }) => [on, planned, reached ?? '', expected ?? ''].join(',')),
  ].join('\r\n') + '\r\n'
