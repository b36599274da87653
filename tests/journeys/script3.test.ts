import { expect, test } from 'vitest'
import { inBothHomes, looksIn, type Look, type Visit } from '../support/journey.ts'
import { pdfPages } from '../support/pdfText.ts'

/** Script 3: before the Sheriff calls. */

const looks: readonly Look[] = [
  { width: 1366, colorScheme: 'light' },
  { width: 1366, colorScheme: 'dark' },
  { width: 360, height: 780, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
]
const marking = 'FOR OFFICIAL USE ONLY'
const sample = 'Contains sample data. Not for citation.'

/** The days of a page's table, as the machine reads them. */
const daysIn = (visit: Visit, place: string): Promise<string[]> =>
  visit.page.locator(`${place} time`).evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))

inBothHomes('script 3: before the Sheriff calls', (home, name) => {
  test.each(looksIn(name, looks))(
    'as it stood at the last review, what changed since, on one sheet ($width px, $colorScheme)',
    async (look) => {
      const visit = await home().open('official', '/', look)
      const { page } = visit
      await visit.click(page.getByRole('button', { name: 'As it stands today' }))
      await visit.click(page.getByRole('button', { name: 'Last review, 5 Oct 2017' }))
      await page.getByText('As it stood on 5 Oct 2017.').waitFor()
      await page.getByRole('heading', { level: 1, name: /^On 5 Oct 2017, / }).waitFor()
      const offered = await page.getByRole('main').getByRole('button').allInnerTexts()
      for (const word of ['Confirm', 'Chase', 'Answer', 'Log a call']) expect(offered).not.toContain(word)
      await expect.poll(() => visit.words(page.locator('.line-words'))).toContain('Read only.')
      // The ruler knows nothing of an end that was agreed later.
      await expect.poll(() => page.locator('.page').innerText()).not.toContain('planned end September 2018')

      await visit.click(page.getByRole('link', { name: 'Compare with today' }))
      await page.getByRole('heading', { level: 1, name: 'What changed between 5 Oct and 9 Nov' }).waitFor()
      const titles = (await page.locator('.since-group h2').allInnerTexts()).map((title) =>
        title.split('\n')[0]!.trim(),
      )
      expect(titles.map((title) => title.replace(/\s*\d+$/, ''))).toEqual([
        'Delivered and confirmed',
        'Dates moved',
        'New',
        'Status words changed',
      ])
      const words = await page.locator('.since-lines').first().locator('tbody tr td:first-child').allInnerTexts()
      expect(words.map((word) => word.trim())).toEqual(
        [...words].map((word) => word.trim()).toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
      )
      expect(
        (await daysIn(visit, '.since-lines td.number')).every((day) => day > '2017-10-05' && day <= '2017-11-09'),
      ).toBe(true)

      // The browser's own key prints: one press more.
      const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }))
      expect(visit.clicks() + 1).toBeLessThanOrEqual(6)
      expect(sheets).toHaveLength(1)
      for (const part of [
        marking,
        sample,
        'Record as of 9 Nov 2017',
        'What changed between 5 Oct 2017 and 9 Nov 2017',
        'page 1 of 1',
      ])
        expect(sheets[0]).toContain(part)
      await visit.close()
    },
  )

  test('the overview of the review prints with its marking, its day and the word on samples', async () => {
    const visit = await home().open('official', '/?asOf=2017-10-05')
    await visit.page.getByText('As it stood on 5 Oct 2017.').waitFor()
    const [first] = pdfPages(await visit.page.pdf({ preferCSSPageSize: true }))
    for (const part of [marking, sample, 'As it stood on 5 Oct 2017', 'On 5 Oct 2017']) expect(first).toContain(part)
    await visit.close()
  })

  test.each(looksIn(name, looks))(
    'on 30 Jun 2016 there is no third year and no fact of a later day ($width px, $colorScheme)',
    async (look) => {
      const visit = await home().open('official', '/?asOf=2016-06-30', look)
      const { page } = visit
      await page.getByText('As it stood on 30 Jun 2016.').waitFor()
      await expect.poll(() => page.locator('body').innerText()).not.toContain('2018')
      await visit.go('/since?asOf=2016-06-30')
      await page.getByRole('heading', { level: 1, name: 'What changed between 14 Apr and 30 Jun' }).waitFor()
      await expect.poll(() => page.locator('body').innerText()).not.toContain('2018')
      const told = await daysIn(visit, '.since-lines td.number')
      expect(told.length).toBeGreaterThan(3)
      expect(told.filter((day) => day > '2016-06-30')).toEqual([])
      await visit.go('/changes?asOf=2016-06-30')
      await page.getByRole('heading', { level: 2, name: /2016$/ }).first().waitFor()
      expect((await daysIn(visit, '.log-day h2')).filter((day) => day > '2016-06-30')).toEqual([])
      await expect.poll(() => page.getByRole('button', { name: /^(Undo|Correct|No undo)/ }).count()).toBe(0)
      await visit.close()
    },
  )
})

const order = ['Confirmed', 'Delivered', 'Reached']
