import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { served, signIn, type Served } from '../support/servedPage.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the first view of the built page', () => {
  // Under the project, where the half of the page that is drawn on the server finds its packages.
  const folder = join(root, 'node_modules/.cache', `page-of-${process.pid}`)
  let site: Served
  beforeAll(async () => {
    build('--outDir', join(folder, 'dist'))
    build('--ssr', 'src/app/render.tsx', '--outDir', join(folder, 'dist-server'))
    site = await served(folder)
  })
  afterAll(async () => {
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })

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

function build(...words: readonly string[]): void {
  const made = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', ...words],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`The page could not be built: ${made.stderr}`)
}
