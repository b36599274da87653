import { expect, test } from 'vitest'
import { inBothHomes, inHomes, type Visit } from '../support/journey.ts'

/** Script 6: Monday, twenty minutes. */

interface Listed {
  readonly items: readonly { readonly id: string; readonly provenance: { readonly kind: string } }[]
}

/** The record whose row has the focus. */
const heldBy = (visit: Visit) =>
  visit.page.evaluate("document.activeElement?.closest('[data-record]')?.dataset.record ?? null")

inBothHomes('script 6: Monday, 20 minutes', (home) => {
  test('one agency is asked in one message that is read first, one item is chased, another snoozed: 7 clicks', async () => {
    const visit = await home().open('coordinator')
    const { page } = visit
    await visit.click(page.getByRole('link', { name: '14 on Monday’s list' }))
    await page.getByRole('heading', { level: 1, name: 'Monday’s list' }).waitFor()
    await expect
      .poll(() => page.locator('.asked-part h2').allInnerTexts())
      .toEqual([
        'City of Compton',
        'FBI',
        'LASD',
        'Sample Neighborhood Coalition',
        'Sample Schools Program',
        'Sample Training Provider',
        'Sample Youth Services',
      ])
    const coalition = page.getByRole('region', { name: 'Sample Neighborhood Coalition' })
    await expect.poll(() => coalition.getByText('Chased today').count()).toBe(0)

    await visit.click(coalition.getByRole('button', { name: 'Write one message' }))
    const dialog = page.getByRole('dialog', { name: 'Message to Sample Neighborhood Coalition' })
    const text = await dialog.getByLabel('Text').inputValue()
    const handles = await coalition.locator('.handle').allInnerTexts()
    expect(handles.length).toBe(5)
    for (const handle of handles) expect(text).toContain(`(${handle})`)
    await expect.poll(() => dialog.getByLabel('Subject').inputValue()).toContain(handles[0])
    const href = await dialog.getByRole('link', { name: 'Open in my mail program' }).getAttribute('href')
    expect(decodeURIComponent(href!)).toContain(text.split('\n')[0]!)
    // What is read is what goes out: a word that is changed here stands in the mail too.
    await dialog.getByLabel('Subject').fill('Compton: five items')
    await expect
      .poll(() => dialog.getByRole('link', { name: 'Open in my mail program' }).getAttribute('href'))
      .toContain('subject=Compton%3A%20five%20items')
    await visit.click(dialog.getByRole('button', { name: 'Copy the text' }))
    await dialog.getByText(/^Copied\.|^The browser did not allow copying/).waitFor()
    await expect.poll(() => coalition.getByText('Chased today').count()).toBe(0)
    await visit.click(dialog.getByRole('button', { name: 'Done' }))
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => coalition.getByText('Chased today').count()).toBe(5)

    const city = page.getByRole('region', { name: 'City of Compton' })
    await visit.click(city.getByRole('button', { name: 'Chase' }))
    await city.getByText('Chased today').waitFor()
    await expect.poll(() => heldBy(visit)).toBe(await city.locator('li').getAttribute('data-record'))

    const fbi = page.getByRole('region', { name: 'FBI' })
    const snoozed = fbi.locator('li').first()
    const handle = await snoozed.locator('.handle').innerText()
    await visit.click(snoozed.getByRole('button', { name: 'Snooze' }))
    await page.getByLabel('Until').fill('2017-11-20')
    await page.getByLabel('Why').fill('The third session is booked.')
    await visit.click(page.getByRole('button', { name: 'Save' }))
    await expect.poll(() => fbi.locator('li').count()).toBe(1)
    // The focus stays where the work goes on: with the next item of the same agency.
    await expect.poll(() => heldBy(visit)).toBe(await fbi.locator('li').getAttribute('data-record'))
    const apart = page.getByRole('region', { name: 'Snoozed until a day' })
    await expect.poll(() => visit.words(apart)).toContain(handle)
    await expect.poll(() => visit.words(apart)).toContain('Not before 20 Nov: “The third session is booked.”')
    expect(visit.clicks()).toBeLessThanOrEqual(7)
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })
  test('the snoozed item is back on the list on the day itself, and by one press before it', async () => {
    const visit = await home().open('coordinator', 'monday')
    const { page } = visit
    await page.getByText('13 items to ask about').waitFor()
    await visit.click(page.getByRole('button', { name: 'Back on the list' }))
    await page.getByText('14 items to ask about').waitFor()
    await expect.poll(() => page.getByRole('region', { name: 'Snoozed until a day' }).count()).toBe(0)
    await visit.close()
  })
})

