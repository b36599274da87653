import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ApiError } from '../data/client.ts'
import { demonstrationQuery } from '../data/queries.ts'
import { useMoveDay } from '../data/verbs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words/useWords.ts'

/** Moves a demonstration's day forward. */
export default function MoveDay({ day, onDone }: { readonly day: string; readonly onDone: () => void }) {
  const { page } = useWords()
  const demonstration = useQuery(demonstrationQuery)
  const move = useMoveDay()
  const [chosen, setChosen] = useState(day)
  const wrong =
    move.error instanceof ApiError
      ? (move.error.errors.find(({ field }) => field === 'day')?.message ?? move.error.message)
      : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    move.send(chosen, onDone)
  }
  return (
    <Dialog title={page.moveTitle} onClose={onDone}>
      {demonstration.data === null ? (
        <>
          <p>{page.noDemonstration}</p>
          <p className="buttons">
            <Button onClick={onDone}>{page.close}</Button>
          </p>
        </>
      ) : (
        <form className="stacked" onSubmit={submit} noValidate>
          <p>{page.moveHint}</p>
          <Field label={page.moveField} wrong={wrong}>
            <input type="date" value={chosen} min={day} onChange={(event) => setChosen(event.target.value)} />
          </Field>
          <p className="buttons">
            <Button look="filled" large type="submit" busy={move.isPending}>
              {move.isPending ? page.saving : page.moveButton}
            </Button>
            <Button look="text" onClick={onDone}>
              {page.cancel}
            </Button>
          </p>
        </form>
      )}
    </Dialog>
  )
}
