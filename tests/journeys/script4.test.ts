import { expect, test } from 'vitest'
import { inBothHomes, looksIn } from '../support/journey.ts'

/** "Did homicides go down?": an official, asked by a council member, finds the answer, its bases and its source. */

const looks = [
  { width: 1366, colorScheme: 'light' },
  { width: 1366, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

inBothHomes('script 4, did homicides go down', (home, name) => {
  test.each(looksIn(name, looks))('in at most four clicks: $width, $colorScheme', async (look) => {
    const visit = await home().open('official', '/', look)
    const { page } = visit
    const homicides = page.locator('figure').first()
    if (look.width < 1240) await visit.click(page.getByRole('button', { name: 'Menu', exact: true }))
    await visit.click(page.getByRole('link', { name: 'Results', exact: true }))
    await expect.poll(() => page.locator('h1').textContent()).toBe('Results')
    await page.locator('.chart-drawing svg').nth(5).waitFor()
    const words = await visit.words()
    expect(words).toContain(
      'Homicides in the City of Compton, calendar years: 25 in 2014, 35 in 2016 (10 more). From 2015 (13) it is 22 more.',
    )
    expect(words).toContain('No figures for 2017 yet; the State publishes them the following year.')
    expect(words).toContain('2014 is the last whole year before the engagement began on 28 Sep 2015.')
    expect(words).toContain('read from a third-party copy')
    expect(words).toContain('Published statistic')
    expect(words).not.toMatch(/%|↑|↓|because of|\b(null|NaN|undefined)\b/)
    const years = await homicides.locator('.chart-tick').allTextContents()
    expect(years).toContain('2016')
    expect(years).not.toContain('2017')
    await visit.click(page.getByRole('link', { name: '2015', exact: true }).first())
    await expect.poll(() => new URL(page.url()).search).toBe('?base=2015')
    await expect
      .poll(() => visit.words(homicides.locator('.point')))
      .toContain('13 in 2015, 35 in 2016 (22 more). From 2014 (25) it is 10 more.')
    expect(visit.clicks()).toBeLessThanOrEqual(4)
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })
})
