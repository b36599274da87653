import { useMemo } from 'react'
import { findingWords } from './en/finding.ts'
import { useWords } from './useWords.ts'

/** The words of search and of keys; they come when asked for and not with the first view. */
export function useFindingWords(): ReturnType<typeof findingWords> {
  const { tools } = useWords()
  return useMemo(() => findingWords(tools), [tools])
}
