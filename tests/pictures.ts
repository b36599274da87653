import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { createServer } from 'vite'
import { paths } from '../src/data/addresses.ts'
import { addressOf } from './accessibility/addresses.ts'
import { persons } from '../mocks/demonstration/persons.ts'
import { launchOptions } from './support/chromium.ts'
import { startServer } from './support/server.ts'

/**
 * Pictures of the running program. `npm run pictures` makes those of docs/pictures, `npm run pictures -- --all FOLDER`
 * every page in every look, to be looked at. Pages come from the router's own addresses.
 */

interface Picture {
  readonly name: string
  readonly path: string
  readonly person: string
  readonly width?: 1366 | 360
  readonly dark?: boolean
  readonly paper?: boolean
  /** The whole page rather than what a window shows of it. */
  readonly whole?: boolean
}

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const past = '?asOf=2016-06-30'
const { values } = parseArgs({ options: { all: { type: 'string' } } })

/** Who a page is for; the coordinator where it is for all who work in it. */
const readers: Readonly<Partial<Record<string, string>>> = {
  overview: 'official',
  results: 'official',
  since: 'official',
}

async function pages(ask: (path: string) => Promise<unknown>): Promise<readonly Picture[]> {
  const all = Object.entries(paths).map(async ([name, pattern]): Promise<Picture> => ({
    name,
    path: await addressOf(pattern, ask),
    person: readers[name] ?? 'coordinator',
  }))
  return Promise.all(all)
}

/** Every page as it is for one person at a desk, and what is looked at besides. */
function chosen(each: readonly Picture[]): readonly Picture[] {
  const of = (name: string): Picture => each.find((page) => page.name === name)!
  const as = (name: string, over: Partial<Picture>, called: string): Picture => ({
    ...of(name),
    ...over,
    name: `${name}-${called}`,
  })
  return [
    ...each,
    as('overview', { dark: true }, 'dark'),
    as('overview', { path: `/${past}` }, 'past'),
    as('overview', { person: 'partner' }, 'partner'),
    as('overview', { paper: true, whole: true }, 'print'),
    as('overview', { width: 360 }, '360'),
    as('area', { width: 360 }, '360'),
    as('agency', { width: 360, person: 'fbi-lead' }, '360'),
    as('milestones', { dark: true }, 'dark'),
  ]
}

/** Every page at a desk and on a phone, light and dark, in the past, as partners see it, and on paper. */
const everything = (each: readonly Picture[]): readonly Picture[] =>
  each.flatMap((page) => [
    { ...page, whole: true },
    { ...page, name: `${page.name}-dark`, dark: true, whole: true },
    { ...page, name: `${page.name}-360`, width: 360, whole: true },
    { ...page, name: `${page.name}-past`, path: page.path + past, whole: true },
    { ...page, name: `${page.name}-partner`, person: 'partner', whole: true },
    { ...page, name: `${page.name}-print`, paper: true, whole: true },
  ])

/** What a person of the demonstration is called where one is chosen. */
const nameOf = (person: string): string => persons((name) => name).find(({ id }) => id === person)!.name

/** The pictures one under the other, by the names of their files. */
function album(files: readonly string[]): string {
  const shown = files.toSorted().map((file) => {
    const words = file
      .replace('.png', '')
      .replaceAll('-', ', ')
      .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    const title =
      words.slice(0, 1).toUpperCase() + words.slice(1).replace('360', 'at 360 pixels').replace('print', 'on paper')
    return `## ${title}\n\n![${title}](pictures/${file})\n`
  })
  return `# Pictures\n\nMade from the running program by \`npm run pictures\`: the demonstration on its usual day.\n\n${shown.join('\n')}`
}

/**
 * Opens the page of pieces once before it is taken: what the development server first meets there it prepares, and may
 * load the page anew for it.
 */
async function prepared(browser: Browser, address: string) {
  const page = await browser.newPage()
  await page.goto(address, { timeout: 300_000, waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor({ timeout: 120_000 })
  await page.close()
}

async function take(browser: Browser, into: string, url: string, cookie: string | null, picture: Picture) {
  const { name, path, width = 1366, dark = false, paper = false, whole = false } = picture
  const context = await browser.newContext({
    // A sheet of Letter between its margins.
    viewport: paper ? { width: 672, height: 900 } : { width, height: width === 360 ? 780 : 768 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  if (cookie !== null) {
    const [key = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name: key, value, url, httpOnly: true, sameSite: 'Strict' }])
  }
  // A busy machine takes its time: this ends what hangs, and says nothing of how fast it should be.
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto(url + path)
  // The API in the page knows nobody yet.
  if (cookie === null) {
    await page.getByRole('button', { name: nameOf(picture.person) }).click()
    await page.locator('.page h1').first().waitFor()
  }
  await page.locator('.page h1').first().waitFor()
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  // Letters that came too late to be shown are there now.
  await page.reload()
  await page.locator('.page h1').first().waitFor()
  // Drawings come in a chunk of their own, and the event stream never lets the network be idle.
  await page.waitForTimeout(800)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  if (paper) await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: join(into, `${name}.png`), fullPage: whole })
  await context.close()
}

const server = await startServer()
const pieces = await createServer({ server: { port: 0 }, logLevel: 'error' })
await pieces.listen()
const browser = await chromium.launch(await launchOptions())
try {
  const each = await pages(async (path) => (await server.as('coordinator', 'GET', path)).json())
  const into = values.all ?? folder
  mkdirSync(into, { recursive: true })
  if (values.all === undefined)
    for (const old of readdirSync(into).filter((name) => name.endsWith('.png'))) rmSync(join(into, old))
  for (const picture of values.all === undefined ? chosen(each) : everything(each))
    await take(browser, into, server.url, await server.cookie(picture.person), picture)
  const at = pieces.resolvedUrls!.local[0]!.replace(/\/$/, '')
  await prepared(browser, `${at}/pieces`)
  for (const dark of [false, true])
    await take(browser, into, at, null, {
      name: dark ? 'pieces-dark' : 'pieces',
      path: '/pieces',
      person: 'coordinator',
      dark,
      whole: true,
    })
  const made = readdirSync(into).filter((name) => name.endsWith('.png'))
  if (values.all === undefined) writeFileSync(join(into, '..', 'pictures.md'), album(made))
  const bytes = made.reduce((sum, name) => sum + statSync(join(into, name)).size, 0)
  console.log(`${made.length} pictures in ${into}, ${(bytes / 1e6).toFixed(1)} MB`)
} finally {
  await browser.close()
  await pieces.close()
  await server.stop()
}
