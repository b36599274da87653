import { expect, test } from 'vitest'
import { withManyItems } from '../../bench/manyItems.ts'
import { inLiveHome, type Visit } from '../support/journey.ts'
import { count, grid, row, rows, type Told } from './commitmentTable.ts'

/** However many commitments there are, the page holds only those in sight. */

const most = 450
const elements = ({ page }: Visit): Promise<number> => page.evaluate('document.querySelectorAll("*").length')
/** The same once nothing is loading any more. */
async function settled(visit: Visit): Promise<number> {
  for (let before = -1; ;) {
    const now = await elements(visit)
    if (now === before) return now
    before = now
    await visit.page.waitForTimeout(500)
  }
}
/** Are there rows wherever the window shows the table? */
const isFilled = ({ page }: Visit): Promise<boolean> =>
  page.evaluate(`(() => {
    const body = document.querySelector('.grid-body').getBoundingClientRect()
    const drawn = [...document.querySelectorAll('.grid-body .grid-row')].map((row) => row.getBoundingClientRect())
    const [top, bottom] = [Math.max(0, body.top), Math.min(innerHeight, body.bottom)]
    return Math.min(...drawn.map((row) => row.top)) <= top && Math.max(...drawn.map((row) => row.bottom)) >= bottom - 1
  })()`)

inLiveHome('the size of the table', (home) => {
  let size: number | undefined
  test.each([100, 10_000, 100_000])(
    '%i commitments: not one element more or less than with a hundred, grouped or not, wherever one stands',
    async (many) => {
      const visit = await home().open('coordinator', '/glossary')
      await visit.page.addInitScript(withManyItems(many))
      await visit.go('/commitments?group=none')
      await rows(visit).first().waitFor()
      await expect.poll(() => count(visit)).toBe(many + 1)
      for (const path of ['/commitments?group=none', '/commitments', '/commitments?group=status']) {
        await visit.page.evaluate((to) => history.pushState(null, '', to), path)
        if (!path.includes('none')) await expect.poll(() => count(visit)).toBeGreaterThan(many + 1)
        for (const share of [0, 0.5, 1]) {
          await visit.page.evaluate(`scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * ${share})`)
          await expect.poll(() => isFilled(visit), { message: `${path} at ${share}` }).toBe(true)
          size ??= await settled(visit)
          await expect.poll(() => elements(visit), { message: `${path} at ${share}` }).toBe(size)
        }
      }
      expect(size).toBeLessThanOrEqual(most)
      await visit.close()
    },
    180_000,
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
    const ninth = rows(visit).nth(8)
    await ninth.getByRole('rowheader').focus()
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

  /** The table before one person, what it reads, and the same commitment before another, who can say something of it. */
  async function twoOf(title: string) {
    const visit = await home().open('coordinator', '/commitments?group=none')
    await rows(visit).first().waitFor()
    const reads: { isWhole: boolean; length: number }[] = []
    visit.page.on('response', async (response) => {
      if (!response.url().includes('/api/views/items')) return
      reads.push({ isWhole: !response.url().includes('since='), length: (await response.text()).length })
    })
    const { items } = await home().ask<Told>('coordinator', '/api/views/items')
    const { id } = items.find((each) => each.title === title)!
    const other = await home().open('coordinator', `/records/commitments/${id}`)
    const say = async (words: string) => {
      await other.click(other.page.getByRole('button', { name: 'Log a call' }))
      await other.page.getByLabel('What happened').fill(words)
      await other.page.getByRole('radio', { name: 'Yes' }).check()
      await other.click(other.page.getByRole('button', { name: 'Save' }))
      await other.page.getByText('Saved. Log a call').waitFor()
    }
    return { visit, other, reads, items, say }
  }

  test('a change costs its own row and not the list', async () => {
    const title = 'Six listening sessions with residents'
    const { visit, other, reads, say } = await twoOf(title)
    const status = () => visit.words(row(visit, title).locator('.grid-status'))
    expect(await status()).toBe('No word')
    await say('The room is booked for the first one.')
    await expect.poll(status).not.toBe('No word')
    await row(visit, title).getByText('changed just now').waitFor()
    await expect.poll(() => reads.length).toBeGreaterThan(0)
    expect(reads.filter(({ isWhole, length }) => isWhole || length > 5000)).toEqual([])
    await visit.close()
    await other.close()
  })

  test('an answer that does not fit what is held is dropped, and all is read anew', async () => {
    const { visit, other, reads, items, say } = await twoOf('Course places for ten analysts')
    // As of a server that counts other rows than this page holds.
    await visit.page.route(/views\/items\?.*since=/, async (route) => {
      const response = await route.fetch()
      const told = (await response.json()) as Record<string, unknown>
      await route.fulfill({ json: { ...told, count: 1, changed: [] } })
    })
    await say('And for the second.')
    await expect.poll(() => reads.filter(({ isWhole }) => isWhole).length).toBeGreaterThan(0)
    await expect.poll(() => count(visit)).toBe(items.filter(({ kind }) => kind === 'commitment').length + 1)
    await visit.close()
    await other.close()
  })
})
