import { useState } from 'react'
import type { Sentence } from '../../words/sentence.ts'

/** What was answered on this visit, and the entry that takes it back. */
export interface Done {
  readonly said: Sentence
  readonly entryId: string | null
}

interface Kept<T> {
  readonly item: T
  /** Null: it is being answered. */
  readonly done: Done | null
}

/**
 * What is asked, in an order that stays while it is answered: what was answered, or is being answered while others change
 * it, keeps its place on this visit although nobody waits for it any more.
 */
export function useKept<T extends { readonly id: string }>(asked: readonly T[]) {
  const [kept, setKept] = useState<ReadonlyMap<string, Kept<T>>>(new Map())
  const [order, setOrder] = useState<readonly string[]>(() => asked.map(({ id }) => id))
  const added = asked.filter(({ id }) => !order.includes(id))
  if (added.length > 0) setOrder([...order, ...added.map(({ id }) => id)])
  const now = new Map(asked.map((item) => [item.id, item]))
  return {
    shown: order.flatMap((id) => now.get(id) ?? kept.get(id)?.item ?? []),
    doneOf: (id: string): Done | null => kept.get(id)?.done ?? null,
    keep: (item: T, done: Done | null) => setKept((before) => new Map(before).set(item.id, { item, done })),
    /** It is as others left it again. */
    drop: (id: string) =>
      setKept((before) => {
        const next = new Map(before)
        next.delete(id)
        return next
      }),
  }
}
export type Keeping<T extends { readonly id: string }> = ReturnType<typeof useKept<T>>
