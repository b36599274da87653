import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { inHomes, inLiveHome, type Home } from '../support/journey.ts'

/** The pages of agencies: by area with the keyboard and on a phone, who owes, a post handed over, the past, partners. */

const ownAgency = async (home: Home, person: string): Promise<string> =>
  `/agencies/${(await home.ask<{ agencyId: string }>(person, '/api/session')).agencyId}`

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''",
  )

inHomes('agencies by area', (home) => {
  test('are one tab stop, moved through by arrows, and Enter opens exactly what a cell counts', async () => {
    const visit = await home().open('coordinator', 'agencies/matrix')
    const { page } = visit
    await page.getByRole('grid').waitFor()
    await expect.poll(() => page.locator('table.matrix [tabindex="0"]').count()).toBe(1)
    await page.locator('table.matrix [tabindex="0"]').focus()
    await expect.poll(() => focused(page)).toBe('ATF')
    await visit.press('ArrowRight')
    await expect.poll(() => focused(page)).toBe('no role; ATF, 1 Gang violence and prevention')
    await visit.press('ArrowDown')
    await visit.press('ArrowDown')
    await visit.press('ArrowDown')
    await visit.press('ArrowRight')
    await expect.poll(() => focused(page)).toBe('2 open commitments: 2 on track; FBI, 2 Human trafficking')
    await expect.poll(() => page.locator('table.matrix [tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('End')
    await expect.poll(() => focused(page)).toBe('4 open; FBI')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toBe('4 open; FBI')
    await page.keyboard.press('Home')
    await expect.poll(() => focused(page)).toBe('FBI')
    await visit.press('ArrowRight')
    await visit.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByText('2 of').first().waitFor()
    await expect.poll(() => page.locator('main tr[data-record]').count()).toBe(2)
    await expect.poll(() => visit.words()).toContain('open, area 2, given by FBI')
    await visit.close()
  })

  test('stand on a phone as lists by area, each line as high as a thumb', async () => {
    const visit = await home().open('coordinator', 'agencies/matrix', { width: 360 })
    const { page } = visit
    const lines = page.locator('.matrix-area li a')
    await lines.first().waitFor()
    await expect.poll(() => page.locator('.matrix-area').count()).toBe(12)
    await expect.poll(() => page.getByRole('grid').count()).toBe(0)
    for (const line of await lines.all()) expect((await line.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    await lines.first().click()
    await page.getByText('1 of').first().waitFor()
    await expect.poll(() => page.locator('main [data-record]').count()).toBe(1)
    await visit.close()
  })
})

inLiveHome('agencies', (home) => {
  test('who owes and is owed: each number leads to as many commitments', async () => {
    const visit = await home().open('coordinator', 'agencies/owed')
    const { page } = visit
    const numbers = page.locator('.owed-pairs .number a')
    await numbers.first().waitFor()
    const links = await Promise.all(
      (await numbers.all()).map(async (link) => ({
        count: Number(await link.textContent()),
        href: (await link.getAttribute('href'))!,
      })),
    )
    expect(links.length).toBeGreaterThan(20)
    for (const { count, href } of links.filter((_link, place) => place % 7 === 0)) {
      await visit.go(href)
      await page.locator('main tr[data-record]').first().waitFor()
      expect([href, await page.locator('main tr[data-record]').count()]).toEqual([href, count])
    }
    await visit.close()
  })

  test('a post is handed over in one act: the old holder ends when the new one begins, and undo brings the old back', async () => {
    const visit = await home().open('administrator', await ownAgency(home(), 'fbi-lead'), {
      expected: /status of 422/,
    })
    const { page } = visit
    const handOver = async (to: string, from: string) => {
      await page.getByRole('button', { name: 'Hand over FBI lead' }).click()
      await page.getByLabel('Who holds it from then on').fill(to)
      await page.getByLabel('From', { exact: true }).fill(from)
      await page.getByRole('button', { name: 'Save' }).click()
    }
    await handOver('First Sample Holder', '2017-01-02')
    await page.getByText('First Sample Holder, since 2 Jan 2017').waitFor()
    await handOver('Second Sample Holder', '2017-11-09')
    await page.getByText('Second Sample Holder, since 9 Nov 2017').waitFor()
    await page.getByText('First Sample Holder, 2 Jan 2017 to 9 Nov 2017').waitFor()
    await page.getByText('Handed over.').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('First Sample Holder, since 2 Jan 2017').waitFor()
    await expect.poll(() => page.getByText('Second Sample Holder').count()).toBe(0)
    // Before the holder began: refused beside the field, and what was typed stays.
    await handOver('Third Sample Holder', '2016-01-04')
    await page.getByText('A holder ends before beginning.').waitFor()
    await expect.poll(() => page.getByLabel('Who holds it from then on').inputValue()).toBe('Third Sample Holder')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await visit.close()
  })

  test('what has to be known first is asked of whoever asked, and stands among what the agency waits for', async () => {
    const visit = await home().open('fbi-lead', await ownAgency(home(), 'fbi-lead'))
    const { page } = visit
    await page.getByRole('button', { name: 'Ask School Police something first' }).click()
    await page.getByLabel('What is needed').fill('How many will come?')
    await page.getByLabel('By', { exact: true }).fill('2017-11-14')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'How many will come?' }).waitFor()
    await expect.poll(() => visit.words()).toContain('How many will come? asked of School Police today')
    await visit.close()
  })

  test('as of a past day everything reads and nothing is offered', async () => {
    const visit = await home().open('fbi-lead', `${await ownAgency(home(), 'fbi-lead')}?asOf=2017-11-08`)
    const { page } = visit
    await page.getByText('Update due since 6 Nov').first().waitFor()
    await expect.poll(() => page.locator('main article').count()).toBeGreaterThan(0)
    await expect.poll(() => page.locator('main').getByRole('button').filter({ visible: true }).count()).toBe(0)
    await expect.poll(() => page.locator('main').getByRole('textbox').count()).toBe(0)
    await visit.close()
  })

  test('a briefing partner is asked nothing, and is told what the page counts', async () => {
    const path = await ownAgency(home(), 'fbi-lead')
    const visit = await home().open('partner', path)
    await visit.page.getByText('Counts only what has been released to partners.').waitFor()
    await expect.poll(() => visit.page.locator('main article').count()).toBe(0)
    await expect.poll(() => visit.words()).not.toMatch(/Table-top exercise|Nobody is named|answers? due/)
    await visit.close()
  })

  test('another lead reads what is due, and is told who answers', async () => {
    const visit = await home().open('atf-lead', await ownAgency(home(), 'fbi-lead'))
    await visit.page.getByText('Only the agency that gives or supports this').first().waitFor()
    await expect.poll(() => visit.page.getByRole('group', { name: 'Will the date hold?' }).count()).toBe(0)
    await visit.close()
  })

  test('what others answer meanwhile takes no form away from under the hands', async () => {
    const path = await ownAgency(home(), 'fbi-lead')
    const lead = await home().open('fbi-lead', path)
    const title = 'Course places for ten analysts'
    const here = lead.page.locator('article', { hasText: title })
    await here.getByRole('button', { name: 'Perhaps' }).click()
    await here.getByLabel('One line').fill('The room is let until noon')
    await here.getByLabel('One line').focus()
    const coordinator = await home().open('coordinator', path)
    const there = coordinator.page.locator('article', { hasText: title })
    await there.getByRole('button', { name: 'Yes', exact: true }).click()
    await there.getByText('Yes, the date holds. Saved.').waitFor()
    await coordinator.close()
    await expect.poll(() => lead.words(lead.page.locator('h1'))).toBe('FBI: 1 answer due, 1 request')
    await expect.poll(() => here.getByLabel('One line').inputValue()).toBe('The room is let until noon')
    await expect.poll(() => lead.page.evaluate('document.activeElement.name')).toBe('line')
    await lead.close()
  })
})
