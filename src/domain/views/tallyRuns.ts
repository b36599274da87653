import type { StatusWord } from '../rules/words.ts'

/** The marks of a tally: runs of one status, in the order they come. */
export function tallyRuns(
  marks: readonly { readonly word: StatusWord }[],
): { readonly mark: StatusWord; readonly count: number }[] {
  const runs = new Map<StatusWord, number>()
  for (const { word } of marks) runs.set(word, (runs.get(word) ?? 0) + 1)
  return [...runs].map(([mark, count]) => ({ mark, count }))
}
