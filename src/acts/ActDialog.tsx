import type { Seen } from '../data/acts.ts'
import type { Posted } from '../data/outbox.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ActSheet } from './ActSheet.tsx'
import type { ActForm } from './form.ts'

/** The form of one act over the page. */
export function ActDialog({
  onClose,
  ...sheet
}: {
  /** Of what this is the draft. */
  readonly name: string
  readonly form: ActForm
  readonly seen: Seen
  readonly nameOf: (agencyId: string | null) => string
  readonly onDone: (posted: Posted<unknown>) => void
  readonly onClose: () => void
}) {
  return (
    <Dialog title={sheet.form.title} onClose={onClose}>
      <ActSheet {...sheet} onCancel={onClose} />
    </Dialog>
  )
}
