import type { MouseEvent } from 'react'
import { useTimelineView } from './useTimelineView.ts'

const roomy = '(min-width: 1100px)'

/** Opens a milestone beside the timeline where there is room for it; elsewhere, or in another tab, the link goes to its page. */
export function useOpenRecord(): (id: string, event: MouseEvent) => void {
  const { go } = useTimelineView()
  return (id, event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!window.matchMedia(roomy).matches) return
    event.preventDefault()
    go({ record: id })
  }
}
