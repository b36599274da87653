import { useMemo } from 'react'
import { resultsWords } from './en/results.ts'
import { useWords } from './useWords.ts'

/** The words of results; they come with their page and not with the first view. */
export function useResultsWords(): ReturnType<typeof resultsWords> {
  const { tools } = useWords()
  return useMemo(() => resultsWords(tools), [tools])
}
