import { describe, expect, test } from 'vitest'
import { inBothHomes, looksIn, type Look } from '../support/journey.ts'

/**
 * Script 2, from a red to its source: from the worst area to each reason, to the date or update behind
 * it, to who said it, when and by what channel, and its source. Four clicks; back returns to the same place.
 */

const looks: readonly Look[] = [
  { width: 1366, height: 768, colorScheme: 'light' },
  { width: 1366, height: 768, colorScheme: 'dark' },
  { width: 360, height: 780, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
]

inBothHomes('script 2', (home, homeName) => {
  describe.each(looksIn(homeName, looks))('at $width, $colorScheme', (look) => {
    test('each reason leads to its fact, each fact says who said it, and back is where one was', async () => {
      const visit = await home().open('official', '/', look)
      const { page } = visit
      await page.evaluate('scrollTo(0, 90)')
      await expect.poll(() => page.evaluate('scrollY')).toBe(90)

      await visit.click(page.locator('tr.is-off-track').getByRole('link', { name: 'Off track', exact: true }))
      await page.getByRole('heading', { level: 1, name: 'Guide for families on sealing juvenile records' }).waitFor()
      const reasons = page.locator('.reasons > li')
      const told: string[] = []
      for (const reason of await reasons.all()) told.push(await visit.words(reason))
      expect(told).toEqual([
        expect.stringMatching(/^Now expected 15 Dec, 106 days after the agreed 31 Aug\./),
        expect.stringMatching(/^70 days past its date\./),
        expect.stringMatching(/^Reported off track by its agency: “Second reading of the Spanish text/),
      ])
      // What was reported stands beside what follows from the record.
      const status = await visit.words(page.getByRole('region', { name: 'Status and reasons' }))
      expect(status).toMatch(/Reported Off track; last word 3 Nov From the record Off track/)
      await page.locator('ol.history').waitFor()

      // Each reason to its fact: the fact is what the eye is led to, and says who told it and when.
      const expectFact = async (reason: number, name: string, words: RegExp) => {
        await visit.click(reasons.nth(reason).getByRole('link', { name }))
        const fact = page.locator(':target')
        await expect.poll(() => visit.words(fact)).toMatch(words)
        const top = async () => (await fact.boundingBox())!.y
        await expect.poll(top).toBeGreaterThanOrEqual(0)
        await expect.poll(top).toBeLessThan(look.height!)
      }
      await expectFact(
        0,
        'Expected date',
        /^Now expected 15 Dec 2017 told 3 Nov by Sample Youth Services; entered by USAO; legal or approval: “reviewer’s second reading”$/,
      )
      await expectFact(1, 'Agreed date', /^Agreed 31 Aug 2017 told 17 Nov 2016 by USAO; never agreed anew$/)
      await expectFact(
        2,
        'Update of 3 Nov',
        /^3 Nov Second reading of the Spanish text ends 8 Dec; print a week later\. .*Programme desk, Sample Youth Services, by phone 3 Nov; entered by USAO 3 Nov · Sample$/,
      )
      await expect
        .poll(() => visit.words(page.getByRole('region', { name: 'Source' })))
        .toBe('Source Sample: made up to show how this page works; not the record of any agency.')
      expect(visit.clicks()).toBe(4)

      for (let step = 0; step < 4; step++) await page.goBack()
      await page.getByRole('heading', { level: 1, name: 'focus areas need attention' }).waitFor()
      await expect.poll(() => page.evaluate('scrollY')).toBe(90)
      await visit.close()
    })
  })

  test('the same from the area’s page: its row, the item it is judged by, and back to where one was', async () => {
    const visit = await home().open('official', '/')
    const { page } = visit
    await visit.click(page.getByRole('link', { name: '4 At-risk youth' }))
    await page.getByRole('heading', { level: 1, name: '4 At-risk youth' }).waitFor()
    await expect.poll(() => page.evaluate('scrollY')).toBe(0)
    await page.locator('ol.history').waitFor()
    await page.evaluate('scrollTo(0, 400)')
    await expect.poll(() => page.evaluate('scrollY')).toBe(400)
    await visit.click(page.locator('.area-items').getByRole('link', { name: 'Drop-in hour after school' }))
    await page.getByRole('heading', { level: 1, name: 'Drop-in hour after school' }).waitFor()
    await expect.poll(() => page.evaluate('scrollY')).toBe(0)
    // A link inside the page, then one to another page: that one is opened at its top.
    await page.locator('ol.history').waitFor()
    await visit.click(page.locator('ol.history').getByRole('link', { name: 'As it stood then' }).last())
    await page.getByText('As it stood on').first().waitFor()
    await page.goBack()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '4 At-risk youth' }).waitFor()
    await expect.poll(() => page.evaluate('scrollY')).toBe(400)
    await visit.close()
  })
})
