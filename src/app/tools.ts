/** What lies over any page when it is called by key, by its button or from search. */
export type Tool = 'search' | 'logCall' | 'keys'

/** The keys by which each is called. */
export const toolKeys: Readonly<Record<Tool, readonly string[]>> = {
  search: ['Mod+k', '/'],
  logCall: ['l'],
  keys: ['?'],
}

/** The record in hand: the row that has the focus, else the one selected, else the one the page is about. */
export function recordInHand(): string | null {
  const found =
    document.activeElement?.closest<HTMLElement>('[data-record]') ??
    document.querySelector<HTMLElement>('[data-record][aria-selected="true"]') ??
    document.querySelector<HTMLElement>('[data-open-record], article[data-record]')
  return found?.dataset['record'] ?? found?.dataset['openRecord'] ?? null
}
