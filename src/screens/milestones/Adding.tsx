import { useState } from 'react'
import { AddMilestone } from '../../acts/AddMilestone.tsx'
import { acts, useAct } from '../../data/acts.ts'
import { useStanding } from '../../data/standing.ts'
import type { Milestones } from '../../domain/views/milestones.ts'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/liveWords.ts'
import { useActWords } from '../../words/useActWords.ts'
import { useTimelineView } from './useTimelineView.ts'

/** A new milestone, and for as long as the page stands the way to take it back. In the past nothing is offered. */
export function Adding({ areas }: Pick<Milestones, 'areas'>) {
  const words = useActWords()
  const { writes } = useStanding()
  const { view, go } = useTimelineView()
  const undo = useAct()
  const [open, setOpen] = useState(false)
  const [last, setLast] = useState<{ readonly entryId: string; readonly title: string } | null>(null)
  if (!writes) return null
  return (
    <div className="milestones-add on-screen">
      {last && (
        <span>
          {words.saved} {words.done(words.milestone.add, last.title)}.{' '}
          <Button
            look="text"
            busy={undo.isPending}
            onClick={() =>
              undo.mutate(acts.undo(words.done(words.undo, last.title), last.entryId), {
                onSuccess: ({ waits }) => {
                  setLast(null)
                  go({ record: null })
                  announce(waits ? words.notAnswered : words.undone)
                },
              })
            }
          >
            {words.undo}
          </Button>
        </span>
      )}
      {undo.error && <span role="alert">{undo.error.message}</span>}
      <Button look="filled" onClick={() => setOpen(true)}>
        {words.milestone.add}
      </Button>
      {open && (
        <AddMilestone
          start={{
            area: view.area === 'whole' ? view.area : (areas.find(({ number }) => number === view.area)?.id ?? ''),
          }}
          onClose={() => setOpen(false)}
          onDone={(posted) => {
            setOpen(false)
            if (posted.waits) return announce(words.notAnswered)
            setLast(posted.entryId === null ? null : { entryId: posted.entryId, title: posted.value.title.en })
            announce(words.saved)
            go({ record: posted.value.id })
          }}
        />
      )}
    </div>
  )
}
