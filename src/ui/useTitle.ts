import { useEffect } from 'react'

/** What the window and the history of the browser call this page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
