/**
 * Where the contents of files are kept, each under its digest. A content is kept before the entry that names it is
 * written, so an acknowledged proof always has its file; one that no entry names is read by nobody.
 */
export interface Files {
  /** SHA-256 of a content, lower-case hex: its name. */
  digestOf(content: Uint8Array): string
  /** Keeps a content, durably. Kept already: nothing happens. @throws LedgerUnavailable where it cannot be written for now. */
  keep(digest: string, content: Uint8Array): Promise<void>
  /** @throws LedgerUnavailable where it cannot be read for now. */
  read(digest: string): Promise<Uint8Array | undefined>
}

/** Files in memory: for tests, and where a browser keeps nothing. */
export class MemoryFiles implements Files {
  readonly digestOf: Files['digestOf']
  readonly #contents = new Map<string, Uint8Array>()

  constructor(digestOf: Files['digestOf']) {
    this.digestOf = digestOf
  }

  async keep(digest: string, content: Uint8Array): Promise<void> {
    this.#contents.set(digest, content)
  }

  async read(digest: string): Promise<Uint8Array | undefined> {
    return this.#contents.get(digest)
  }
}
