import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Link } from './Link.tsx'

/** What a panel says of itself; the page's words. */
export interface PanelWords {
  readonly reading: string
  readonly tryAgain: string
  /** Shown above what was read earlier, when it could not be read anew. */
  readonly stale: string
  /** Where one can go on from what cannot be read by asking again. */
  readonly back: string
}

interface Query<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

const english: PanelWords = {
  reading: 'Reading the record…',
  tryAgain: 'Try again',
  stale: 'Reconnecting. What is shown may be up to a minute old.',
  back: 'Back to the overview',
}

/**
 * A place that is still being read, could not be read, is empty, or holds what was read: four different pictures. What
 * was read stays on screen when it cannot be read anew, and says so; unless it is gone.
 */
export function Panel<T>({
  query,
  words = english,
  rows = 3,
  titled = false,
  missing,
  empty,
  children,
}: {
  readonly query: Query<T>
  readonly words?: PanelWords
  /** How many rules stand for what is to come. */
  readonly rows?: number
  /** The page has its title already, so what went wrong is not its title. */
  readonly titled?: boolean
  /** What stands here where there is no such thing, or it is not open to this reader. */
  readonly missing?: ReactNode
  /** What is said of an answer with nothing in it; null where there is something. */
  readonly empty?: (data: T) => ReactNode
  readonly children: (data: T) => ReactNode
}) {
  const status = statusOf(query.error)
  // What is gone, or open to this reader no longer, does not stay on screen.
  const isGone = status === 404
  if (query.data !== undefined && !isGone) {
    const nothing = empty?.(query.data) ?? null
    return (
      <>
        {query.error && <p className="stale">{words.stale}</p>}
        {nothing === null ? children(query.data) : <p>{nothing}</p>}
      </>
    )
  }
  if (query.error) {
    if (isGone && missing !== undefined) return missing
    return (
      <div className="notice" role="alert">
        {titled ? (
          <p>
            <b>{query.error.message}</b>
          </p>
        ) : (
          <h1>{query.error.message}</h1>
        )}
        <p>
          {status >= 400 && status < 500 ? (
            !titled && <Link href="/">{words.back}</Link>
          ) : (
            <Button look="text" onClick={() => query.refetch()}>
              {words.tryAgain}
            </Button>
          )}
        </p>
      </div>
    )
  }
  return (
    <div role="status">
      <p className="quiet waiting-words">{words.reading}</p>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="ghost" aria-hidden="true" />
      ))}
    </div>
  )
}

/** What the server answered; 0 where it did not. From 400 on it was about what was asked, and asking again changes nothing; from 500 on it was not. */
const statusOf = (error: Error | null): number =>
  error && 'status' in error && typeof error.status === 'number' ? error.status : 0
