import { expect, test } from 'vitest'
import type { Locator } from 'playwright-core'
import { inLiveHome } from '../support/journey.ts'
import { pdfPages } from '../support/pdfText.ts'

/** The overview in windows of every width and on a partner's paper, and where the focus stands after what was pressed is gone. */

const box = async (part: Locator) => (await part.boundingBox())!

inLiveHome('windows and paper', (home) => {
  test.each([1240, 1280, 1343, 1366])('at %i px the words beside the three-year line stay inside it', async (width) => {
    const visit = await home().open('official', '/', { width })
    const { page } = visit
    const line = await box(page.locator('.line'))
    const words = page.locator('.line-words p')
    expect(await words.count()).toBe(2)
    for (const each of await words.all()) {
      const { y, height } = await box(each)
      expect(y).toBeGreaterThanOrEqual(line.y)
      expect(y + height).toBeLessThanOrEqual(line.y + line.height)
    }
    await visit.close()
  })

  test.each([660, 760, 800, 950])(
    'at %i px no head of the areas stands in another, and no reason is cut',
    async (width) => {
      const visit = await home().open('official', '/', { width })
      const { page } = visit
      const open = page.locator('.areas thead .open')
      const next = await box(page.locator('.areas thead .next'))
      const text = await open.evaluate((head: HTMLElement) => {
        const range = document.createRange()
        range.selectNodeContents(head)
        return range.getBoundingClientRect().right
      })
      expect(text).toBeLessThanOrEqual(next.x)
      expect(await visit.words(page.locator('.areas tr.is-off-track .why'))).toBe('Families’ guide, 106 days behind')
      const cut = await page
        .locator('.areas .why .cut')
        .evaluateAll((all) => all.some((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0))
      expect(cut).toBe(false)
      await visit.close()
    },
  )

  test('on a phone an agency is a line with its counts behind their names', async () => {
    const visit = await home().open('official', '/', { width: 360, height: 780 })
    const { page } = visit
    await visit.click(page.getByRole('button', { name: 'Agencies' }))
    const row = page.locator('.agencies tbody tr').filter({ hasText: 'Sample Neighborhood Coalition' })
    expect(await visit.words(row)).toMatch(/^Sample Neighborhood Coalition/)
    expect((await box(row.getByRole('link', { name: 'Sample Neighborhood Coalition', exact: true }))).height).toBe(24)
    const heads = await row
      .locator('td')
      .evaluateAll((cells) =>
        cells.filter((cell) => getComputedStyle(cell).display !== 'none').map((cell) => cell.dataset['head']),
      )
    expect(heads).toEqual(['Open commitments', 'Late', 'No word'])
    await visit.close()
  })

  test('a partner prints the areas with their sentences on one page', async () => {
    const visit = await home().open('partner', '/')
    const [first = ''] = pdfPages(await visit.page.pdf({ preferCSSPageSize: true }))
    for (const part of [
      'What is being done in 12 focus areas',
      'Counts only what has been released to partners.',
      'Contains sample data. Not for citation.',
      'Technology',
      'Next 90 days',
      'page 1 of 2',
    ])
      expect(first).toContain(part)
    await visit.close()
  })

  test('the focus stays where one works, or stands at the content where what was pressed is gone', async () => {
    const visit = await home().open('official', '/?asOf=2017-10-05')
    const { page } = visit
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent')
    await page.getByRole('button', { name: 'Back to today' }).focus()
    await visit.press('Enter')
    await page.getByRole('button', { name: 'As it stands today' }).waitFor()
    await expect.poll(focused).toBe('main')
    await visit.go('/areas/4')
    for (const [region, more] of [
      ['Updates', /^\d+ earlier$/],
      ['Dates moved', /^\d+ more$/],
      ['History', /and earlier$/],
    ] as const) {
      const part = page.getByRole('region', { name: region })
      const lines = part.locator('li, tbody tr')
      await part.getByRole('button', { name: more }).focus()
      const few = await lines.count()
      await visit.press('Enter')
      await expect.poll(focused).toBe('Show fewer')
      expect(await lines.count()).toBeGreaterThan(few)
      await visit.press('Enter')
      await expect.poll(() => lines.count()).toBe(few)
    }
    await visit.close()
  })

  test('from a request one reaches what it is about, whom it was asked of, and from there its focus area', async () => {
    const visit = await home().open('official', '/areas/4')
    const { page } = visit
    await visit.click(page.getByRole('link', { name: '“One reader for the Spanish text”' }))
    await page.getByRole('heading', { level: 1, name: 'One reader for the Spanish text' }).waitFor()
    expect(await page.getByRole('main').getByRole('link', { name: 'City of Compton' }).getAttribute('href')).toMatch(
      /\/agencies\/\w+$/,
    )
    await visit.click(page.getByRole('main').getByRole('link', { name: 'Guide for families on sealing' }))
    await page.getByRole('heading', { level: 1, name: 'Guide for families on sealing' }).waitFor()
    await visit.click(page.getByRole('main').getByRole('link', { name: '4 At-risk youth' }))
    await page.getByRole('heading', { level: 1, name: '4 At-risk youth' }).waitFor()
    await visit.close()
  })

  test('whoever signs in is told what each person is there for', async () => {
    const visit = await home().open(null, '/')
    const { page } = visit
    await page.getByRole('heading', { level: 1, name: 'Who are you in this demonstration?' }).waitFor()
    expect(await page.title()).toBe('Who are you in this demonstration? · Public Safety Partnership')
    const partner = page.getByRole('button', { name: 'Briefing partner', description: /released to partners/ })
    expect(await partner.count()).toBe(1)
    const choices = page.locator('.choices > li')
    for (const each of await choices.all()) expect(await each.locator('.quiet').innerText()).toMatch(/\.$/)
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })
})
