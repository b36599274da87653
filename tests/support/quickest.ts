/**
 * The least time that something took, in milliseconds: measured again, five times at most, until it is below the limit.
 * A busy machine may be late once; what waits by its own fault is late every time. What else fails in a measurement
 * fails at once.
 */
export async function quickest(limit: number, measure: () => Promise<number>): Promise<number> {
  let least = Infinity
  for (let round = 0; round < 5 && least >= limit; round++) least = Math.min(least, await measure())
  return least
}
