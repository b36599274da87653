/** What lies over any page when it is called by key, by its button or from search. */
export type Tool = 'search' | 'logCall' | 'keys'

/** The keys by which each is called. */
export const toolKeys: Readonly<Record<Tool, readonly string[]>> = {
  search: ['Mod+k', '/'],
  logCall: ['l'],
  keys: ['?'],
}

/** The record in hand: what is open beside the list the focus is in, the row that has it, the one chosen, the page's own. */
export function recordInHand(): string | null {
  const focus = document.activeElement
  const chosen = document.querySelectorAll<HTMLElement>('[data-record][aria-selected="true"]')
  const found =
    focus?.closest<HTMLElement>('[data-open-record]') ??
    focus?.closest<HTMLElement>('[data-record]') ??
    (chosen.length === 1 ? chosen[0] : null) ??
    document.querySelector<HTMLElement>('[data-open-record], article[data-record]')
  return found?.dataset['openRecord'] ?? found?.dataset['record'] ?? null
}
