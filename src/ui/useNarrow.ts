import { useSyncExternalStore } from 'react'

const query = 'screen and (max-width: 640px)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Is this a phone's width? The server does not know, so styles must make both look right; this is for order and focus. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
