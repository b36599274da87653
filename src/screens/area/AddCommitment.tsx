import { useState } from 'react'
import { ActDialog } from '../../acts/ActDialog.tsx'
import { addCommitmentForm } from '../../acts/addCommitmentForm.ts'
import { acts, useAct } from '../../data/acts.ts'
import type { Posted } from '../../data/outbox.ts'
import { useHrefs } from '../../data/paths.ts'
import type { Agency } from '../../domain/records/agency.ts'
import type { Commitment } from '../../domain/records/commitment.ts'
import type { Area } from '../../domain/views/area.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/liveWords.ts'
import { useAreaWords } from '../../words/useAreaWords.ts'
import { useActWords } from '../../words/useActWords.ts'

/** Five things make a commitment; the area is this one. What was typed stays when it could not be saved. */
export function AddCommitment({
  area: { area },
  agencies,
}: {
  readonly area: Area
  readonly agencies: readonly Agency[]
}) {
  const words = useActWords()
  const own = useAreaWords()
  const to = useHrefs()
  const undo = useAct()
  const [open, setOpen] = useState(false)
  const [last, setLast] = useState<{ readonly entryId: string | null; readonly made: Commitment } | null>(null)
  const id = area?.id ?? null
  const form = addCommitmentForm({
    area: { id, name: area ? `${area.number} ${area.name.en}` : own.wholeInText },
    agencies,
    words,
  })
  const done = (posted: Posted<unknown>) => {
    setOpen(false)
    setLast(posted.waits ? null : { entryId: posted.entryId, made: posted.value as Commitment })
    announce(posted.waits ? words.notAnswered : words.saved)
  }
  const takeBack = (entryId: string, title: string) =>
    undo.mutate(acts.undo(words.done(words.undo, title), entryId), {
      onSuccess: ({ waits }) => {
        setLast(null)
        announce(waits ? words.notAnswered : words.undone)
      },
    })
  return (
    <div className="on-screen add-commitment">
      {last && (
        <p role="status">
          {words.saved} <Link href={to.record('commitment', last.made.id)}>{last.made.handle}</Link>{' '}
          {last.entryId !== null && (
            <Button look="text" onClick={() => takeBack(last.entryId!, last.made.title.en)}>
              {words.undo}
            </Button>
          )}
        </p>
      )}
      {undo.error && (
        <p className="notice" role="alert">
          {undo.error.message}
        </p>
      )}
      <Button onClick={() => setOpen(true)}>{words.addCommitment}</Button>
      {open && (
        <ActDialog
          name={`add commitment ${id ?? 'whole'}`}
          form={form}
          seen={{ id: id ?? '', kind: 'focus-area', tag: '' }}
          nameOf={(each) => agencies.find((agency) => agency.id === each)?.shortName ?? ''}
          onDone={done}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
