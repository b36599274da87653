import { useMemo } from 'react'
import { milestonesWords } from './en/milestones.ts'
import { useWords } from './useWords.ts'

/** The words of milestones; they come with their page and not with the first view. */
export function useMilestonesWords(): ReturnType<typeof milestonesWords> {
  const { tools } = useWords()
  return useMemo(() => milestonesWords(tools), [tools])
}
