import { useState } from 'react'

/**
 * The first of many, and how to show more of them: a list of hundreds is not laid out before somebody asks for it.
 * @param step how many at first, and how many more at each press
 */
export function useFirst<T>(
  all: readonly T[],
  step: number,
): { readonly shown: readonly T[]; readonly left: number; readonly more: () => void } {
  const [limit, setLimit] = useState(step)
  return { shown: all.slice(0, limit), left: Math.max(0, all.length - limit), more: () => setLimit(limit + step) }
}
