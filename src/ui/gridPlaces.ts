/** What is seen of the rows, in pixels from the first. `height` is what there is room for, so it does not change on the way. */
export interface Sight {
  readonly from: number
  readonly height: number
}

/** Where each row begins, in pixels from the first, and behind the last one where all of them end. */
export function startsOf(rows: { readonly count: number; readonly heightAt: (place: number) => number }): Int32Array {
  const starts = new Int32Array(rows.count + 1)
  for (let place = 0; place < rows.count; place++) starts[place + 1] = starts[place]! + rows.heightAt(place)
  return starts
}

/** The row that a height falls into: the first one above all, the last one below. */
export function placeAt(starts: Int32Array, y: number): number {
  let [low, high] = [0, Math.max(0, starts.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** Rows drawn beyond those that can be in sight, half of them at either edge. */
const spare = 2

/**
 * The rows to draw: those in sight, some around them, and always the one with the cursor, whose focus must not be lost.
 * They are as many as can ever be in sight, however high they are and wherever one stands, so that the page has the same
 * size with a hundred rows and with a hundred thousand.
 * @param least the least height of a row
 * @param active the place of the cursor; -1 without one
 */
export function shownOf(starts: Int32Array, { from, height }: Sight, least: number, active: number): number[] {
  const count = starts.length - 1
  if (count === 0) return []
  const slots = Math.min(count, Math.ceil(height / least) + 1 + spare)
  // What grew shorter is scrolled up by the browser a moment later.
  const top = Math.max(0, Math.min(from, starts[count]! - height))
  const [first, last] = [placeAt(starts, top), placeAt(starts, top + height)]
  const before = Math.max(0, (slots - (last - first + 1)) >> 1)
  const start = Math.max(0, Math.min(count - slots, first - before))
  const places = Array.from({ length: slots }, (_, step) => start + step)
  if (active < 0 || active >= count || (active >= start && active < start + slots)) return places
  if (start + slots - 1 > last) places.pop()
  else places.shift()
  return active < start ? [active, ...places] : [...places, active]
}
