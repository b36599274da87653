import { useMemo } from 'react'
import { sinceWords } from './en/since.ts'
import { useWords } from './useWords.ts'

/** The words of two days side by side; they come with that page and not with the first view. */
export function useSinceWords(): ReturnType<typeof sinceWords> {
  const { tools } = useWords()
  return useMemo(() => sinceWords(tools), [tools])
}
