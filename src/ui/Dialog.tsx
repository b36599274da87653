import { useLayoutEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** A question or a help text over the page. It is a `<dialog>`: the browser keeps the focus inside and gives it back. */
export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  readonly title: ReactNode
  /** For tables, which need the room. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // It closes before it is taken away, or the focus would not be given back.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) {
      shown.showModal()
      // A form begins with its first field, or with the one that says so; what is to be read, with its title.
      const begin =
        shown.querySelector<HTMLElement>('[data-begin]') ??
        shown.querySelector<HTMLElement>(':is(input, select, textarea):enabled') ??
        shown.querySelector('h2')
      begin?.focus()
    }
    return () => shown?.close()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      className={wide ? 'wide' : undefined}
      aria-labelledby={id}
      // The close event comes a moment later, and a key pressed in between would meet a dialog that is not there.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        event.currentTarget.close()
        onClose()
      }}
      onClose={(event) => {
        // The event comes late: by then strict mode has opened the dialog a second time, or it has been taken away.
        if (!event.currentTarget.open && event.currentTarget.isConnected) onClose()
      }}
    >
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>,
    document.body,
  )
}
