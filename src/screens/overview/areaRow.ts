import type { AreaLine } from '../../domain/views/overview.ts'
import { needsAttention, severity } from '../../domain/rules/words.ts'

export const isAttention = ({ verdict }: AreaLine): boolean => needsAttention(verdict?.word ?? null)

/** Worst first; among equals as they are numbered. */
export const byWorst = (one: AreaLine, other: AreaLine): number =>
  worth(other) - worth(one) || (one.number ?? 0) - (other.number ?? 0)

const worth = ({ verdict }: AreaLine): number => (verdict?.word ? severity[verdict.word] : -1)
