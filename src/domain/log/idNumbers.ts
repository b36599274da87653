import { alphabet, type Id } from '../records/id.ts'

/** Five bits a letter, six letters a half. */
const lettersOfHalf = 6
const noLetter = 255
const letterValues = new Uint8Array(128).fill(noLetter)
for (let value = 0; value < alphabet.length; value++) letterValues[alphabet.charCodeAt(value)] = value

/**
 * Ids and the number of each, counted from 1, kept as bits: a million strings with a map of them are 70 MB and as many
 * objects to look after, these are 16; and an id is found in a sixth of the time.
 */
export class IdNumbers {
  /** Both halves of the nth id at 2n − 2 and 2n − 1. */
  #halves = new Uint32Array(2 * 1024)
  /** Open addressing: the number of an id where its hash points, or soon after; 0 where free. */
  #table = new Uint32Array(2 * 1024)
  /** Ids of another form, which only a hand-made log has. */
  readonly #others = new Map<number, Id>()
  readonly #otherNumbers = new Map<Id, number>()
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Gives the next number to an id that has none yet. */
  push(id: Id): void {
    this.#count += 1
    if (2 * this.#count > this.#halves.length) this.#grow()
    const [high, low] = [halfOf(id, 0), halfOf(id, lettersOfHalf)]
    if (high < 0 || low < 0) {
      this.#others.set(this.#count, id)
      this.#otherNumbers.set(id, this.#count)
      return
    }
    this.#halves[2 * this.#count - 2] = high
    this.#halves[2 * this.#count - 1] = low
    this.#enter(this.#count)
  }

  /** The id with this number. */
  idOf(number: number): Id {
    return (
      this.#others.get(number) ?? lettersOf(this.#halves[2 * number - 2]!) + lettersOf(this.#halves[2 * number - 1]!)
    )
  }

  /** The number of this id; undefined where it has none. */
  numberOf(id: Id): number | undefined {
    const [high, low] = [halfOf(id, 0), halfOf(id, lettersOfHalf)]
    if (high < 0 || low < 0) return this.#otherNumbers.get(id)
    const mask = this.#table.length - 1
    for (let at = hashOf(high, low) & mask; this.#table[at] !== 0; at = (at + 1) & mask) {
      const number = this.#table[at]!
      if (this.#halves[2 * number - 2] === high && this.#halves[2 * number - 1] === low) return number
    }
    return undefined
  }

  #enter(number: number): void {
    const mask = this.#table.length - 1
    let at = hashOf(this.#halves[2 * number - 2]!, this.#halves[2 * number - 1]!) & mask
    while (this.#table[at] !== 0) at = (at + 1) & mask
    this.#table[at] = number
  }

  #grow(): void {
    const halves = new Uint32Array(this.#halves.length * 2)
    halves.set(this.#halves)
    this.#halves = halves
    this.#table = new Uint32Array(this.#table.length * 2)
    for (let number = 1; number < this.#count; number++) if (!this.#others.has(number)) this.#enter(number)
  }
}

/** Ids are digests, so their bits are even as they are. */
const hashOf = (high: number, low: number): number => (high ^ (low << 2)) >>> 0

/** Half an id as a number; below 0 for a text that is no id. */
function halfOf(id: Id, from: number): number {
  if (id.length !== 2 * lettersOfHalf) return -1
  let half = 0
  for (let n = from; n < from + lettersOfHalf; n++) {
    const value = letterValues[id.charCodeAt(n)] ?? noLetter
    if (value === noLetter) return -1
    half = (half << 5) | value
  }
  return half
}

function lettersOf(half: number): string {
  let letters = ''
  for (let n = lettersOfHalf - 1; n >= 0; n--) letters += alphabet[(half >>> (5 * n)) & 31]
  return letters
}
