import type { Page } from 'playwright-core'

/** What the page keeps while somebody goes through it by Tab. */
interface Walk {
  readonly reached: Set<Element>
  readonly faults: string[]
  readonly controls: () => Element[]
  readonly nameOf: (element: Element) => string
}

/**
 * Goes through the page by Tab alone, from its top to its end: every control is reached, stands within the window when
 * it is, shows that it is, and lets go again. Answers what is not so.
 */
export async function walk(page: Page): Promise<string[]> {
  const controls = await page.evaluate(begin)
  // What comes while one goes may be as much again; a trap would never end.
  const most = controls * 2 + 20
  for (let step = 0; step <= most; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) return page.evaluate(end)
  }
  return [`after ${most} times Tab the page has not let go`, ...(await page.evaluate(end))]
}

/** Runs in the page: watches where the focus goes. Answers how many controls there are. */
function begin(): number {
  const nameOf = (element: Element) =>
    `${element.localName}${element.className ? `.${[...element.classList].join('.')}` : ''} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`
  const controls = () =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
      (element) => {
        if ((element as HTMLElement | SVGElement).tabIndex < 0 || element.matches(':disabled')) return false
        // Of a group of which one is chosen, the chosen one is the stop.
        if (element instanceof HTMLInputElement && element.type === 'radio' && !element.checked) return false
        return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null
      },
    )
  const watched: Walk = { reached: new Set(), faults: [], controls, nameOf }
  const hasRing = (element: Element, part?: string) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  }
  // Only to be heard: cut down to nothing, itself or what it stands in.
  const isCut = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isCut(element.parentElement))
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    watched.reached.add(target)
    const { top, bottom, left, right } = target.getBoundingClientRect()
    const isSeen = right > left && bottom > top && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    if (!isSeen || isCut(target)) watched.faults.push(`reached out of sight: ${nameOf(target)}`)
    if (![undefined, '::before', '::after'].some((part) => hasRing(target, part)))
      watched.faults.push(`reached without a ring: ${nameOf(target)}`)
  })
  Object.assign(window, { walk: watched })
  return controls().length
}

/** Runs in the page. */
function end(): string[] {
  const { controls, reached, faults, nameOf } = (window as unknown as { walk: Walk }).walk
  const missed = controls().filter((element) => !reached.has(element))
  return [...faults, ...missed.map((element) => `never reached: ${nameOf(element)}`)]
}
