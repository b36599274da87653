import { useMemo } from 'react'
import { recordWords } from './en/record.ts'
import { useWords } from './useWords.ts'

/** The words of a record's own page; they come with it and not with the first view. */
export function useRecordWords(): ReturnType<typeof recordWords> {
  const { tools } = useWords()
  return useMemo(() => recordWords(tools), [tools])
}
