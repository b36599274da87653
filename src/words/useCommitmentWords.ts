import { useMemo } from 'react'
import { commitmentWords, type CommitmentWords } from './en/commitments.ts'
import { useWords } from './useWords.ts'

/** The words of the table of commitments; they come with it and not with the first view. */
export function useCommitmentWords(): CommitmentWords {
  const { tools } = useWords()
  return useMemo(() => commitmentWords(tools), [tools])
}
