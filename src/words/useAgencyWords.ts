import { useMemo } from 'react'
import { agencyWords } from './en/agencies.ts'
import { useWords } from './useWords.ts'

/** The words of the pages of agencies; they come with them and not with the first view. */
export function useAgencyWords(): ReturnType<typeof agencyWords> {
  const { tools } = useWords()
  return useMemo(() => agencyWords(tools), [tools])
}
