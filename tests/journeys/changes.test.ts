import { expect, test } from 'vitest'
import { fewLooks, inHomes, inLiveHome, type Look } from '../support/journey.ts'

/** The log as people read it: filters, earlier pages, undo and correction with a reason, why not, the history check. */

inHomes('changes', (home) => {
  test('an entry leads from what changed to itself, among those of its record', async () => {
    const visit = await home().open('official', '/since')
    const row = visit.page.locator('.since-lines tbody tr').first()
    const title = await row.locator('th .since-title').innerText()
    await visit.click(row.locator('td.number a'))
    await visit.page.locator('.log-entry').first().waitFor()
    await expect.poll(() => visit.words()).toContain(`Only what was done to ${title}`)
    const marked = visit.page.locator('.log-entry.marked')
    await expect.poll(() => marked.count()).toBe(1)
    await expect.poll(() => marked.innerText()).toContain('Confirmed')
    await visit.close()
  })

  test('who, what, area and day are in the address, and earlier entries come on being asked', async () => {
    const visit = await home().open('coordinator', '/changes')
    const { page } = visit
    const entries = page.locator('.log-entry')
    await entries.first().waitFor()
    const first = await entries.count()
    await visit.click(page.getByRole('button', { name: 'Earlier' }))
    await expect.poll(() => entries.count()).toBeGreaterThan(first)
    await visit.choose(page.getByLabel('What was done'), { label: 'Date moved' })
    await visit.choose(page.getByLabel('Area', { exact: true }), '4')
    await page.getByLabel('From', { exact: true }).fill('2017-09-01')
    await visit.click(page.getByRole('button', { name: 'Show', exact: true }))
    await expect.poll(() => new URL(page.url()).search).toBe('?verb=expect-date&area=4&from=2017-09-01')
    await expect.poll(() => entries.count()).toBeLessThan(10)
    for (const entry of await entries.all())
      await expect.poll(() => entry.innerText()).toMatch(/^\d\d:\d\d\s+Date moved: /)
    await expect.poll(() => visit.words()).toContain('Only date moved, area 4, from 1 Sep 2017.')
    await page.reload()
    await entries.first().waitFor()
    await expect.poll(() => page.getByLabel('What was done').inputValue()).toBe('expect-date')
    await visit.click(page.getByRole('link', { name: 'Show all' }))
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await visit.close()
  })

  test('a coordinator takes an entry back with a reason, by keyboard alone; it stays, and what undid it stands above', async () => {
    const visit = await home().open('coordinator', '/changes?verb=create&kind=milestone')
    const { page } = visit
    const entry = page.locator('.log-entry').filter({ hasText: 'Eighteenth walk' })
    await entry.waitFor()
    await entry.getByRole('button', { name: /^Undo: / }).focus()
    await visit.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Undo' }).focus()
    await visit.press('Enter')
    await expect.poll(() => dialog.innerText()).toContain('Some words are needed here.')
    await expect.poll(() => page.evaluate('document.activeElement.localName')).toMatch(/^(input|textarea)$/)
    await page.keyboard.type('Entered for the wrong month.')
    await visit.press('Enter')
    const said = page.locator('.notice[role=status]')
    await said.waitFor()
    await expect.poll(() => said.innerText()).toContain('Undone: Eighteenth walk')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('notice')
    await expect.poll(() => entry.innerText()).toContain('undone')
    await expect.poll(() => entry.getByRole('button', { name: /^Undo/ }).count()).toBe(0)
    await visit.go('/changes')
    const newest = page.locator('.log-entry').first()
    await newest.waitFor()
    await expect.poll(() => newest.innerText()).toMatch(/Undone: Eighteenth walk[\s\S]*“Entered for the wrong month\.”/)
    await visit.close()
  })

  test('a typing error is set right with a reason; unchanged it is not sent', async () => {
    const visit = await home().open('coordinator', '/changes?verb=update&from=2017-11-06&to=2017-11-07')
    const { page } = visit
    const entry = page.locator('.log-entry').filter({ hasText: 'Three of five clinics have answered.' })
    await visit.click(entry.getByRole('button', { name: /^Correct: / }))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('One line of reason').fill('Typed a wrong number.')
    await visit.click(dialog.getByRole('button', { name: 'Correct' }))
    await expect.poll(() => dialog.innerText()).toContain('Nothing here differs from what stands.')
    await dialog.getByLabel('What happened', { exact: true }).fill('Four of five clinics have answered.')
    await visit.click(dialog.getByRole('button', { name: 'Correct' }))
    await page.locator('.notice[role=status]').waitFor()
    await visit.go('/changes?verb=correct')
    const corrected = page.locator('.log-entry').first()
    await corrected.waitFor()
    await expect
      .poll(() => corrected.innerText())
      .toMatch(
        /Corrected: [\s\S]*“Four of five clinics have answered\.” \(before: “Three of five clinics have answered\.”\)[\s\S]*“Typed a wrong number\.”/,
      )
    await visit.close()
  })

  test('of an entry about several records the one that was typed wrongly is chosen', async () => {
    const visit = await home().open('coordinator', '/changes?verb=update')
    const { page } = visit
    const several = page.getByRole('button', { name: /^Correct: .* records to choose from$/ })
    const entry = page.locator('.log-entry').filter({ has: several }).first()
    await visit.click(entry.getByRole('button', { name: /to choose from$/ }))
    const titles = await entry.locator('.menu-panel button').allInnerTexts()
    expect(titles.length).toBeGreaterThan(1)
    expect(await visit.axe()).toEqual([])
    await visit.click(entry.locator('.menu-panel button').nth(1))
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.innerText()).toContain(titles[1])
    expect(await visit.axe()).toEqual([])
    await visit.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await visit.close()
  })

  test('who may not undo is told why, in the words of the server', async () => {
    const visit = await home().open('fbi-lead', '/changes?verb=confirm')
    const entry = visit.page.locator('.log-entry').first()
    await visit.click(entry.getByRole('button', { name: /^No undo/ }))
    await expect.poll(() => entry.innerText()).toContain('Undo: Only the person who did this undoes it.')
    await visit.press('Escape')
    await expect.poll(() => entry.innerText()).not.toContain('Only the person')
    await visit.close()
  })

  test('the history check counts the entries and names the last one; partners are not told', async () => {
    const visit = await home().open('administrator', '/changes')
    const { page } = visit
    await visit.click(page.getByRole('link', { name: 'History check' }))
    await page.getByText('The history is whole').waitFor()
    const { length, head } = await home().ask<{ length: number; head: string }>('administrator', '/api/log/verify')
    await expect.poll(() => visit.words()).toContain(`Entries ${length} `)
    await expect.poll(() => page.locator('code').innerText()).toBe(head)
    await visit.click(page.getByRole('button', { name: 'Check again' }))
    await page.getByText('The history is whole').first().waitFor()
    await visit.close()

    const partner = await home().open('partner', '/changes')
    await partner.page.locator('.log-entry').first().waitFor()
    await expect.poll(() => partner.page.getByRole('link', { name: 'History check' }).count()).toBe(0)
    await expect.poll(() => partner.words()).not.toMatch(/Table-top|FBI, by/)
    await partner.go('/changes/check')
    await expect.poll(() => partner.words()).toContain('This page does not exist, or is not open to you.')
    await partner.close()
  })

  test('partners compare what was released, and no area has a verdict', async () => {
    const visit = await home().open('partner', '/since?from=2017-10-05')
    await visit.page.locator('.since-lines').first().waitFor()
    const words = await visit.words()
    expect(words).toContain('Counts only what has been released to partners.')
    expect(words).not.toContain('Table-top')
    await expect.poll(() => visit.page.getByRole('columnheader', { name: 'Focus areas' }).count()).toBe(0)
    await visit.close()
  })
})

