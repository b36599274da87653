import { useMemo } from 'react'
import { bulkWords, type BulkWords } from './en/bulk.ts'
import { useWords } from './useWords.ts'

/** The words of changing several commitments at once. */
export function useBulkWords(): BulkWords {
  const { tools } = useWords()
  return useMemo(() => bulkWords(tools), [tools])
}
