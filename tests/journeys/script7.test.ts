import { expect, test } from 'vitest'
import { inBothHomes, type Visit } from '../support/journey.ts'

/** Script 7: a call, a new date, a collision; the coordinator with the keyboard alone. */

const focusedName = (visit: Visit) => visit.page.evaluate("document.activeElement.getAttribute('name')")

/** Tabs until the control with this name has the focus. */
async function tabTo(visit: Visit, name: string): Promise<void> {
  for (let n = 0; n < 20; n++) {
    const here = await visit.page.evaluate(
      "document.activeElement.getAttribute('name') ?? document.activeElement.textContent.trim()",
    )
    if (here === name) return
    await visit.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${name}.`)
}

inBothHomes('script 7: a call, a new date, a collision', (home) => {
  test('both values, who and when; the text is kept; history holds both: 10 keys', async () => {
    const { items } = await home().ask<{ readonly items: readonly { id: string; title: string; handle: string }[] }>(
      'coordinator',
      '/api/views/items',
    )
    const item = items.find(({ title }) => title.startsWith('Awareness sessions'))!
    const path = `records/commitments/${item.id}`
    const lead = await home().open('fbi-lead')
    await lead.press('Control+k')
    await lead.page.getByRole('combobox').fill(item.handle)
    await lead.page.getByText('1 record', { exact: true }).waitFor()
    await lead.press('Enter')
    await lead.page.getByRole('button', { name: 'Move the date' }).waitFor()

    const visit = await home().open('coordinator', '', { expected: /status of 4(09|22)/ })
    const { page } = visit
    const keys: string[] = []
    const press = async (key: string) => {
      keys.push(key)
      await visit.press(key)
    }
    await press('l')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type(item.handle)
    await page.getByText('1 record', { exact: true }).waitFor()
    await press('Enter')
    await page.getByLabel('What happened').waitFor()
    await expect.poll(() => focusedName(visit)).toBe('happened')
    await page.keyboard.type('The hall is taken on the eighth.')
    await visit.press('Tab')
    await visit.press('ArrowLeft')
    await expect.poll(() => page.getByLabel('No', { exact: true }).isChecked()).toBe(true)
    await tabTo(visit, 'expected')
    await page.keyboard.type('01192018')

    // Meanwhile the lead gives the same date another value.
    await lead.click(lead.page.getByRole('button', { name: 'Move the date' }))
    await lead.page.getByLabel('New date').fill('2018-01-12')
    await lead.choose(lead.page.getByLabel('Cause'), 'partner')
    await lead.page.getByLabel('One line of reason').fill('The school gave another evening.')
    await lead.click(lead.page.getByRole('button', { name: 'Save' }))
    await lead.page.getByText('Saved. Move the date').waitFor()

    // A move without a cause is refused with the cursor on the field, and nothing typed is lost.
    await press('Enter')
    await expect.poll(() => focusedName(visit)).toBe('cause')
    await page.getByText('Choose a cause.').waitFor()
    await expect.poll(() => page.getByLabel('What happened').inputValue()).toBe('The hall is taken on the eighth.')
    // By the arrow, not by its letters: how letters lead through a list differs between browsers.
    const chosen = () => page.getByLabel('Cause').evaluate((list: HTMLSelectElement) => list.selectedOptions[0]!.text)
    for (let step = 0; step < 12 && !(await chosen()).startsWith('Another'); step++) await visit.press('ArrowDown')
    expect(await chosen()).toMatch(/^Another/)
    await tabTo(visit, 'reason')
    await page.keyboard.type('Told by phone.')
    await press('Enter')

    const conflict = page.locator('.conflict')
    await conflict.waitFor()
    await expect
      .poll(() => visit.words(conflict))
      .toMatch(/FBI changed new date on 9 Nov 2017\..*Theirs 12 Jan 2018 Yours 19 Jan 2018/)
    await expect.poll(() => page.getByLabel('What happened').inputValue()).toBe('The hall is taken on the eighth.')
    await tabTo(visit, 'Take yours')
    await press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(keys.length).toBeLessThanOrEqual(10)
    expect(visit.clicks()).toBe(keys.length)

    await visit.go(path)
    const history = page.locator('ol.history')
    await history.waitFor()
    await expect.poll(() => visit.words(history)).toMatch(/19 Jan, was 12 Jan .*12 Jan, was 8 Dec /)
    const updates = await visit.words(page.locator('ol.dated').first())
    expect(updates).toContain('The hall is taken on the eighth.')
    expect(updates).toMatch(/FBI lead, FBI, by phone 9 Nov; entered by USAO/)
    // The old date is still listed.
    await expect.poll(() => visit.words()).toMatch(/8 Dec/)
    expect(await visit.axe()).toEqual([])
    await lead.close()
    await visit.close()
  })
})
