import type { Page } from 'playwright-core'

/** Something that may be pressed, as it is found again after the page was loaded anew. */
export interface Pressable {
  /** Where it stands and what it says, alike for the same thing in every row. */
  readonly key: string
  /** Where it stands alone: what a list of choices has in common. */
  readonly place: string
  readonly name: string
}

/** Everything on the page that may be pressed without leaving it, each kind once: a button of every row is one. */
export const pressables = (page: Page): Promise<Pressable[]> => page.evaluate(findPressables, null)

/** Presses it as a hand would. @throws where it does not come or something lies over it */
export async function press(page: Page, { key, name }: Pressable): Promise<void> {
  // What a menu holds may come in a chunk of its own, after the menu.
  for (let turn = 0; (await page.evaluate(findPressables, key)).length === 0; turn++) {
    if (turn === 200) throw new Error(`"${name}" is not there any more.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await page.locator('[data-to-press]').click({ timeout: 20_000 })
}

/** Runs in the page. With a key, marks the first that has it. */
function findPressables(wanted: string | null): Pressable[] {
  for (const marked of document.querySelectorAll('[data-to-press]')) marked.removeAttribute('data-to-press')
  const found = new Map<string, Pressable>()
  // What is only to be heard, a hand does not find.
  const isCut = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isCut(element.parentElement))
  // What a dialog lies over cannot be pressed.
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  for (const element of within.querySelectorAll<HTMLElement>('button, summary, a[href], input[type=checkbox]')) {
    if (element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest('[inert]') || isCut(element)) continue
    // A link that stays on its page opens something there.
    if (element instanceof HTMLAnchorElement && (element.pathname !== location.pathname || element.hash !== ''))
      continue
    const steps: string[] = []
    for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
      steps.unshift(`${each.localName}.${each.classList[0] ?? ''}`)
    const place = steps.slice(-7).join(' ')
    const text = element.textContent.replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '#').trim()
    const isTitle = element instanceof HTMLAnchorElement && element.closest('tr, li, [role=row]') !== null
    const key = `${place} ${isTitle ? '' : text}`
    if (found.has(key)) continue
    found.set(key, { key, place, name: text.slice(0, 40) || element.getAttribute('aria-label') || element.localName })
    if (key === wanted) {
      element.setAttribute('data-to-press', '')
      return [found.get(key)!]
    }
  }
  return wanted === null ? [...found.values()] : []
}

/** What stands open over or beside the page, and whether the focus is where it belongs. */
export interface OpenThings {
  /** Changes with all that is shown. */
  readonly shape: string
  readonly isDialog: boolean
  readonly isMenu: boolean
  /** The focus is nowhere. */
  readonly isLost: boolean
  /** A dialog is open, and the focus is not inside it. */
  readonly isOutside: boolean
}

export const openThings = (page: Page): Promise<OpenThings> =>
  page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
    const at = document.activeElement
    return {
      shape: document.body.innerHTML.replaceAll(' data-to-press=""', ''),
      isDialog: dialog !== undefined,
      isMenu: document.querySelector('.menu-panel') !== null,
      isLost: at === null || at === document.body,
      isOutside: dialog !== undefined && !dialog.contains(at),
    }
  })
