import { useId, useState, type ReactNode } from 'react'

/** A section that is open where there is room, and on a phone one line that opens. On paper it is open. */
export function Fold({
  title,
  count,
  className,
  opened = false,
  children,
}: {
  readonly title: ReactNode
  /** Beside the title: how many there are. */
  readonly count?: ReactNode
  readonly className?: string
  /** Open on a phone too, until it is closed. */
  readonly opened?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  const [open, setOpen] = useState(opened)
  return (
    <section className={['fold', open && 'open', className].filter(Boolean).join(' ')} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <span className="fold-title">{title}</span>
        {count !== undefined && <span className="fold-count">{count}</span>}
        <button
          type="button"
          className="fold-button"
          aria-expanded={open}
          aria-controls={id}
          aria-labelledby={`${id}-title`}
          onClick={() => setOpen(!open)}
        />
      </h2>
      <div className="fold-body" id={id}>
        {children}
      </div>
    </section>
  )
}
