import { expect, test } from 'vitest'
import { withManyItems } from '../../bench/manyItems.ts'
import { inLiveHome, type Visit } from '../support/journey.ts'
import { count, grid, rows } from './commitmentTable.ts'

/** However many commitments there are, the page holds only those in sight. */

const most = 450
const elements = ({ page }: Visit): Promise<number> => page.evaluate('document.querySelectorAll("*").length')

inLiveHome('the size of the table', (home) => {
  const sizes = new Map<string, number>()
  test.each([100, 10_000, ...(process.env['FULL'] ? [100_000] : [])])(
    '%i commitments: as many elements as with a hundred, and never over the limit',
    async (many) => {
      const visit = await home().open('coordinator', '/glossary')
      await visit.page.addInitScript(withManyItems(many))
      await visit.go('/commitments?group=none')
      await rows(visit).first().waitFor()
      await expect.poll(() => count(visit)).toBe(many + 1)
      const atTop = await elements(visit)
      expect(atTop).toBeLessThanOrEqual(most)
      await visit.go('/commitments')
      await rows(visit).first().waitFor()
      await visit.page.evaluate('scrollTo(0, 1500)')
      await expect.poll(() => rows(visit).count()).toBeGreaterThan(15)
      await expect.poll(() => elements(visit)).toBeLessThanOrEqual(most)
      // Which lines come first depends on how many there are, and one of two lines holds one element more.
      sizes.set('least', Math.min(sizes.get('least') ?? atTop, atTop))
      sizes.set('most', Math.max(sizes.get('most') ?? atTop, atTop))
      expect(sizes.get('most')! - sizes.get('least')!).toBeLessThanOrEqual(15)
      await visit.close()
    },
  )

  test('the last of ten thousand is one key away, with its place said aloud', async () => {
    const visit = await home().open('coordinator', '/glossary')
    await visit.page.addInitScript(withManyItems(10_000))
    await visit.go('/commitments?group=none')
    await rows(visit).first().getByRole('rowheader').focus()
    await visit.press('Control+End')
    const last = grid(visit).locator('[data-at="9999"]')
    await last.waitFor()
    await expect.poll(() => last.getAttribute('aria-rowindex')).toBe('10001')
    await expect.poll(() => visit.page.evaluate('document.activeElement.closest("[data-at]")?.dataset.at')).toBe('9999')
    await visit.press('Control+Home')
    await expect.poll(() => visit.page.evaluate('document.activeElement.closest("[data-at]")?.dataset.at')).toBe('0')
    await visit.close()
  })
})

inLiveHome('others change what is shown', (home) => {
  test('a change comes into its row: the cursor, the place on the page, the choice and an open form stay', async () => {
    const visit = await home().open('coordinator', '/commitments?group=none')
    const { page } = visit
    const row = rows(visit).nth(8)
    await row.getByRole('rowheader').focus()
    await visit.press(' ')
    await page.getByText('1 selected').waitFor()
    const chosen = await grid(visit).locator('[aria-selected="true"]').getAttribute('data-record')
    const reads: string[] = []
    page.on('request', (request) => reads.push(request.url()))
    await page.getByRole('searchbox').fill('hour')
    await page.getByRole('searchbox').fill('')
    expect(reads.filter((url) => url.includes('/api/'))).toEqual([])
    await rows(visit).first().getByRole('rowheader').focus()
    await page.evaluate('scrollTo(0, 300)')
    const title = 'Evening walks with residents, one a month'
    const { items } = await home().ask<{ items: { id: string; title: string }[] }>('coordinator', '/api/views/items')
    const { id } = items.find((each) => each.title === title)!
    const other = await home().open('coordinator', `/records/commitments/${id}`)
    await other.click(other.page.getByRole('button', { name: 'Move the date' }))
    const dialog = other.page.getByRole('dialog')
    await dialog.getByLabel('New date').fill('2018-08-31')
    await other.choose(dialog.getByLabel('Cause'), 'partner')
    await dialog.getByLabel('One line of reason').fill('One street was added.')
    await other.click(dialog.getByRole('button', { name: 'Save' }))
    await other.page.getByText('Saved. Move the date').waitFor()
    await expect.poll(() => visit.words(rows(visit).filter({ hasText: title }))).toContain('31 Aug 2018')
    await expect.poll(() => page.evaluate('scrollY')).toBe(300)
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe('rowheader')
    await expect.poll(() => page.getByText('1 selected').count()).toBe(1)
    expect(chosen).toMatch(/^[0-9a-z]{12}$/)
    await other.close()
    await visit.close()
  })
})
