import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildPage } from '../support/builtPage.ts'
import { findChromium } from '../support/chromium.ts'
import { serveFolder, type StaticSite } from '../support/staticSite.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const found = await findChromium()

let folder: string
let site: StaticSite
let browser: Browser | undefined
let context: BrowserContext | undefined
const demo = () => join(folder, 'demo')

/** Builds the demonstration as its command does, into a folder of the test's own, with the list of its files. */
async function build(outDir: string): Promise<void> {
  const { NODE_ENV: _ofTheTest, ...env } = process.env
  const words = ['build', '--mode', 'demo', '--outDir', outDir, '--emptyOutDir', '--manifest', '--logLevel', 'warn']
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...words], {
    cwd: root,
    env,
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demonstration-'))
  await build(demo())
  site = await serveFolder(demo(), '/some/where/')
  if ('launch' in found) browser = await chromium.launch(found.launch)
})
afterEach(async () => {
  await context?.close()
  context = undefined
})
afterAll(async () => {
  await browser?.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a page says that nobody should have to read. */
const complaints: string[] = []

async function aContext(): Promise<BrowserContext> {
  complaints.length = 0
  context = await browser!.newContext()
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(site.address).origin) complaints.push(`asked ${request.url()}`)
  })
  return context
}

async function signedIn(page: Page, person: string): Promise<void> {
  await page.goto(site.address)
  await page.getByRole('main').getByRole('button', { name: person }).click()
  await page.locator('[data-focus-area="1"]').waitFor()
}

/** Makes a commitment in the first area from within the page, as its forms do. */
const record = (page: Page, title: string): Promise<number> =>
  page.evaluate(
    `(async () => {
      const items = async (path) => (await (await fetch(path)).json()).items
      const agencies = await items('/some/where/api/agencies?limit=500')
      const areas = await items('/some/where/api/focus-areas?limit=50')
      const agency = (name) => agencies.find((each) => each.shortName === name).id
      const answer = await fetch('/some/where/api/commitments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'key-' + Math.random().toString(36).slice(2).padEnd(8, '0') },
        body: JSON.stringify({
          title: { en: ${JSON.stringify(title)} },
          givingAgencyId: agency('FBI'),
          receivingAgencyId: agency('LASD'),
          focusAreaIds: [areas.find((each) => each.number === 1).id],
          dates: { agreed: { on: '2018-03-01', precision: 'day' } },
        }),
      })
      return answer.status
    })()`,
  )

test('no font is asked for before the style sheet does: behind the worker it would be fetched twice', async () => {
  expect(await readFile(join(demo(), 'index.html'), 'utf8')).not.toContain('rel="preload"')
})

