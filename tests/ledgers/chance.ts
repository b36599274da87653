/** Numbers from 0 up to but not including 1, the same for the same seed, so that a failure can be seen again. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A seed for this run, or the one that CHANCE_SEED asks for. */
export const seedOfRun = (): number => Number(process.env['CHANCE_SEED'] ?? Math.floor(Math.random() * 1e9))
