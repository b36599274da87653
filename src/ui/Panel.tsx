import type { ReactNode } from 'react'

/** A place that is still being read, could not be read, or holds what was read: three different pictures. */
export function Panel<T>({
  query,
  children,
}: {
  readonly query: { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  readonly children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <p className="notice">Reconnecting. What is shown may be old.</p>}
        {children(query.data)}
      </>
    )
  }
  if (query.error) {
    return (
      <div className="notice" role="alert">
        <h1>{query.error.message}</h1>
        <button type="button" onClick={() => query.refetch()}>
          Try again
        </button>
      </div>
    )
  }
  return (
    <p className="quiet" role="status">
      Reading …
    </p>
  )
}
