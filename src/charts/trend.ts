import { meet, type Box } from './labels.ts'

/** One thing whose expected date was given over time, with everything that is written or said of it. */
export interface TrendLine {
  readonly key: string
  /** At its end: what it is called, and how far it moved. */
  readonly name: string
  readonly note: string
  /** Day numbers: across the day a date was given, up the date expected from then on. In the order given. */
  readonly steps: readonly { readonly at: number; readonly expected: number; readonly spoken: string }[]
  /** The day number at which the line ends: when it was reached, else the day of the page. */
  readonly end: number
  readonly reached: boolean
  /** Drawn in ink and reached by the keyboard; the others are hairlines. */
  readonly strong: boolean
  /** Its name is written at its end. */
  readonly named: boolean
}

/** A finished trend: what is drawn. The chart works no date out. */
export interface TrendSeries {
  /** What the drawing is called aloud. */
  readonly name: string
  readonly lines: readonly TrendLine[]
  /** Of both axes, in day numbers. */
  readonly across: Axis
  readonly up: Axis
  readonly now: { readonly at: number; readonly label: string }
  /** Along the diagonal, where a date comes true. */
  readonly diagonal: string
}

interface Axis {
  readonly from: number
  readonly to: number
  /** Years carry a label, quarters none. */
  readonly ticks: readonly { readonly at: number; readonly label: string | null }[]
}

/** The corners of a line: along each date as long as it stood, then up or down to the next. */
export function cornersOf({ steps, end }: TrendLine): readonly { readonly at: number; readonly expected: number }[] {
  return steps.flatMap(({ at, expected }, place) => [
    { at, expected },
    { at: Math.max(at, steps[place + 1]?.at ?? end), expected },
  ])
}

/** In pixels: of the type of the names at 12 px, the lines, and the gap to the end of a line. */
const letter = 6.6
const pitch = 15
const gap = 11

/** Where a name is written: `y` of its base line. */
export interface PlacedName {
  readonly x: number
  readonly y: number
  readonly text: string
}

/**
 * The names right of the ends of their lines, moved apart until none covers another; the highest first. Of the texts of
 * an end the first that fits to the right edge is written. Null where none does.
 */
export function placedNames(
  ends: readonly { readonly x: number; readonly y: number; readonly texts: readonly string[] }[],
  right: number,
): readonly (PlacedName | null)[] {
  const boxes: Box[] = []
  const placed: (PlacedName | null)[] = ends.map(() => null)
  const order = ends.map((_, n) => n).sort((one, other) => ends[one]!.y - ends[other]!.y || one - other)
  for (const n of order) {
    const { x, y, texts } = ends[n]!
    const left = x + gap
    const text = texts.find((each) => left + each.length * letter <= right)
    if (text === undefined) continue
    const width = text.length * letter
    const at = (middle: number): Box => ({
      left,
      right: left + width,
      top: middle - pitch / 2,
      bottom: middle + pitch / 2,
    })
    let middle = y
    for (
      let taken = boxes.find((box) => meet(at(middle), box));
      taken;
      taken = boxes.find((box) => meet(at(middle), box))
    )
      middle = taken.bottom + pitch / 2
    boxes.push(at(middle))
    placed[n] = { x: left, y: middle + 4, text }
  }
  return placed
}
