import { useId, type ReactNode } from 'react'

/** One part of a record's page, under its own rule. */
export function Section({
  title,
  aside,
  id,
  className = '',
  children,
}: {
  readonly title: string
  /** What stands at the right of the title. */
  readonly aside?: ReactNode
  readonly id?: string
  readonly className?: string
  readonly children: ReactNode
}) {
  const own = useId()
  return (
    <section className={`panel-part ${className}`.trim()} aria-labelledby={own} id={id} tabIndex={id ? -1 : undefined}>
      <div className="panel-head">
        <h2 id={own}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
