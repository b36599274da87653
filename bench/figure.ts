/** One measured figure against its target. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it is held to; `atMost` or `atLeast`. Without either it is told and not judged. */
  readonly atMost?: number
  readonly atLeast?: number
}

export const isMissed = ({ value, atMost, atLeast }: Figure): boolean =>
  (atMost !== undefined && value > atMost) || (atLeast !== undefined && value < atLeast)

/** One line: name, value, target, and whether it holds. */
export function lineOf(figure: Figure): string {
  const { name, value, unit, atMost, atLeast } = figure
  const target = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : 'told'
  const verdict = atMost === undefined && atLeast === undefined ? '' : isMissed(figure) ? '  MISSED' : '  ok'
  return `${name.padEnd(58)} ${value.toLocaleString('en-US', { maximumFractionDigits: 3 }).padStart(12)} ${unit.padEnd(8)} ${target.padEnd(10)}${verdict}`
}

/** The middle of several runs. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]!
}

/** Milliseconds that some work takes: the median of `runs`. */
export async function millisecondsOf(runs: number, work: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}
