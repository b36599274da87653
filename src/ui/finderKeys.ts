/** The keys of a list of choices under a field, and where each leads from a place among so many. */
export const finderKeys = [
  { keys: ['ArrowDown'], words: 'next', lead: (at: number, count: number) => (at + 1) % count },
  { keys: ['ArrowUp'], words: 'previous', lead: (at: number, count: number) => (at - 1 + count) % count },
  { keys: ['PageDown'], words: 'last', lead: (_at: number, count: number) => count - 1 },
  { keys: ['PageUp'], words: 'first', lead: () => 0 },
] as const

/** Where a key leads; null: it is none of these, or there is nothing to choose from. */
export function placeAfterKey(key: string, at: number, count: number): number | null {
  const found = finderKeys.find(({ keys }) => (keys as readonly string[]).includes(key))
  return found && count > 0 ? found.lead(at, count) : null
}
