import { useSyncExternalStore } from 'react'
import { onSpoken, spokenNow } from './liveWords.ts'

/** The page's one polite voice. `announce` speaks through it. */
export function LiveRegion() {
  const words = useSyncExternalStore(onSpoken, spokenNow, () => '')
  return (
    <div className="spoken" aria-live="polite" role="status">
      {words}
    </div>
  )
}
