import { useMemo } from 'react'
import { changesWords } from './en/changes.ts'
import { entryWords } from './en/entry.ts'
import { useWords } from './useWords.ts'

/** The words of the log; they come with its pages and not with the first view. */
export function useChangesWords(): ReturnType<typeof changesWords> {
  const { tools } = useWords()
  return useMemo(() => changesWords(tools), [tools])
}

/** The words by which its entries are told. */
export function useEntryWords(): ReturnType<typeof entryWords> {
  const { tools } = useWords()
  return useMemo(() => entryWords(tools), [tools])
}
