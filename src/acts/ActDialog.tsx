import type { ReactNode } from 'react'
import type { Seen } from '../data/acts.ts'
import type { Posted } from '../data/outbox.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ActSheet } from './ActSheet.tsx'
import type { ActForm, Values } from './form.ts'

/** The form of one act over the page. */
export function ActDialog({
  of,
  above,
  onClose,
  ...sheet
}: {
  /** Of what this is the draft. */
  readonly name: string
  /** What record it is about, where the page does not show it. */
  readonly of?: string
  /** What stands above the fields. */
  readonly above?: ReactNode
  readonly form: ActForm
  readonly seen: Seen
  readonly nameOf: (agencyId: string | null) => string
  /** What the button says, where it says more than that it saves. */
  readonly save?: string | undefined
  /** What stands below the fields, to be read before it is done. */
  readonly after?: ((values: Values) => ReactNode) | undefined
  readonly onDone: (posted: Posted<unknown>) => void
  readonly onClose: () => void
}) {
  return (
    <Dialog title={sheet.form.title} onClose={onClose}>
      {of && <p className="act-of">{of}</p>}
      {above}
      <ActSheet {...sheet} onCancel={onClose} />
    </Dialog>
  )
}
