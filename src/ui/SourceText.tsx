import type { ReactNode } from 'react'

/** Where something comes from: one source or several, each with its address where it has one. */
export function SourceText({
  sources,
}: {
  readonly sources: readonly { readonly title: string; readonly words: ReactNode; readonly url: string | null }[]
}) {
  return sources.map(({ title, words, url }, place) => (
    <span key={title}>
      {place > 0 && '; '}
      {url === null ? (
        words
      ) : (
        <a href={url} rel="noreferrer">
          {words}
        </a>
      )}
    </span>
  ))
}
