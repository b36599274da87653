import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Milestones } from '../../src/domain/views/milestones.ts'
import type { Moved } from '../../src/domain/views/moved.ts'
import { fewLooks, inLiveHome, type Visit } from '../support/journey.ts'
import { link, panel, row, timeline } from './milestoneParts.ts'

/** The drawings of the milestones page, and how it looks to axe, on a phone, on paper, and when nothing answers. */

inLiveHome('milestones drawn', (home) => {
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
    await expect
      .poll(() => figure.locator('tbody tr').evaluateAll((rows) => rows.map((each) => each.dataset['record'])))
      .toEqual(answer.moves.map(({ recordId }) => recordId).reverse())
    await expect.poll(() => figure.locator('.trend-name').count()).toBe(8)
    await expect.poll(() => figure.locator('.trend-quiet').count()).toBe(answer.trends.length - 8)
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
    await expect.poll(() => bars.getAttribute('aria-valuetext')).toBe('Legal or approval: 2 moves, 106 days')
    const trend = visit.page.getByRole('slider', { name: /^Expected dates of milestones/ })
    await trend.focus()
    await visit.press('Home')
    await expect
      .poll(() => trend.getAttribute('aria-valuetext'))
      .toMatch(/^Families’ guide out in both languages: given/)
    await visit.press('ArrowRight')
    await visit.press('ArrowRight')
    await expect
      .poll(() => trend.getAttribute('aria-valuetext'))
      .toBe('Families’ guide out in both languages: given 3 Nov 2017, expected 15 Dec 2017, 61 days later')
    await visit.press('ArrowDown')
    await expect.poll(() => trend.getAttribute('aria-valuetext')).toMatch(/^Visiting analyst’s desk in use: given/)
    await visit.press('Tab')
    await expect.poll(() => visit.page.evaluate('document.activeElement.textContent')).toMatch(/^Show all \d+$/)
    await visit.close()
  })

  test('with the keyboard alone a milestone is opened, read and left again', async () => {
    const visit = await home().open('coordinator', '/milestones?area=12')
    const focused = () => visit.page.evaluate('document.activeElement.textContent')
    await link(visit, 'Translation-device trial ends').focus()
    await visit.press('Enter')
    await expect.poll(() => visit.page.evaluate('document.activeElement.tagName')).toBe('H2')
    await expect.poll(() => focused()).toBe('Translation-device trial ends')
    await visit.press('Tab')
    await expect.poll(() => focused()).toBe('Open as a page')
    await visit.press('Tab')
    await expect.poll(() => focused()).toBe('Log a call')
    await visit.press('Escape')
    await panel(visit).waitFor({ state: 'detached' })
    await expect.poll(() => visit.page.evaluate('document.activeElement.tagName')).toBe('A')
    await expect.poll(() => focused()).toBe('Translation-device trial ends')
    await visit.press('Tab')
    await expect.poll(() => focused()).toBe('Device trial')
    await visit.close()
  })

  test('lanes, trend and the line of the page stand on one scale', async () => {
    const visit = await home().open('official', '/milestones')
    await drawn(visit)
    const leftOf = async (what: string) => (await visit.page.locator(what).first().boundingBox())!.x
    const apart = async (one: string, other: string) => Math.abs((await leftOf(one)) - (await leftOf(other)))
    await expect.poll(() => apart('.lane-head', '.ruler')).toBeLessThan(1.5)
    await expect.poll(() => apart('.trend-now', '.lane-grid .lane-now')).toBeLessThan(2.5)
    await visit.close()
  })

  test.each(
    fewLooks([
      { width: 1280, colorScheme: 'light' },
      { width: 1280, colorScheme: 'dark' },
      { width: 320, colorScheme: 'light' },
      { width: 320, colorScheme: 'dark' },
    ] as const),
  )('axe finds nothing, full, past, opened and empty: $width, $colorScheme', async (look) => {
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
    await expect
      .poll(() => visit.words(row(visit, 'Families’ guide out')))
      .toContain('Agreed 31 Aug 2017, now expected 15 Dec 2017; 106 days after the agreed date')
    await visit.click(link(visit, 'Families’ guide out in both languages'))
    await expect.poll(() => visit.page.locator('h1').textContent()).toBe('Families’ guide out in both languages')
    await visit.page.goBack()
    await visit.click(visit.page.getByRole('button', { name: 'Filter, sort and group' }))
    await visit.choose(visit.page.getByLabel('Status'), { label: 'No word' })
    await expect.poll(() => visit.page.locator('.milestone-list li').count()).toBe(1)
    await visit.click(visit.page.getByRole('button', { name: 'Add a milestone' }))
    await visit.page.getByRole('dialog').getByLabel('Title').waitFor()
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
    await visit.page.getByRole('alert').waitFor()
    expect(await visit.axe()).toEqual([])
    down = false
    await visit.click(visit.page.getByRole('button', { name: 'Try again' }))
    await timeline(visit).waitFor()
    await visit.page.emulateMedia({ media: 'print' })
    await expect.poll(() => visit.page.locator('main button:visible, main select:visible').count()).toBe(0)
    await expect.poll(() => timeline(visit).isVisible()).toBe(true)
    await visit.close()
  })
})
