/**
 * A seeded source of chance (sfc32, public domain): the same numbers for the same seed on every machine. It is for
 * synthetic data alone. Its salts can be worked out by whoever knows the seed, so they protect nothing.
 */
export class Chance {
  #a: number
  #b: number
  #c: number
  #counter = 1

  /** @param seed a whole number from 0 to 2^32 − 1 */
  constructor(seed: number) {
    this.#a = seed >>> 0
    this.#b = 0x9e3779b9
    this.#c = 0x243f6a88
    // The first numbers of neighbouring seeds resemble each other.
    for (let n = 0; n < 20; n++) this.next()
  }

  /** A whole number from 0 to 2^32 − 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    return sum >>> 0
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * end)
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** True in this share of cases. */
  happens(share: number): boolean {
    return this.next() < share * 0x1_0000_0000
  }

  /** One of them, each as likely as the others. */
  oneOf<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }

  /** 128 bits as 32 hex letters. */
  salt(): string {
    let text = ''
    for (let n = 0; n < 4; n++) text += this.next().toString(16).padStart(8, '0')
    return text
  }
}
