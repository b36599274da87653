import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Milestones } from '../../src/domain/views/milestones.ts'
import type { Moved } from '../../src/domain/views/moved.ts'
import { inBothHomes, inLiveHome, type Visit } from '../support/journey.ts'

/** The milestones of the demonstration: looked through, opened, added, mended and moved, in a real browser. */

const timeline = ({ page }: Visit) => page.getByRole('table', { name: 'Timeline of milestones' })
/** The row, or on a phone the entry, that has this title; not one that follows it. */
const row = ({ page }: Visit, title: string) =>
  page
    .locator('tr[data-record], .milestone-list li')
    .filter({ has: page.locator('th > a, .milestone-title a', { hasText: title }) })
    .first()
const panel = ({ page }: Visit) => page.getByRole('complementary', { name: 'About the chosen record' })
const link = (visit: Visit, title: string) => row(visit, title).getByRole('link', { name: title }).first()

inBothHomes('milestones', (home) => {
  test('from the overview to a red milestone, its reasons, and back to its row', async () => {
    const visit = await home().open('official', '/')
    await visit.click(visit.page.getByRole('navigation').getByRole('link', { name: 'Milestones' }))
    await expect.poll(() => visit.page.locator('h1').textContent()).toBe('Milestones')
    await timeline(visit).waitFor()
    const words = await visit.words()
    expect(words).toContain('44 of 52 milestones due by today are reached; 8 are behind')
    expect(words).not.toMatch(/%|↑|↓|failure|blame|\b(null|NaN|undefined)\b/)
    expect(await visit.words(row(visit, 'Families’ guide out'))).toMatch(
      /^Off track Families’ guide out in both languages .*31 Aug 2017 15 Dec 2017 ?; 106 days after the agreed date/,
    )
    await visit.click(link(visit, 'Families’ guide out in both languages'))
    await panel(visit).getByRole('heading', { name: 'Families’ guide out in both languages' }).waitFor()
    expect(await visit.words(panel(visit))).toContain('Off track')
    expect(visit.clicks()).toBe(2)
    expect(new URL(visit.page.url()).searchParams.get('record')).not.toBeNull()
    await visit.press('Escape')
    await panel(visit).waitFor({ state: 'detached' })
    await expect
      .poll(() => visit.page.evaluate('document.activeElement.textContent'))
      .toBe('Families’ guide out in both languages')
    await visit.close()
  })

  test('filters, order and groups stand in the address, and nothing fits says what to remove', async () => {
    const visit = await home().open('official', '/milestones')
    const choice = (label: string) => visit.page.getByLabel(label, { exact: true })
    await visit.choose(choice('Area'), { label: '12* Technology' })
    await expect.poll(() => timeline(visit).locator('[data-record]').count()).toBe(3)
    await visit.choose(choice('Sort by'), { label: 'Title' })
    await visit.choose(choice('Group by'), { label: 'No groups' })
    expect(new URL(visit.page.url()).search).toBe('?area=12&sort=title&group=none')
    expect(await timeline(visit).locator('tbody th > a').allTextContents()).toEqual([
      'Account of the translation-device trial',
      'Translation device chosen',
      'Translation-device trial ends',
    ])
    expect(await timeline(visit).locator('th[aria-sort]').allTextContents()).toEqual(['Milestone'])
    // Links lead both ways.
    expect(await visit.words(row(visit, 'Account of the translation'))).toContain('follows Trial ends')
    expect(await visit.words(row(visit, 'Translation-device trial ends'))).toContain('followed by Trial account')
    await visit.choose(choice('Status'), { label: 'Off track' })
    await visit.page.getByText('No milestone matches these two filters. Remove “Off track” to see 3.').waitFor()
    await visit.page.goBack()
    await expect.poll(() => timeline(visit).locator('[data-record]').count()).toBe(3)
    await visit.close()
  })

  test('a milestone is added with a season, mended, moved, and reached; each can be taken back', async () => {
    // Refusals are meant: the browser writes each down.
    const visit = await home().open('coordinator', '/milestones?area=9', { expected: /\b422\b/ })
    const { page } = visit
    await visit.click(page.getByRole('button', { name: 'Add a milestone' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Title').waitFor()
    await visit.click(dialog.getByRole('button', { name: 'Add a milestone' }))
    await dialog.getByText('Some words are needed here.').waitFor()
    await dialog.getByLabel('Title').fill('Pathway read again after a year')
    await visit.choose(dialog.getByLabel('Lead agency'), { label: 'LA County DA: District Attorney lead' })
    await dialog.getByLabel('Agreed date').fill('2018-07-10')
    await visit.click(dialog.getByText('Season', { exact: true }))
    await visit.choose(dialog.getByLabel('Add to: Follows'), { label: 'Desk card printed' })
    await visit.click(dialog.getByRole('button', { name: 'Add a milestone' }))
    await panel(visit).getByRole('heading', { name: 'Pathway read again after a year' }).waitFor()
    expect(await visit.words(row(visit, 'Pathway read again'))).toContain('Summer 2018')
    expect(await visit.words(row(visit, 'Desk card printed'))).toContain('followed by Pathway read again after a year')

    // A loop is refused with the server's sentence, and what was chosen stays.
    await visit.click(link(visit, 'Desk card printed'))
    await panel(visit).getByRole('heading', { name: 'Desk card printed' }).waitFor()
    await edit(visit)
    await visit.choose(dialog.getByLabel('Add to: Follows'), { label: 'Pathway read again after a year' })
    await dialog.getByLabel('One line of reason').fill('They go together.')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.getByText('It would wait for itself: “Pathway read again after a year” follows it.').waitFor()
    await visit.click(dialog.getByRole('button', { name: 'Take out: Pathway read again after a year' }))
    await dialog.getByLabel('Title', { exact: true }).fill('Desk card printed and out')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await row(visit, 'Desk card printed and out').waitFor()
    await visit.click(panel(visit).getByRole('button', { name: 'Undo' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).not.toContain('and out')

    // A date moves only with a cause.
    await visit.click(panel(visit).getByRole('button', { name: 'Move the date' }))
    await dialog.getByLabel('New date').fill('2018-03-30')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.getByText('Choose a cause.').waitFor()
    await visit.choose(dialog.getByLabel('Cause'), { label: 'Another partner' })
    await dialog.getByLabel('One line of reason').fill('The printer has a later slot.')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).toMatch(/30 Mar 2018 ?; 14 days after/)
    const moves = page.getByRole('slider', { name: /^Moves of expected dates by cause/ })
    await expect.poll(() => visit.words(moves)).toContain('Another partner 4 moves, 45 days, 1 not counted in days')

    // Reached on a day that was.
    await visit.click(panel(visit).getByRole('button', { name: 'More' }))
    await visit.click(panel(visit).getByRole('button', { name: 'Reached' }))
    await dialog.getByLabel('Reached on').fill('2017-11-07')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).toContain('Done')
    await visit.click(panel(visit).getByRole('button', { name: 'Undo' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).toContain('On track')

    // The new one is taken back.
    await visit.click(page.locator('.milestones-add').getByRole('button', { name: 'Undo' }))
    await expect.poll(() => row(visit, 'Pathway read again').count()).toBe(0)
    await visit.close()
  })

  test('two who mend the same title choose; nothing typed is lost', async () => {
    const one = await home().open('coordinator', '/milestones?area=12', { expected: /\b409\b/ })
    const dialog = one.page.getByRole('dialog')
    await one.click(link(one, 'Translation-device trial ends'))
    await edit(one)
    await dialog.getByLabel('Title', { exact: true }).fill('Trial of the device ends')
    await dialog.getByLabel('One line of reason').fill('Shorter.')
    const other = await home().open('coordinator', '/milestones?area=12')
    await other.click(link(other, 'Translation-device trial ends'))
    await edit(other)
    const theirs = other.page.getByRole('dialog')
    await theirs.getByLabel('Title', { exact: true }).fill('Device trial over')
    await theirs.getByLabel('One line of reason').fill('Plainer.')
    await other.click(theirs.getByRole('button', { name: 'Save' }))
    await row(other, 'Device trial over').waitFor()
    await one.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.getByRole('heading', { name: 'Changed by somebody else meanwhile' }).waitFor()
    const words = await one.words(dialog)
    expect(words).toContain('Device trial over')
    expect(words).toContain('Trial of the device ends')
    await one.click(dialog.getByRole('button', { name: 'Take yours' }))
    await row(one, 'Trial of the device ends').waitFor()
    await other.close()
    await one.close()
  })

  test('as it stood: nothing dated later, and nothing to write with', async () => {
    const visit = await home().open('coordinator', '/milestones?asOf=2016-06-30&show=all')
    await timeline(visit).waitFor()
    const words = await visit.words()
    expect(words).toContain('10 of 12 milestones due by 30 Jun 2016 were reached')
    expect(words).not.toMatch(/Families’ guide|reached \d+ Jul 2016/)
    expect(await visit.page.getByRole('button', { name: 'Add a milestone' }).count()).toBe(0)
    await visit.click(link(visit, 'Host site for the visit named'))
    await panel(visit).getByRole('heading', { name: 'Host site for the visit named' }).waitFor()
    expect(
      await panel(visit)
        .getByRole('button', { name: /Move the date|Log a call|Reached/ })
        .count(),
    ).toBe(0)
    await visit.go('/milestones?asOf=2016-04-30')
    await visit.page
      .getByText(/^Too few finished milestones to say when the rest will be reached \(\d of 10\)\.$/)
      .waitFor()
    await visit.close()
  })

  test('a partner finds what was released, without verdict, trend or forecast', async () => {
    const visit = await home().open('partner', '/milestones?show=all')
    await timeline(visit).waitFor()
    const words = await visit.words()
    expect(words).toContain('Counts only what has been released to partners.')
    expect(words).not.toMatch(/are behind|Even chance|moves of an expected date|open milestones moved/)
    expect(words).not.toContain('Table-top plan: outline')
    expect(await visit.page.getByRole('button', { name: 'Add a milestone' }).count()).toBe(0)
    await visit.close()
  })
})

async function edit(visit: Visit): Promise<void> {
  await panel(visit).getByRole('button', { name: 'More' }).waitFor()
  await visit.click(panel(visit).getByRole('button', { name: 'More' }))
  await visit.click(panel(visit).getByRole('button', { name: 'Edit' }))
  await visit.page.getByRole('dialog').getByLabel('Title', { exact: true }).waitFor()
}

inLiveHome('milestones in one home', (home) => {
  const drawn = async (visit: Visit) => {
    await visit.page.locator('.trend-drawing svg').waitFor()
    await visit.page.locator('.bar-drawing svg').waitFor()
  }

  test('table, file and drawing of the trend hold the moves of the log', async () => {
    const visit = await home().open('official', '/milestones')
    await drawn(visit)
    const answer = await home().ask<Moved>('official', '/api/views/moved')
    const figure = visit.page.locator('figure').filter({ has: visit.page.locator('.trend-drawing') })
    await visit.click(figure.getByRole('button', { name: 'Show as table' }))
    const ids = await figure.locator('tbody tr').evaluateAll((rows) => rows.map((each) => each.dataset['record']))
    expect(ids).toEqual(answer.moves.map(({ recordId }) => recordId).reverse())
    expect(await figure.locator('.trend-name').count()).toBe(8)
    expect(await figure.locator('.trend-quiet').count()).toBe(answer.trends.length - 8)
    await visit.click(figure.getByRole('button', { name: 'More', exact: true }))
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.click(figure.getByRole('button', { name: 'Download as CSV' })),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
      .slice(1)
    expect(lines).toHaveLength(answer.trends.reduce((sum, { steps }) => sum + steps.length, 0))
    await visit.click(figure.getByRole('link', { name: 'Show all' }))
    await expect.poll(() => figure.locator('.trend-shown').count()).toBe(answer.trends.length - 8)
    await visit.close()
  })

  test('each drawing is one stop of the keyboard, and each value is said', async () => {
    const visit = await home().open('official', '/milestones')
    await drawn(visit)
    const bars = visit.page.getByRole('slider', { name: /^Moves of expected dates/ })
    await bars.focus()
    await visit.press('Home')
    expect(await bars.getAttribute('aria-valuetext')).toBe('Legal or approval: 2 moves, 106 days')
    const trend = visit.page.getByRole('slider', { name: /^Expected dates of milestones/ })
    await trend.focus()
    await visit.press('Home')
    expect(await trend.getAttribute('aria-valuetext')).toMatch(/^Families’ guide out in both languages: given/)
    await visit.press('ArrowRight')
    await visit.press('ArrowRight')
    expect(await trend.getAttribute('aria-valuetext')).toBe(
      'Families’ guide out in both languages: given 3 Nov 2017, expected 15 Dec 2017, 61 days later',
    )
    await visit.press('ArrowDown')
    expect(await trend.getAttribute('aria-valuetext')).toMatch(/^Visiting analyst’s desk in use: given/)
    await visit.press('Tab')
    expect(await visit.page.evaluate('document.activeElement.textContent')).toMatch(/^Show all \d+$/)
    await visit.close()
  })

  test('lanes, trend and the line of the page stand on one scale', async () => {
    const visit = await home().open('official', '/milestones')
    await drawn(visit)
    const leftOf = async (what: string) => (await visit.page.locator(what).first().boundingBox())!.x
    const ruler = await leftOf('.ruler')
    expect(Math.abs((await leftOf('.lane-head')) - ruler)).toBeLessThan(1.5)
    expect(Math.abs((await leftOf('.trend-now')) - (await leftOf('.lane-grid .lane-now')))).toBeLessThan(2.5)
    await visit.close()
  })

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 320, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ] as const)('axe finds nothing, full, past, opened and empty: $width, $colorScheme', async (look) => {
    const { milestones } = await home().ask<Milestones>('official', '/api/views/milestones')
    const paths = [
      '/milestones',
      '/milestones?asOf=2016-06-30&group=none',
      `/milestones?record=${milestones[20]!.id}&trend=all&by=quarter`,
      '/milestones?area=8&status=off-track',
    ]
    for (const path of paths) {
      const visit = await home().open('coordinator', path, look)
      await drawn(visit)
      expect([path, await visit.axe()]).toEqual([path, []])
      const ids = await visit.page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
      await visit.close()
    }
  })

  test('on a phone the timeline is a list, and its form fits', async () => {
    const visit = await home().open('coordinator', '/milestones', { width: 360, height: 780 })
    await visit.page.locator('.milestone-list li').first().waitFor()
    expect(await visit.words(row(visit, 'Families’ guide out'))).toContain(
      'Agreed 31 Aug 2017, now expected 15 Dec 2017; 106 days after the agreed date',
    )
    await visit.click(link(visit, 'Families’ guide out in both languages'))
    await expect.poll(() => visit.page.locator('h1').textContent()).toBe('Families’ guide out in both languages')
    await visit.page.goBack()
    await visit.click(visit.page.getByRole('button', { name: 'Filter, sort and group' }))
    await visit.choose(visit.page.getByLabel('Status'), { label: 'No word' })
    await expect.poll(() => visit.page.locator('.milestone-list li').count()).toBe(1)
    await visit.click(visit.page.getByRole('button', { name: 'Add a milestone' }))
    expect(await visit.axe()).toEqual([])
    await visit.close()
  })

  test('what cannot be read says so and can be asked for again; on paper no control stands', async () => {
    const visit = await home().open('official', '/', { expected: /503/ })
    let down = true
    await visit.page.route('**/api/views/milestones*', (route) =>
      down ? route.fulfill({ status: 503 }) : route.continue(),
    )
    await visit.click(visit.page.getByRole('navigation').getByRole('link', { name: 'Milestones' }))
    await visit.page.getByRole('alert').waitFor({ timeout: 30_000 })
    expect(await visit.axe()).toEqual([])
    down = false
    await visit.click(visit.page.getByRole('button', { name: 'Try again' }))
    await timeline(visit).waitFor()
    await visit.page.emulateMedia({ media: 'print' })
    expect(await visit.page.locator('main button:visible, main select:visible').count()).toBe(0)
    expect(await timeline(visit).isVisible()).toBe(true)
    await visit.close()
  })
})
