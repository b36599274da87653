import type { ReactNode } from 'react'

/**
 * A table with its name, in a frame of its own so that the page itself never scrolls sideways. Where a style lays its
 * parts out as lines, each part says its role: some readers would take it for no table any more.
 */
export function Table({
  caption,
  captionShown = false,
  className,
  children,
}: {
  readonly caption: ReactNode
  readonly captionShown?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <div className="frame">
      <table role="table" className={className}>
        <caption className={captionShown ? undefined : 'spoken'}>{caption}</caption>
        {children}
      </table>
    </div>
  )
}

/** The head of a column. */
export function Head({
  children,
  number = false,
  sort,
  className,
}: {
  readonly children: ReactNode
  readonly number?: boolean
  /** The table is sorted by it, this way. */
  readonly sort?: 'ascending' | 'descending' | undefined
  readonly className?: string
}) {
  const names = [number && 'number', className].filter(Boolean).join(' ')
  return (
    <th role="columnheader" scope="col" className={names || undefined} aria-sort={sort}>
      {children}
    </th>
  )
}
