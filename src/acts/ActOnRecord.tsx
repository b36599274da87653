import { useQuery } from '@tanstack/react-query'
import type { Posted } from '../data/outbox.ts'
import { recordPageQuery } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import type { ActName } from '../domain/views/actsOn.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useActWords } from '../words/useActWords.ts'
import { OpenForm } from './OpenForm.tsx'

/** The form of an act on a record that is not on the page itself: it is read first, and asked whether this may be done. */
export function ActOnRecord({
  id,
  act,
  title,
  above,
  onDone,
  onClose,
}: {
  readonly id: string
  readonly act: ActName
  readonly title: string
  readonly above?: React.ReactNode
  readonly onDone: (posted: Posted<unknown>) => void
  readonly onClose: () => void
}) {
  const words = useActWords()
  // As it stood when the form was opened: what comes in meanwhile is a conflict to be told, and a removed record is gone.
  const { data: page, error } = useQuery({
    ...recordPageQuery(id, useStanding()),
    queryKey: ['acted on', id],
    staleTime: Infinity,
    gcTime: 0,
  })
  const refusal = error?.message ?? (page && page.acts[act] === undefined ? words.notHere : page?.acts[act])
  if (refusal) {
    return (
      <Dialog title={words.names[act]} onClose={onClose}>
        <p className="act-of">{title}</p>
        {above}
        <p>{refusal}</p>
        <p className="buttons">
          <Button large onClick={onClose}>
            {words.cancel}
          </Button>
        </p>
      </Dialog>
    )
  }
  if (!page) return null
  const seen = { id: page.record.id, kind: page.record.kind, tag: page.tag }
  return <OpenForm act={act} page={page} title={title} seen={seen} above={above} onDone={onDone} onClose={onClose} />
}