test("the worker's file is in the static demonstration and never in the live site", async () => {
  expect(await readdir(demo())).toContain('mockServiceWorker.js')
  expect(await readFile(join(demo(), 'mockServiceWorker.js'), 'utf8')).toBe(
    await readFile(join(root, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8'),
  )
  const live = join(buildPage(), 'dist')
  const files = await readdir(live, { recursive: true })
  expect(files.filter((name) => /Worker\.js|whole-|empty-/.test(name))).toEqual([])
  for (const name of files.filter((each) => each.endsWith('.js')))
    expect(await readFile(join(live, name), 'utf8')).not.toMatch(/(mockService|demonstration)Worker|Demonstration menu/)
})

test('the shell of the demonstration brings neither API nor worker with it', async () => {
  interface Chunk {
    readonly file: string
    readonly isEntry?: boolean
    readonly imports?: readonly string[]
  }
  const manifest = JSON.parse(await readFile(join(demo(), '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const shell = new Set<string>()
  const add = (name: string) => {
    if (shell.has(name)) return
    shell.add(name)
    manifest[name]!.imports?.forEach(add)
  }
  add(Object.keys(manifest).find((name) => manifest[name]!.isEntry)!)
  const text = (
    await Promise.all([...shell].map((name) => readFile(join(demo(), manifest[name]!.file), 'utf8')))
  ).join()
  expect(text).not.toMatch(/ZodError|(mockService|demonstration)Worker|urn:problem/)
  expect(await readFile(join(demo(), manifest['mocks/start.ts']!.file), 'utf8')).toMatch(/urn:problem/)
})

test.skipIf('missing' in found)('the shell is on screen while the worker is still awaited', async () => {
  const page = await (await aContext()).newPage()
  const release = site.hold('demonstrationWorker.js')
  try {
    await page.goto(site.address)
    await page.locator('#root > *').first().waitFor()
    await expect.poll(() => site.asked).toContain('/some/where/demonstrationWorker.js')
    expect(await page.getByRole('button', { name: 'AUSA coordinator' }).count()).toBe(0)
  } finally {
    release()
  }
  await page.getByRole('main').getByRole('button', { name: 'AUSA coordinator' }).waitFor()
  expect(complaints).toEqual([])
})

test.skipIf('missing' in found)('what is recorded stays after a reload, and another tab sees it come', async () => {
  const tabs = await aContext()
  const first = await tabs.newPage()
  await signedIn(first, 'AUSA coordinator')
  await first.locator('[data-focus-area="1"]').getByRole('link').first().click()
  await first.waitForURL('**/some/where/areas/1')
  const second = await tabs.newPage()
  await second.goto(`${site.address}areas/1`)
  await second.getByRole('heading', { level: 1 }).waitFor()
  await second.getByRole('main').locator('[data-record]').first().waitFor()

  expect(await record(first, 'Recorded in the static demonstration')).toBe(201)
  await second.getByText('Recorded in the static demonstration').first().waitFor()
  await first.reload()
  await first.getByText('Recorded in the static demonstration').first().waitFor()
  expect(complaints).toEqual([])
  expect(site.asked.filter((path) => path.includes('/api/'))).toEqual([])
})

test.skipIf('missing' in found)(
  'from the menu a person is changed, nothing is recorded, and the demonstration begins again in every tab',
  async () => {
    const tabs = await aContext()
    const first = await tabs.newPage()
    await signedIn(first, 'AUSA coordinator')
    const menu = first.getByRole('complementary', { name: 'Demonstration menu' })
    const choose = async (name: string) => {
      // A tab in the background draws too seldom to be clicked soon.
      await first.bringToFront()
      const opener = menu.getByRole('button', { name: /^Demonstration/ })
      if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click()
      await menu.getByRole('button', { name, exact: true }).click()
    }
    await choose('Empty: nothing is recorded')
    await first.getByRole('heading', { level: 1, name: 'Nothing is recorded yet' }).waitFor()
    await choose('Nothing')
    await first.locator('[data-focus-area="1"]').waitFor()

    await first.goto(`${site.address}areas/1`)
    await first.locator('main [data-record]').first().waitFor()
    expect(await record(first, 'Soon to be taken away')).toBe(201)
    const second = await tabs.newPage()
    await second.goto(`${site.address}areas/1`)
    await second.getByText('Soon to be taken away').first().waitFor()
    await choose('Briefing partner')
    await first.getByRole('banner').getByText('Briefing partner').waitFor()
    expect(await second.getByRole('banner').getByText('AUSA coordinator').count()).toBe(1)

    await choose('On 30 Sep 2018')
    await choose('Take my edits away and begin again')
    for (const tab of [first, second]) await tab.getByText('Day 30 Sep 2018').first().waitFor()
    await second.locator('main [data-record]').first().waitFor()
    await second.getByText('Soon to be taken away').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  },
)

test.skipIf('missing' in found)('every page opens by its address', async () => {
  const page = await (await aContext()).newPage()
  await signedIn(page, 'AUSA coordinator')
  const around = page.getByRole('banner').or(page.getByRole('contentinfo')).getByRole('link')
  await page.locator('[data-focus-area="1"]').getByRole('link').first().click()
  const item = page.locator('main [data-record] a').first()
  await item.waitFor()
  const addresses = new Set([page.url()])
  for (const link of [item, ...(await around.all())])
    addresses.add(new URL((await link.getAttribute('href'))!, page.url()).href)
  expect(addresses.size).toBeGreaterThan(3)
  for (const address of addresses) {
    await page.goto(address)
    await page.locator('main h1').waitFor()
    expect([address, await page.getByText('This page does not exist').count()]).toEqual([address, 0])
    expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe(new URL(address).pathname.replace(/\/$/, ''))
  }
})

test.skipIf('missing' in found)(
  'where the host knows no fallback, a record that has no file of its own can still be loaded again',
  async () => {
    const plain = join(folder, 'plain')
    await cp(demo(), plain, { recursive: true, filter: (path) => !path.endsWith('404.html') })
    const host = await serveFolder(plain, '/')
    try {
      const page = await (await aContext()).newPage()
      await page.goto(`${host.address}areas/1`)
      await page.getByRole('main').getByRole('button', { name: 'Station official' }).click()
      await page.locator('main [data-record] a').first().click()
      await page.waitForURL('**/records/**')
      const heading = await page.locator('main h1').innerText()
      await page.reload()
      await page.locator('main h1').filter({ hasText: heading }).waitFor()
      expect(host.asked).toContain(new URL(page.url()).pathname)
    } finally {
      await host.close()
    }
  },
)

test.skipIf('missing' in found)(
  'where a page may have no worker, the same application answers in it and says so',
  async () => {
    await aContext()
    const { hostname, port } = new URL(site.address)
    const elsewhere = await chromium.launch({
      ...('launch' in found ? found.launch : {}),
      args: [...('launch' in found ? found.launch.args : []), `--host-resolver-rules=MAP site.example ${hostname}`],
    })
    try {
      const page = await elsewhere.newPage()
      await page.goto(`http://site.example:${port}/some/where/`)
      await page.getByRole('main').getByRole('button', { name: 'AUSA coordinator' }).click()
      await page.locator('[data-focus-area="1"]').waitFor()
      await page.getByText('Running in this page only').waitFor()
      expect(await page.evaluate("'serviceWorker' in navigator")).toBe(false)
    } finally {
      await elsewhere.close()
    }
  },
)
