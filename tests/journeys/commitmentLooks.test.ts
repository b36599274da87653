import { expect, test } from 'vitest'
import { fewLooks, inHomes } from '../support/journey.ts'
import { count, rows, search, type Told } from './commitmentTable.ts'

inHomes('how commitments look', (home) => {
  test('in the past nothing is offered to be changed; partners see what was released', async () => {
    const past = await home().open('coordinator', '/commitments?asOf=2016-06-30')
    await expect.poll(() => past.page.getByRole('button', { name: 'Add a commitment' }).count()).toBe(0)
    await expect.poll(() => past.page.locator('.grid-box').count()).toBe(0)
    await rows(past).first().hover()
    await expect.poll(() => past.page.locator('.grid-actions').count()).toBe(0)
    await past.click(rows(past).first().locator('a'))
    await past.page
      .getByRole('complementary', { name: /^All about/ })
      .getByRole('heading', { name: 'Dates', exact: true })
      .waitFor()
    await expect.poll(() => past.page.getByRole('button', { name: 'Log a call' }).count()).toBe(0)
    expect(search(past).get('asOf')).toBe('2016-06-30')
    expect(await past.axe()).toEqual([])
    await past.close()

    const partner = await home().open('partner', '/commitments?group=none')
    await partner.page.getByText('Counts only what has been released to partners.').waitFor()
    const told = await home().ask<Told>('partner', '/api/views/items')
    await expect.poll(() => count(partner)).toBe(told.items.filter(({ kind }) => kind === 'commitment').length + 1)
    await expect.poll(() => partner.words()).not.toContain('Table-top exercise')
    await partner.close()
  })

  test.each(
    fewLooks([
      { width: 1366, colorScheme: 'light' },
      { width: 1366, colorScheme: 'dark' },
      { width: 1280, forcedColors: 'active' },
      { width: 360, colorScheme: 'light' },
      { width: 320, colorScheme: 'dark' },
    ] as const),
  )('axe finds nothing, full, open and empty: %o', async (look) => {
    const visit = await home().open('coordinator', '/commitments', look)
    expect(await visit.axe()).toEqual([])
    if (look.width > 1000) {
      await visit.click(rows(visit).first().locator('a'))
      await visit.page
        .getByRole('complementary', { name: /^All about/ })
        .getByRole('heading', { name: 'Dates', exact: true })
        .waitFor()
      await rows(visit).first().locator('.grid-box').click()
      expect(await visit.axe()).toEqual([])
    }
    await visit.page.getByRole('searchbox').fill('nothing is called so')
    await visit.page.getByText('No commitment matches this filter.').waitFor()
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })

  test('at 1366 px the name of every agency stands whole', async () => {
    const visit = await home().open('coordinator', '/commitments', { width: 1366, height: 2400 })
    await rows(visit).first().waitFor()
    const cut = await visit.page
      .locator('.grid-receives')
      .evaluateAll((cells) => [
        cells.length > 20,
        ...cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      ])
    expect(cut).toEqual([true])
    await visit.close()
  })

  test('on a phone it is a list: a press on a row opens its own page', async () => {
    const visit = await home().open('official', '/commitments', { width: 360, height: 780 })
    const first = rows(visit).first()
    const box = await first.boundingBox()
    expect(box!.height).toBeGreaterThanOrEqual(72)
    expect(box!.width).toBeGreaterThan(320)
    const title = await first.locator('a').innerText()
    await visit.click(first.locator('a'))
    await visit.page.getByRole('heading', { name: title, level: 1 }).waitFor()
    await visit.close()
  })
})
