/** Those who want to hear that a ledger may hold something new. They are called later, never inside a write. */
export class Watchers {
  readonly #all = new Set<{ readonly changed: () => void }>()

  get size(): number {
    return this.#all.size
  }

  /** Answers a function that takes this one away again. */
  add(changed: () => void): () => void {
    const watcher = { changed }
    this.#all.add(watcher)
    return () => void this.#all.delete(watcher)
  }

  tell(): void {
    for (const watcher of this.#all) {
      void Promise.resolve().then(() => {
        if (this.#all.has(watcher)) watcher.changed()
      })
    }
  }

  clear(): void {
    this.#all.clear()
  }
}
