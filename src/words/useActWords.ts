import { useMemo } from 'react'
import { actWords } from './en/acts.ts'
import { useWords } from './useWords.ts'

/** The words of what can be done; they come with the forms and not with the first view. */
export function useActWords(): ReturnType<typeof actWords> {
  const { tools } = useWords()
  return useMemo(() => actWords(tools), [tools])
}