const places = [
  ['/since', '.since-lines'],
  ['/since?area=8', '.since-both'],
  ['/changes?area=4&from=2017-10-01', '.log-entry'],
  ['/changes/check', '.log-check'],
] as const
const morePlaces = [
  ...places,
  ['/since?by=area', '.since-lines'],
  ['/since?by=agency&from=2016-10-01&to=2016-12-01', '.since-lines'],
  ['/since?asOf=2016-06-30', '.since-lines'],
  ['/since?from=2017-02-30', '.ways-on'],
  ['/changes?verb=restore', 'text=No entry matches these filters.'],
  ['/changes?asOf=2016-06-30&from=2016-06-01', '.log-entry'],
  ['/changes?area=77', '.notice'],
] as const
const looks: readonly (Look & { readonly places: readonly (readonly [string, string])[] })[] = [
  { width: 1280, colorScheme: 'light', places: morePlaces },
  { width: 1280, colorScheme: 'dark', places },
  { width: 320, height: 700, colorScheme: 'light', places },
  { width: 320, height: 700, colorScheme: 'dark', places },
  { width: 1280, forcedColors: 'active', places },
]

inLiveHome('changes: axe', (home) => {
  test.each(fewLooks(looks))(
    'nothing is wrong in any state ($width px, $colorScheme $forcedColors)',
    { timeout: 240_000 },
    async ({ places: shown, ...look }) => {
      const visit = await home().open('coordinator', '/', { ...look, expected: /status of 422/ })
      const faults: string[] = []
      for (const [path, place] of shown) {
        await visit.go(path)
        await visit.page.locator(place).first().waitFor()
        faults.push(...(await visit.axe()).map((fault) => `${path}: ${fault}`))
        const beyond = await visit.page.evaluate('document.documentElement.scrollWidth - innerWidth')
        if (Number(beyond) > 0) faults.push(`${path}: ${String(beyond)} px beyond the side`)
      }
      expect(faults).toEqual([])
      await visit.close()
    },
  )

  test('the empty comparison and the wrong day say so, and lead on', async () => {
    const visit = await home().open('official', '/since?from=2017-10-05&to=2017-11-09&area=8')
    await expect.poll(() => visit.words()).toContain('Nothing changed between 5 Oct and 9 Nov in area 8.')
    await visit.close()
    const wrong = await home().open('official', '/since?from=2017-11-09&to=2017-10-05')
    await expect.poll(() => wrong.words()).toContain('The earlier day, 9 Nov 2017, is after the later one, 5 Oct 2017.')
    await wrong.click(wrong.page.getByRole('link', { name: 'What changed since the last review' }))
    await wrong.page.getByRole('heading', { name: 'What changed between 5 Oct and 9 Nov' }).waitFor()
    await wrong.page.getByLabel('From', { exact: true }).fill('2014-01-01')
    await wrong.press('Enter')
    await expect.poll(() => wrong.words()).toContain('Choose a day from 28 Sep 2015 to 9 Nov 2017.')
    await wrong.page.getByLabel('From', { exact: true }).fill('2016-06-30')
    await wrong.press('Enter')
    await wrong.page.getByRole('heading', { name: 'What changed between 30 Jun 2016 and 9 Nov' }).waitFor()
    await wrong.close()
  })
})