inHomes('Monday’s list', (home) => {
  test('a snooze in the past is refused with a calm sentence, and what was typed stays', async () => {
    const visit = await home().open('coordinator', 'monday', { expected: /status of 422/ })
    const { page } = visit
    await visit.click(page.getByRole('button', { name: 'Snooze' }).first())
    await page.getByLabel('Until').fill('2017-11-08')
    await page.getByLabel('Why').fill('After the fair.')
    await visit.click(page.getByRole('button', { name: 'Save' }))
    await page.getByText('That day is past. Choose one to come.').waitFor()
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('name')")).toBe('until')
    await expect.poll(() => page.getByLabel('Why').inputValue()).toBe('After the fair.')
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })

  test('no item of the public record is on the list or needs attention', async () => {
    const { items } = await home().ask<Listed>('coordinator', '/api/views/items')
    const onRecord = new Set(items.flatMap(({ id, provenance }) => (provenance.kind === 'record' ? id : [])))
    expect(onRecord.size).toBeGreaterThan(0)
    const visit = await home().open('coordinator', 'monday')
    for (const path of ['monday', 'attention']) {
      await visit.go(path)
      await visit.page.locator('li[data-record]').first().waitFor()
      const shown = await visit.page
        .locator('li[data-record]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-record')!))
      expect(shown.filter((id) => onRecord.has(id))).toEqual([])
    }
    await visit.close()
  })

  test('all that needs attention, by kind, each item once; as it stood then nothing can be done about it', async () => {
    const visit = await home().open('coordinator', 'attention')
    const { page } = visit
    await page.getByText('14 items need attention.').waitFor()
    await expect.poll(() => page.locator('li[data-record]').count()).toBe(19)
    await visit.click(page.getByRole('link', { name: /^No word 2/ }))
    await expect.poll(() => page.locator('li[data-record]').count()).toBe(2)
    expect(page.url()).toContain('kind=no-word')
    await visit.go('attention?asOf=2016-06-30')
    await page.getByRole('heading', { level: 1, name: 'Needed attention' }).waitFor()
    await page.locator('li[data-record]').first().waitFor()
    await expect.poll(() => page.locator('main button').count()).toBe(0)
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })

  test('an item opens beside the list, and by the key a call is logged of that one', async () => {
    const visit = await home().open('coordinator', 'monday')
    const { page } = visit
    const row = page.locator('li.asked').filter({ hasText: 'Course places for ten analysts' })
    await row.getByRole('link').focus()
    await visit.press('Enter')
    const panel = page.locator('aside.side-panel')
    await panel.getByRole('heading', { level: 2, name: 'Course places for ten analysts' }).waitFor()
    await expect.poll(() => row.getAttribute('aria-current')).toBe('true')
    expect(await visit.axe()).toEqual([])
    await visit.press('l')
    const dialog = page.getByRole('dialog', { name: 'Log a call' })
    await dialog.getByText('Course places for ten analysts').waitFor()
    await page.getByLabel('What happened').fill('Ten places are held.')
    await dialog.getByRole('radio', { name: 'Yes' }).check()
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.waitFor({ state: 'detached' })
    await panel.getByText('Ten places are held.').waitFor()
    // It has been heard from, so there is nothing to ask.
    await row.waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Close' }).press('Enter')
    await panel.waitFor({ state: 'detached' })
    await visit.close()
  })

  test('on a phone the same list, in the dark and at 320 px, without sideways scroll', async () => {
    const visit = await home().open('coordinator', 'monday', { width: 320, height: 640, colorScheme: 'dark' })
    await visit.page.locator('li[data-record]').first().waitFor()
    expect(await visit.axe()).toEqual([])
    await visit.click(visit.page.getByRole('button', { name: /^Write one message/ }).first())
    await visit.page.getByRole('dialog').waitFor()
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })

  test('who is no coordinator finds a sentence there and no list', async () => {
    for (const person of ['official', 'partner']) {
      const visit = await home().open(person, 'monday')
      await visit.page.getByText('Monday’s list is the coordinator’s.').waitFor()
      await expect.poll(() => visit.page.locator('li[data-record]').count()).toBe(0)
      await visit.close()
    }
  })
})
