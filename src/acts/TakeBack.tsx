import { acts, useAct } from '../data/acts.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { announce } from '../ui/liveWords.ts'
import { useActWords } from '../words/useActWords.ts'

/** What was saved a moment ago, and the way to take it back. */
export function TakeBack({
  said,
  what,
  entryId,
  onUndone,
}: {
  /** What stands here: `Saved. Log a call: Evening walks.` */
  readonly said: string
  /** What the undoing is called while it has to wait. */
  readonly what: string
  readonly entryId: string
  readonly onUndone: () => void
}) {
  const words = useActWords()
  const act = useAct()
  const undo = () =>
    act.mutate(acts.undo(words.done(words.undo, what), entryId), {
      onSuccess: ({ waits }) => {
        onUndone()
        announce(waits ? words.notAnswered : words.undone)
      },
    })
  return (
    <>
      <p className="saved" role="status">
        {said}{' '}
        <Button look="text" onClick={undo} busy={act.isPending}>
          {words.undo}
        </Button>
      </p>
      <ErrorLine error={act.error} />
    </>
  )
}
