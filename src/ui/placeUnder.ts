/** The place of the row that something happened in; -1 outside of the rows. */
export function placeUnder(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  return Number(row?.dataset['at'] ?? -1)
}
