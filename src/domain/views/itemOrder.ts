import { isOpen, needsAttention, severity, type StatusWord } from '../rules/words.ts'
import { compare } from '../rules/item.ts'
import type { ItemLine } from './itemLine.ts'

/** A status lists can be filtered by; `on-record` is the public record, of which no status is kept. */
export type StatusAsked = StatusWord | 'on-record' | 'nothing' | 'attention' | 'open'

/** Does an item with this status belong to what is asked for? */
export function fitsStatus(word: StatusWord | null, status: StatusAsked): boolean {
  if (status === 'on-record') return word === null
  if (status === 'open') return isOpen(word)
  return status === 'attention' ? needsAttention(word) : word === status
}

/** How much an item weighs in "worst first": the public record last, below Not started and Ended. */
export const weight = (word: StatusWord | null): number => (word === null ? -1 : severity[word])

/** Worst first; then key ones, then the earliest due, then by title. */
export const worstFirst = (one: ItemLine, other: ItemLine): number =>
  weight(other.word) - weight(one.word) ||
  Number(other.key) - Number(one.key) ||
  compare(one.due?.on ?? '9999', other.due?.on ?? '9999') ||
  compare(one.title, other.title) ||
  compare(one.id, other.id)
