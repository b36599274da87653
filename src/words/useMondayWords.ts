import { useMemo } from 'react'
import { mondayWords } from './en/monday.ts'
import { useWords } from './useWords.ts'

/** The words of Monday's list; they come with it and not with the first view. */
export function useMondayWords(): ReturnType<typeof mondayWords> {
  const { tools } = useWords()
  return useMemo(() => mondayWords(tools), [tools])
}
