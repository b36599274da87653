import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inBothHomes, looksIn } from '../support/journey.ts'

/**
 * Script 1, the captain's minute: an official opens the first page and can say aloud where the
 * partnership stands, without a click and without scrolling.
 */

/** What is left of 1366 × 768 inside a browser's own bars. */
const inner = { width: 1366, height: 632 }

async function bottomOf(part: Locator): Promise<number> {
  const box = (await part.boundingBox())!
  return box.y + box.height
}

inBothHomes('script 1', (home, name) => {
  describe.each(looksIn(name, ['light', 'dark'] as const))('%s', (colorScheme) => {
    test('the first screen answers all of it, and nothing is pressed', async () => {
      const visit = await home().open('official', '/', { ...inner, colorScheme })
      const { page } = visit
      const main = page.locator('main')
      const rows = main.locator('tr[data-focus-area]')

      // How far through the three years.
      const line = page.getByRole('region', { name: 'Day the page stands on' })
      await expect
        .poll(() => visit.words(line))
        .toMatch(/^Day 774 · third year, first quarter Planned end September 2018 \(first planned end September 2017\)/)
      // How many areas need attention, and which.
      await expect.poll(() => visit.words(main.locator('h1'))).toBe('4 of 12 focus areas need attention')
      const words = await visit.words(main.locator('.headline'))
      expect(words).toContain('1 off track, 1 no word, 2 at risk, 6 on track, 2 not started.')
      // What was delivered since the last review.
      expect(words).toMatch(/Since the review of 5 Oct: \d+ delivered, \d+ confirmed/)
      // What is wanted of me.
      expect(words).toMatch(/For you: \d+ deliver(y|ies) to confirm/)
      // Why the worst one.
      await expect.poll(() => rows.count()).toBe(12)
      const worst = main.locator('tr.is-off-track')
      await expect
        .poll(() => visit.words(worst))
        .toMatch(/^Off track 30 Sep 4 At-risk youth Families’ guide ?, 106 days behind/)

      // Elements 1 to 5, in their order and without scrolling.
      const parts = [page.locator('.marking'), page.locator('.masthead'), line, main.locator('.headline')]
      const bottoms: number[] = []
      for (const part of [...parts, rows.first(), rows.last()]) bottoms.push(await bottomOf(part))
      expect(bottoms).toEqual(bottoms.toSorted((one, other) => one - other))
      expect(bottoms.at(-1)).toBeLessThanOrEqual(inner.height)
      await expect.poll(() => page.evaluate('scrollY')).toBe(0)
      // What was delivered is named beside the table, above the fold too.
      const delivered = main.locator('.since-review li').filter({ hasText: 'Delivered' }).first()
      await expect.poll(() => bottomOf(delivered)).toBeLessThanOrEqual(inner.height)

      expect(visit.clicks()).toBe(0)
      await visit.close()
    })

    test('no status stands without its word, and no word of the forbidden ones', async () => {
      const visit = await home().open('official', '/', { ...inner, colorScheme })
      const main = visit.page.locator('main')
      const verdicts = await main.locator('tr[data-focus-area] .status').allInnerTexts()
      expect(verdicts).toHaveLength(12)
      const known = ['Off track', 'No word', 'At risk', 'On track', 'Done', 'Not started', 'Ended']
      for (const word of verdicts) expect(known).toContain(word.trim())
      const tallies = await main.locator('svg.tally').evaluateAll((all) => all.map((each) => each.ariaLabel))
      for (const spoken of tallies) expect(spoken).toMatch(/\d+ (off track|no word|at risk|on track|not started)/)
      await expect.poll(() => visit.words()).not.toMatch(/%|failure|delinquent|offender|blame|undefined|null|NaN|N\/A/i)
      await visit.close()
    })

    test('on a phone the same in the same order, the worst area first', async () => {
      const visit = await home().open('official', '/', { width: 360, height: 780, colorScheme })
      const { page } = visit
      const main = page.locator('main')
      const parts = [
        page.locator('.marking'),
        page.locator('.masthead'),
        page.getByRole('region', { name: 'Day the page stands on' }),
        main.locator('h1'),
        main.locator('.for-you'),
        main.locator('tr[data-focus-area]').first(),
        main.locator('.attention h2'),
        main.locator('.since-review h2'),
      ]
      const bottoms: number[] = []
      for (const part of parts) bottoms.push(await bottomOf(part))
      expect(bottoms).toEqual(bottoms.toSorted((one, other) => one - other))
      await expect.poll(() => visit.words(main.locator('h1'))).toBe('4 of 12 focus areas need attention')
      await expect
        .poll(() => visit.words(main.locator('tr[data-focus-area]').first()))
        .toMatch(/^Off track 30 Sep 4 At-risk youth/)
      expect(visit.clicks()).toBe(0)
      await visit.close()
    })
  })
})
