import { useState } from 'react'
import { acts, useAct } from '../../data/acts.ts'
import type { Posted } from '../../data/outbox.ts'
import type { ActName } from '../../domain/views/actsOn.ts'
import type { ItemRow } from '../../domain/views/items.ts'
import { announce } from '../../ui/liveWords.ts'
import { useActWords } from '../../words/useActWords.ts'

/** What was done last, and by which entries it can be taken back. */
export interface Done {
  readonly what: string
  readonly entryIds: readonly string[]
}

/** What is done from the table itself: which act on which row is open, what was done last, and its undoing. */
export function useRowActs() {
  const words = useActWords()
  const act = useAct()
  const [doing, setDoing] = useState<{ readonly act: ActName; readonly line: ItemRow } | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  const tell = (what: Done | null) => {
    setRefused(null)
    setDone(what)
  }
  const finish = (what: string) => (posted: Posted<unknown>) => {
    setDoing(null)
    tell(posted.waits || posted.entryId === null ? null : { what, entryIds: [posted.entryId] })
    announce(posted.waits ? words.notAnswered : words.saved)
  }
  /** Takes back what was done last, the newest entry first. What cannot be taken back is said, and what is left stays offered. */
  const undo = async () => {
    const left = [...(done?.entryIds ?? [])]
    setRefused(null)
    try {
      while (left.length > 0) {
        const { waits } = await act.mutateAsync(acts.undo(words.done(words.undo, done!.what), left.at(-1)!))
        left.pop()
        if (waits) break
      }
      setDone(null)
      announce(words.undone)
    } catch (error) {
      setDone(done && { ...done, entryIds: left })
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }
  return {
    doing,
    done,
    refused,
    begin: (name: ActName, line: ItemRow) => setDoing({ act: name, line }),
    finish,
    tell,
    undo,
    isUndoing: act.isPending,
    cancel: () => setDoing(null),
  }
}
export type RowActs = ReturnType<typeof useRowActs>
