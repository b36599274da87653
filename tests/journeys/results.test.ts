import { readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFinds } from '../support/axeFinds.ts'
import { buildPage } from '../support/builtPage.ts'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { fewLooks } from '../support/journey.ts'
import { served, signIn, type Served } from '../support/servedPage.ts'

/** The page of results: drawing, table and file alike, for everybody and on every day. Script 4 is a journey of its own. */

const found = await findChromium()
let site: Served
let browser: Browser

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const

describe.skipIf('missing' in found)('results', () => {
  beforeAll(async () => {
    site = await served(buildPage())
    browser = await chromium.launch(await launchOptions())
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  interface Look {
    readonly width: number
    readonly colorScheme?: 'light' | 'dark'
  }

  /** A page on which every press is counted; nothing may be logged as an error. */
  async function opened(person: string, path: string, { width, colorScheme = 'light' }: Look) {
    const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme, acceptDownloads: true })
    const [name = '', value = ''] = (await signIn(site, person)).split('=')
    await context.addCookies([{ name, value, url: site.url, httpOnly: true, sameSite: 'Strict' }])
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(site.url + path)
    await page.locator('h1').waitFor()
    let clicks = 0
    return {
      page,
      clicks: () => clicks,
      press: async (role: 'link' | 'button', text: string, nth = 0) => {
        clicks++
        await page.getByRole(role, { name: text, exact: true }).nth(nth).click()
      },
      done: async () => {
        expect(faults).toEqual([])
        await context.close()
      },
    }
  }

  const drawn = (page: Page) => page.locator('.chart-drawing svg').nth(5).waitFor()
  const homicides = (page: Page) => page.locator('figure').first()

  test.each(fewLooks(looks))(
    'axe finds nothing, today, in the past and for a base there is not: $width, $colorScheme',
    async (look) => {
      for (const path of ['/results', '/results?asOf=2016-06-30', '/results?base=abc']) {
        const { page, done } = await opened('official', path, look)
        await drawn(page)
        expect([path, await axeFinds(page)]).toEqual([path, []])
        await done()
      }
    },
  )

  test('the drawing is one stop of the keyboard, and each value is said', async () => {
    const { page, done } = await opened('official', '/results', { width: 1366 })
    await drawn(page)
    const slider = page.getByRole('slider', { name: /^Homicides, City of Compton/ })
    await slider.focus()
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('2016: 35')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('2015: 13')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('2014: 25, base year')
    await page.keyboard.press('Home')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('2009: 36')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Show as table')
    await done()
  })

  test('table, file and drawing hold the same figures, and the picture is one', async () => {
    const { page, press, done } = await opened('official', '/results', { width: 1366 })
    await drawn(page)
    const figure = homicides(page)
    const figures = ['36', '25', '17', '21', '36', '25', '13', '35']
    await expect.poll(() => figure.locator('.chart-value').allTextContents()).toEqual(figures)
    await press('button', 'Show as table')
    await expect.poll(() => figure.locator('tbody td.number').allTextContents()).toEqual(figures)
    const downloaded = async (name: string) => {
      await figure.getByRole('button', { name: 'More', exact: true }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name }).click(),
      ])
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
    }
    const file = await downloaded('Download as CSV')
    expect(file.name).toBe('homicides-city-of-compton-2017-11-09.csv')
    const rows = file.bytes.toString('utf8').trimEnd().split('\r\n').slice(1)
    expect(rows.map((row) => row.split(',')[7])).toEqual(figures)
    const picture = await downloaded('Download as a picture')
    expect(picture.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(1000)
    await done()
  })

  test('a partner gets there from the overview, and finds the same answer', async () => {
    const { page, press, clicks, done } = await opened('partner', '/', { width: 1366 })
    await press('link', 'All results, by base year and source')
    await drawn(page)
    expect(clicks()).toBe(1)
    await expect.poll(() => page.getByRole('navigation').getByRole('link', { name: 'Results' }).count()).toBe(1)
    await expect
      .poll(async () => (await homicides(page).locator('.point').innerText()).replaceAll(/\s+/g, ' '))
      .toContain('25 in 2014, 35 in 2016 (10 more)')
    await done()
  })

  test('in the past nothing is known that came later, and on paper no button stands', async () => {
    const { page, done } = await opened('official', '/results?asOf=2016-06-30', { width: 1366 })
    await drawn(page)
    await expect.poll(() => page.locator('main').innerText()).toContain('No figures for 2015 and 2016 yet;')
    const texts = await homicides(page).locator('svg text').allTextContents()
    expect(texts).toContain('2014')
    expect(texts.join(' ')).not.toMatch(/2015|2016/)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('main button:visible').count()).toBe(0)
    await expect.poll(() => homicides(page).locator('svg').isVisible()).toBe(true)
    await done()
  })

  test('figures that cannot be read say so, and can be asked for again', async () => {
    const { page } = await opened('official', '/', { width: 1366 })
    let down = true
    await page.route('**/api/views/results*', (route) => (down ? route.fulfill({ status: 503 }) : route.continue()))
    await page.getByRole('link', { name: 'Results', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await axeFinds(page)).toEqual([])
    down = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await drawn(page)
    await page.context().close()
  })

  test('no two parts of the page have one id', async () => {
    const { page, done } = await opened('official', '/results', { width: 1366 })
    await drawn(page)
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    await done()
  })
})
