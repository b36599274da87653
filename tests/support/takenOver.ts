import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the server drew is there to be read before it can be used: until the script has it, and has come to rest. */
export async function takenOver(page: Page): Promise<void> {
  const isTaken = "Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber'))"
  // Asked from here each time: the page itself may not evaluate words.
  await expect
    .poll(() => page.evaluate(isTaken), { interval: 50, timeout: 60_000, message: `${page.url()} is taken over` })
    .toBe(true)
  await page.evaluate('new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 5000 }))')
}
