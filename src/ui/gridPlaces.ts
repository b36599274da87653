import type { Range } from '@tanstack/react-virtual'

/** The place of the row that something happened in; -1 outside of the rows. */
export function placeUnder(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  return Number(row?.dataset['at'] ?? -1)
}

/** The rows in sight with a few around them, and always the one with the cursor: its focus must not be lost. */
export function shownOf({ startIndex, endIndex, overscan, count }: Range, active: number): number[] {
  const first = Math.max(0, startIndex - overscan)
  const last = Math.min(count - 1, endIndex + overscan)
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
  if (active < first && active >= 0) places.unshift(active)
  else if (active > last && active < count) places.push(active)
  return places
}
