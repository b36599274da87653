import type { AreaLine } from '../../domain/views/overview.ts'
import { needsAttention, severity, type StatusWord } from '../../domain/rules/words.ts'

/** The marks of a tally: runs of one status, worst first as the line has them. */
export function runsOf(marks: AreaLine['marks']): { readonly mark: StatusWord; readonly count: number }[] {
  const runs = new Map<StatusWord, number>()
  for (const { word } of marks) runs.set(word, (runs.get(word) ?? 0) + 1)
  return [...runs].map(([mark, count]) => ({ mark, count }))
}

export const isAttention = ({ verdict }: AreaLine): boolean => needsAttention(verdict?.word ?? null)

/** Worst first; among equals as they are numbered. */
export const byWorst = (one: AreaLine, other: AreaLine): number =>
  worth(other) - worth(one) || (one.number ?? 0) - (other.number ?? 0)

const worth = ({ verdict }: AreaLine): number => (verdict?.word ? severity[verdict.word] : -1)
