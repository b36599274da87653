import { expect, test } from 'vitest'
import { inHomes, inLiveHome, type Visit } from '../support/journey.ts'

/** Search and commands, a call from any page, and the list of keys: by keyboard. */

const choices = (visit: Visit) => visit.page.getByRole('option')
const field = (visit: Visit) => visit.page.getByRole('combobox')
const focused = (visit: Visit) =>
  visit.page.evaluate("document.activeElement.getAttribute('role') ?? document.activeElement.localName")

interface Listed {
  readonly items: readonly { readonly handle: string; readonly title: string; readonly audience: string }[]
}

inHomes('search and commands', (home) => {
  test('a record is found by its handle and opened with two keys', async () => {
    const { items } = await home().ask<Listed>('coordinator', '/api/views/items')
    const { handle, title } = items.find((item) => item.title.startsWith('Awareness sessions'))!
    const visit = await home().open('coordinator')
    await visit.press('Control+k')
    await field(visit).waitFor()
    await expect.poll(() => focused(visit)).toBe('combobox')
    await visit.page.keyboard.type(handle.toLowerCase())
    await visit.page.getByText('1 record', { exact: true }).waitFor()
    await expect.poll(() => choices(visit).allInnerTexts()).toHaveLength(1)
    expect(await visit.axe()).toEqual([])
    await visit.press('Enter')
    await visit.page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(visit.clicks()).toBe(2)
    await visit.close()
  })

  test('words, agencies and areas find what they belong to; arrows lead through it and Escape gives the focus back', async () => {
    const visit = await home().open('coordinator')
    const opener = visit.page.getByRole('button', { name: 'Search' })
    await opener.focus()
    await visit.press('Enter')
    await field(visit).fill('ATF firearm')
    await expect.poll(() => choices(visit).count()).toBeGreaterThan(1)
    await expect.poll(() => choices(visit).first().innerText()).toContain('(ATF)')
    await expect
      .poll(async () => (await choices(visit).allInnerTexts()).join(' '))
      .toContain('Two-day course on documenting recovered firearms')
    await field(visit).fill('area 9')
    await expect.poll(() => choices(visit).first().innerText()).toMatch(/^9 Domestic violence/)
    await visit.press('ArrowDown')
    await expect.poll(() => choices(visit).nth(1).getAttribute('aria-selected')).toBe('true')
    await expect
      .poll(() => field(visit).getAttribute('aria-activedescendant'))
      .toBe(await choices(visit).nth(1).getAttribute('id'))
    await visit.press('ArrowUp')
    await visit.press('ArrowUp')
    await expect.poll(() => choices(visit).last().getAttribute('aria-selected')).toBe('true')
    await field(visit).fill('nothing is called so')
    await visit.page.getByText('Nothing is found for “nothing is called so”.').waitFor()
    await visit.press('Escape')
    await field(visit).waitFor({ state: 'detached' })
    await expect.poll(() => opener.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true)
    await visit.close()
  })

  test('pages and acts are chosen by their words', async () => {
    const visit = await home().open('coordinator')
    await visit.press('/')
    await field(visit).fill('monday')
    await choices(visit).filter({ hasText: 'Monday’s list' }).waitFor()
    await visit.press('Enter')
    await visit.page.getByRole('heading', { level: 1, name: 'Monday’s list' }).waitFor()
    await visit.press('Control+k')
    await field(visit).fill('last review')
    await choices(visit).filter({ hasText: 'As of the last review' }).waitFor()
    await visit.press('Enter')
    await expect.poll(() => visit.page.url()).toContain('asOf=2017-10-05')
    await visit.press('Control+k')
    await field(visit).fill('dark')
    await choices(visit).filter({ hasText: 'Dark colours' }).waitFor()
    await visit.press('Enter')
    await expect.poll(() => visit.page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
    // Nothing is written in the past: the act is not offered, and its key does nothing.
    await visit.press('Control+k')
    await field(visit).fill('log a call')
    await visit.page.getByText('Nothing is found for “log a call”.').waitFor()
    await visit.press('Escape')
    await visit.press('l')
    await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0)
    await visit.press('Control+k')
    await field(visit).fill('as on this device')
    await choices(visit).filter({ hasText: 'Colours as on this device' }).waitFor()
    await visit.press('Enter')
    await visit.close()
  })

  test('a briefing partner finds what was released and nothing else, and is offered no act', async () => {
    const { items } = await home().ask<Listed>('coordinator', '/api/views/items')
    const hidden = items.filter(({ audience }) => audience === 'restricted' || audience === 'agencies')
    expect(hidden.length).toBeGreaterThan(0)
    const visit = await home().open('partner')
    for (const { handle } of hidden.slice(0, 3)) {
      await visit.press('Control+k')
      await field(visit).fill(handle)
      await visit.page.getByText(`Nothing is found for “${handle}”.`).waitFor()
      await visit.press('Escape')
    }
    const released = items.find(({ audience }) => audience === 'partners')!
    await visit.press('Control+k')
    await field(visit).fill(released.handle)
    await visit.page.getByText('1 record', { exact: true }).waitFor()
    await visit.press('Escape')
    await visit.press('l')
    await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0)
    await visit.close()
  })

  test('the list of keys holds what is heard here, and a key of it does what it says', async () => {
    const visit = await home().open('coordinator')
    await visit.press('?')
    const dialog = visit.page.getByRole('dialog', { name: 'Keys' })
    await dialog.waitFor()
    const told = await visit.words(dialog.getByRole('region', { name: 'Everywhere' }))
    expect(told).toMatch(/(Ctrl|⌘) K or \/ Search and commands l Log a call \? This list of keys/)
    const ofForms = dialog.getByRole('region', { name: 'In the form of one record' })
    expect(await visit.words(ofForms)).toMatch(/(Ctrl|⌘) Enter Save, from every field/)
    expect(await visit.axe()).toEqual([])
    await visit.press('Escape')
    await visit.press('l')
    await visit.page.getByRole('dialog', { name: 'Log a call' }).waitFor()
    // In a field a letter is a letter.
    await visit.page.keyboard.type('l?/')
    await expect.poll(() => field(visit).inputValue()).toBe('l?/')
    await visit.press('Escape')
    await visit.go('/?asOf=2016-06-30')
    await visit.press('?')
    await dialog.waitFor()
    await expect.poll(() => visit.words(dialog.getByRole('region', { name: 'Everywhere' }))).not.toContain('Log a call')
    expect(await ofForms.count()).toBe(0)
    await visit.close()
  })

  test('keys of a single letter can be switched off, and those with Ctrl still work', async () => {
    const visit = await home().open('coordinator')
    await visit.click(visit.page.getByRole('button', { name: 'AUSA coordinator' }))
    const single = visit.page.getByLabel('Keys of a single letter')
    await expect.poll(() => single.isChecked()).toBe(true)
    await visit.click(single)
    await visit.press('Escape')
    await visit.press('l')
    await visit.press('?')
    await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0)
    await visit.press('Control+k')
    await field(visit).fill('keys')
    await choices(visit).filter({ hasText: /^Keys/ }).waitFor()
    await visit.press('Enter')
    const dialog = visit.page.getByRole('dialog', { name: 'Keys' })
    await dialog.getByText('are switched off on this device').waitFor()
    await expect.poll(() => dialog.locator('kbd').allInnerTexts()).not.toContain('l')
    await visit.page.evaluate("localStorage.removeItem('psp-single-keys')")
    await visit.close()
  })

  test('on a record its own page is about, a call is logged of that record at once', async () => {
    const { items } = await home().ask<{ readonly items: readonly { id: string; title: string }[] }>(
      'coordinator',
      '/api/views/items',
    )
    const item = items.find(({ title }) => title.startsWith('Course places'))!
    const visit = await home().open('coordinator', `records/commitments/${item.id}`)
    await visit.page.getByRole('heading', { level: 2 }).first().waitFor()
    await visit.press('l')
    const dialog = visit.page.getByRole('dialog', { name: 'Log a call' })
    await dialog.getByText(item.title).waitFor()
    await expect.poll(() => focused(visit)).toBe('textarea')
    await visit.page.keyboard.type('Typed and not sent.')
    await visit.press('Escape')
    await visit.page.reload()
    await visit.page.getByRole('heading', { level: 2 }).first().waitFor()
    await visit.press('l')
    await expect.poll(() => visit.page.getByLabel('What happened').inputValue()).toBe('Typed and not sent.')
    await visit.click(dialog.getByRole('button', { name: 'Cancel' }))
    await visit.close()
  })
})

inLiveHome('search on a phone and in other looks', (home) => {
  test.each([
    { width: 320, height: 640 },
    { width: 360, height: 780, colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const)('%j: no fault, nothing off the side', async (look) => {
    const visit = await home().open('official', '', look)
    await visit.click(visit.page.getByRole('button', { name: 'Search' }))
    await field(visit).fill('session')
    await choices(visit).first().waitFor()
    expect(await visit.axe()).toEqual([])
    await visit.click(choices(visit).first())
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' })
    await visit.close()
  })

  test('what the server cannot find for want of a connection is said, and the pages are still offered', async () => {
    const visit = await home().open('coordinator')
    await visit.press('Control+k')
    await field(visit).waitFor()
    await visit.disconnect()
    await field(visit).fill('results')
    await choices(visit).filter({ hasText: 'Results' }).waitFor()
    await visit.page.getByText('You are offline. Records are found again when the connection is back.').waitFor()
    await expect.poll(() => choices(visit).allInnerTexts()).toEqual(['Results'])
    await visit.reconnect()
    await visit.press('Escape')
    await visit.close()
  })
})
