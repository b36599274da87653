import { useMemo } from 'react'
import { areaWords } from './en/area.ts'
import { useWords } from './useWords.ts'

/** The words of a focus area's page; they come with it and not with the first view. */
export function useAreaWords(): ReturnType<typeof areaWords> {
  const { tools } = useWords()
  return useMemo(() => areaWords(tools), [tools])
}
