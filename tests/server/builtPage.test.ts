import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPage } from '../support/builtPage.ts'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { served, signIn, type Served } from '../support/servedPage.ts'

describe('the first view of the built page', () => {
  let site: Served
  beforeAll(async () => {
    site = await served(buildPage())
  })
  afterAll(() => site.close())

  test.each(['coordinator', 'official', 'partner'])('is drawn for a %s: every area, one heading', async (person) => {
    const cookie = await signIn(site, person)
    const html = await (await fetch(site.url, { headers: { Cookie: cookie } })).text()
    for (let number = 1; number <= 12; number++) expect(html).toContain(`data-focus-area="${number}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('is drawn for who is not signed in: the persons to choose from, and no data', async () => {
    const html = await (await fetch(site.url)).text()
    expect(html.replace(/<script type="application\/json".*/s, '')).toContain('AUSA coordinator')
    expect(html).not.toContain('data-focus-area')
  })

  test('is taken over by the script without a second reading, under the policy it is sent with', async ({ skip }) => {
    const found = await findChromium()
    if ('missing' in found) return skip(found.missing)
    const browser = await chromium.launch(await launchOptions())
    try {
      const context = await browser.newContext()
      const [name = '', value = ''] = (await signIn(site, 'coordinator')).split('=')
      await context.addCookies([{ name, value, url: site.url, httpOnly: true, sameSite: 'Strict' }])
      const page = await context.newPage()
      const faults: string[] = []
      const asks: string[] = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('request', (request) => asks.push(new URL(request.url()).pathname))
      const streaming = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/changes')
      await page.goto(site.url)
      await page.locator('[data-focus-area="12"]').first().waitFor()
      // The script asks for its stream once it has taken the page over.
      await streaming
      expect(asks.filter((path) => path.startsWith('/api/') && path !== '/api/changes')).toEqual([])
      // Its style came in the page, so that nothing is waited for before the first paint, and counts.
      expect(asks.filter((path) => path.endsWith('.css'))).toEqual([])
      expect(await page.evaluate("getComputedStyle(document.querySelector('.masthead')).display")).toBe('flex')
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
