/** A point in pixels with what is to be written at it. */
export interface Marked {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly note: string | null
  /** Ringed, and written bold. */
  readonly base: boolean
  readonly last: boolean
}

/** Where a label begins: `x` by its anchor, `y` of the base line of its first line. */
export interface PlacedLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room a label may use. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Measures of the label's type at 13 px: how wide a letter is at most, bold, and of a note; how far it rises and falls, and to the next line. */
const letter = 8.4
export const boldLetter = 9
const noteLetter = 6.7
const rise = 10
const fall = 3
const line = 14
/** Between two labels side by side. */
const gap = 4

type Place = 'above' | 'below' | 'right' | 'right-below' | 'right-above' | 'left-below' | 'left-above'

/**
 * Where each value is written: above peaks and falls, below dips, right-below on a rise, right of the last; where that
 * place is taken, the next best that is free, off the line if that can be. Null: there is no free place, and the value
 * stands in the table alone.
 */
export function placedLabels(
  points: readonly Marked[],
  room: Room,
  taken: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const boxes: Box[] = [...taken]
  const dots = points.map(({ x, y, base }): Box => {
    const radius = base ? 9 : 4
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  })
  const isFree = (n: number, box: Box) =>
    isInside(box, room) && !boxes.some((other) => meet(box, other)) && !dots.some((dot, m) => m !== n && meet(box, dot))
  const placed: (PlacedLabel | null)[] = points.map(() => null)
  // What is spoken of most is placed first, then the peaks and dips, which have one good place.
  const weight = (n: number) => (points[n]!.base ? 0 : points[n]!.last ? 1 : turnAt(points, n) === 'slope' ? 3 : 2)
  const order = points.map((_, n) => n).sort((one, other) => weight(one) - weight(other) || one - other)
  for (const n of order) {
    const [best, ...rest] = wishes(points, n).map((place) => {
      const label = at(points[n]!, place)
      return { label, box: boxOf(points[n]!, label) }
    })
    const offTheLine = rest.filter(
      ({ box }) => !points.some((_, m) => m > 0 && crosses(points[m - 1]!, points[m]!, box)),
    )
    const found = [best!, ...offTheLine, ...rest].find(({ box }) => isFree(n, box))
    if (!found) continue
    placed[n] = found.label
    boxes.push(found.box)
  }
  return placed
}

type Bend = 'peak' | 'dip' | 'slope'

/** How the line comes and goes at a point; pixels grow downwards, so a neighbour with a smaller y is a higher value. */
function turnAt(points: readonly Marked[], n: number): Bend {
  const { before, after } = neighbours(points, n)
  const { y } = points[n]!
  if (!before || !after) return 'slope'
  return before.y >= y && after.y >= y ? 'peak' : before.y <= y && after.y <= y ? 'dip' : 'slope'
}

const neighbours = (points: readonly Marked[], n: number) => ({
  before: points.findLast((other) => other.x < points[n]!.x),
  after: points.find((other) => other.x > points[n]!.x),
})

/** The places of a label, the best first. */
function wishes(points: readonly Marked[], n: number): readonly Place[] {
  const best = bestPlaces(points, n)
  return [...best, ...others.filter((place) => !best.includes(place))]
}

const others: readonly Place[] = ['above', 'below', 'right-below', 'right-above', 'left-below', 'left-above']

function bestPlaces(points: readonly Marked[], n: number): readonly Place[] {
  if (points[n]!.last) return ['right']
  const { before, after } = neighbours(points, n)
  const bend = turnAt(points, n)
  if (bend === 'peak') return ['above']
  if (bend === 'dip') return ['below']
  const { y } = points[n]!
  const rises = after ? after.y < y : before ? before.y > y : false
  if (rises) return before ? ['right-below', 'left-above'] : ['below', 'right-below']
  return before ? ['above', 'right-above', 'left-below'] : ['above']
}

function at({ x, y, base, note }: Marked, place: Place): PlacedLabel {
  const away = base ? 14 : 12
  const below = base ? 24 : 22
  const up = note === null ? 0 : line
  switch (place) {
    case 'above':
      return { x, y: y - away - up, anchor: 'middle' }
    case 'below':
      return { x, y: y + below, anchor: 'middle' }
    case 'right':
      return { x: x + 12, y: y + 5, anchor: 'start' }
    case 'right-below':
      return { x: x + 3, y: y + below - 3, anchor: 'start' }
    case 'right-above':
      return { x: x + 5, y: y - away + 4 - up, anchor: 'start' }
    case 'left-below':
      return { x: x - 3, y: y + below - 3, anchor: 'end' }
    case 'left-above':
      return { x: x - 5, y: y - away + 4 - up, anchor: 'end' }
  }
}

/** What a label covers, with the room it keeps to its sides. */
export function boxOf({ text, note, base, last }: Marked, { x, y, anchor }: PlacedLabel): Box {
  const width = Math.max(text.length * (base || last ? boldLetter : letter), (note?.length ?? 0) * noteLetter)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return {
    left: left - gap / 2,
    right: left + width + gap / 2,
    top: y - rise,
    bottom: y + fall + (note === null ? 0 : line),
  }
}

const isInside = (box: Box, room: Room): boolean =>
  box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom

export const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Does the line from one point to another pass through the box? */
function crosses(from: Marked, to: Marked, { left, right, top, bottom }: Box): boolean {
  // Clips the line to the box, side by side (Liang and Barsky).
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [first, last] = [0, 1]
  for (const [step, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (step === 0 && room < 0) return false
    if (step < 0) first = Math.max(first, room / step)
    if (step > 0) last = Math.min(last, room / step)
  }
  return first < last
}
