import { useMemo } from 'react'
import { pastedWords, type PastedWords } from './en/pasted.ts'
import { useWords } from './useWords.ts'

/** The words of pasting a table. */
export function usePastedWords(): PastedWords {
  const { tools } = useWords()
  return useMemo(() => pastedWords(tools), [tools])
}
