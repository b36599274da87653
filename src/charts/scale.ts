/** The ticks of a scale of counts from zero: at most five steps of 1, 2 or 5 times a power of ten, the last at or above `most`. */
export function countTicks(most: number): readonly number[] {
  if (!(most > 0)) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(most / 5))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => most / each <= 5)!
  // Steps below one would otherwise come as 0.30000000000000004.
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, n) => Number((n * step).toPrecision(12)))
}

/**
 * Which labels of an axis are written where they come too close: the last one, then `important`, then every second,
 * third … before the last.
 * @param places of the labels, in pixels, ascending
 * @param width what one label needs
 */
export function shownLabels(places: readonly number[], width: number, important: number | null): ReadonlySet<number> {
  const last = places.length - 1
  const shown = new Set<number>()
  const isFree = (n: number) => [...shown].every((other) => Math.abs(places[other]! - places[n]!) >= width)
  const add = (n: number) => {
    if (n >= 0 && isFree(n)) shown.add(n)
  }
  if (last < 0) return shown
  if (important !== null) add(important)
  const nearest = last === 0 ? width : Math.min(...places.slice(1).map((place, n) => place - places[n]!))
  const every = Math.max(1, Math.ceil(width / Math.max(nearest, 1)))
  for (let n = last; n >= 0; n -= every) add(n)
  return shown
}
