import { useLocation, useSearch } from 'wouter'
import { timelineViewIn, type TimelineView } from './timelineView.ts'

/** The view that stands in the address, and how to change a part of it: the address keeps the rest. */
export function useTimelineView(): {
  readonly view: TimelineView
  readonly asked: URLSearchParams
  /** The address with these parameters changed; null takes one away. */
  readonly with: (change: Readonly<Record<string, string | null>>) => string
  readonly go: (change: Readonly<Record<string, string | null>>) => void
} {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const changed = (change: Readonly<Record<string, string | null>>) => {
    const params = new URLSearchParams(search)
    for (const [name, value] of Object.entries(change))
      if (value === null) params.delete(name)
      else params.set(name, value)
    return params.size === 0 ? path : `${path}?${params.toString()}`
  }
  return {
    view: timelineViewIn(search),
    asked: new URLSearchParams(search),
    with: changed,
    go: (change) => navigate(changed(change)),
  }
}
