import { useMemo } from 'react'
import { notThereWords } from './en/notThere.ts'
import { useWords } from './useWords.ts'

/** The words for what an address asks for and there is not; they come when they are needed. */
export function useNotThereWords(): ReturnType<typeof notThereWords> {
  const { tools } = useWords()
  return useMemo(() => notThereWords(tools), [tools])
}
