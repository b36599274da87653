/** Small values kept in this browser under names of the demonstration's own. */
export interface Keeping {
  get(name: string): string | null
  /** Null takes the value away. */
  set(name: string, value: string | null): void
}

/**
 * Keeps in a storage of the browser; where that is refused or full, for as long as the page lives.
 * @param prefix keeps demonstrations under different paths of one site apart
 */
export function keeping(storage: () => Storage, prefix: string): Keeping {
  const inPage = new Map<string, string | null>()
  return {
    get: (name) => {
      const value = inPage.get(name)
      if (value !== undefined) return value
      try {
        return storage().getItem(prefix + name)
      } catch {
        return null
      }
    },
    set: (name, value) => {
      try {
        if (value === null) storage().removeItem(prefix + name)
        else storage().setItem(prefix + name, value)
        inPage.delete(name)
      } catch {
        inPage.set(name, value)
      }
    },
  }
}
