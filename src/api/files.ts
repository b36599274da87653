/**
 * Where the contents of files are kept, each under its digest. A content is kept before the entry that names it is
 * written, so an acknowledged proof always has its file; one that no entry names is read by nobody, and cleared away
 * once it is old. Instants are milliseconds since 1970, UTC.
 */
export interface Files {
  /** SHA-256 of a content, lower-case hex: its name. */
  digestOf(content: Uint8Array): string
  /**
   * Keeps a content, durably. Kept already: only `at` is noted anew.
   * @throws LedgerUnavailable where it cannot be written for now.
   */
  keep(digest: string, content: Uint8Array, at: number): Promise<void>
  /** @throws LedgerUnavailable where it cannot be read for now. */
  read(digest: string): Promise<Uint8Array | undefined>
  /**
   * Takes a content away for good; there is none: nothing happens.
   * @param before leaves it where it was kept at this instant or later
   * @throws LedgerUnavailable where it cannot be written for now.
   */
  erase(digest: string, before?: number): Promise<void>
  /** Digests of what was last kept before this instant. @throws LedgerUnavailable where it cannot be read for now. */
  keptBefore(instant: number): Promise<readonly string[]>
}

/** Files in memory: for tests, and where a browser keeps nothing. */
export class MemoryFiles implements Files {
  readonly digestOf: Files['digestOf']
  readonly #contents = new Map<string, { readonly content: Uint8Array; readonly at: number }>()

  constructor(digestOf: Files['digestOf']) {
    this.digestOf = digestOf
  }

  async keep(digest: string, content: Uint8Array, at: number): Promise<void> {
    this.#contents.set(digest, { content, at })
  }

  async read(digest: string): Promise<Uint8Array | undefined> {
    return this.#contents.get(digest)?.content
  }

  async erase(digest: string, before = Infinity): Promise<void> {
    const kept = this.#contents.get(digest)
    if (kept && kept.at < before) this.#contents.delete(digest)
  }

  async keptBefore(instant: number): Promise<readonly string[]> {
    return [...this.#contents].flatMap(([digest, { at }]) => (at < instant ? [digest] : []))
  }
}
