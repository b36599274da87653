/** The text of an answer and its ETag. */
export interface KeptAnswer {
  readonly text: string
  readonly tag: string
}

/** Letters kept in all, and of one answer at most. */
const most = { inAll: 24_000_000, ofOne: 8_000_000 } as const

/**
 * Finished answers, kept until the log grows: of ten thousand items a view takes some hundred milliseconds to work out,
 * and all who look at a day ask for the same. What is kept is a function of the log, the reader and the address, so a
 * kept answer is the very one that would be worked out again.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, KeptAnswer>()
  #seq = -1
  #letters = 0

  /**
   * @param seq how far the log goes
   * @param name the reader and the address, with all else the answer depends on
   */
  get(seq: number, name: string): KeptAnswer | undefined {
    this.#keepUp(seq)
    const answer = this.#answers.get(name)
    if (!answer) return undefined
    // The one asked for last is the last to go.
    this.#answers.delete(name)
    this.#answers.set(name, answer)
    return answer
  }

  keep(seq: number, name: string, answer: KeptAnswer): void {
    this.#keepUp(seq)
    if (answer.text.length > most.ofOne || this.#answers.has(name)) return
    this.#answers.set(name, answer)
    this.#letters += answer.text.length + name.length
    for (const [oldest, { text }] of this.#answers) {
      if (this.#letters <= most.inAll) break
      this.#answers.delete(oldest)
      this.#letters -= text.length + oldest.length
    }
  }

  #keepUp(seq: number): void {
    if (seq === this.#seq) return
    this.#answers.clear()
    this.#letters = 0
    this.#seq = seq
  }
}
