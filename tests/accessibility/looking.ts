import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Look, Opening, State } from './cells.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const ofColours = ['color-contrast', 'link-in-text-block', 'target-size']

/** A page that stands open in its first look, and what its console said. */
export interface Opened {
  readonly page: Page
  readonly said: string[]
  /** Makes it into another look. */
  readonly turn: (look: Look) => Promise<void>
  /** Lets what was held be answered, and closes the page and its context. */
  readonly close: () => Promise<void>
}

/** @param url of the server, without a slash at its end */
export async function open(
  context: BrowserContext,
  url: string,
  address: string,
  { state, looks }: Opening,
): Promise<Opened> {
  const page = await context.newPage()
  await show(page, looks[0])
  const said: string[] = []
  page.on('console', (message) => {
    // A browser writes down every answer of 4xx and 5xx, also where a page is looked at for just that: an answer that
    // went wrong, in an engagement without records the one that is asked for, and a record that is not for the reader.
    const { url: from } = message.location()
    const meant =
      (state === 'error' && /Failed to load resource.*500/.test(message.text())) ||
      ((state === 'empty' || from.includes('/api/views/record?')) &&
        /Failed to load resource.*404/.test(message.text()))
    if (message.type() === 'error' && !meant) said.push(`${message.text()} ${from}`)
  })
  page.on('pageerror', (error) => said.push(error.message))
  const letGo = await bring(page, url, state)
  await page.goto(url + address, { waitUntil: 'commit' })
  await arrived(page, state)
  return {
    page,
    said,
    turn: async (look) => {
      await show(page, look)
      await settled(page, state)
    },
    close: async () => {
      await letGo()
      await context.close()
    },
  }
}

async function show(page: Page, { colours, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 768 })
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
}

/** Puts the page into its state. Answers a function that ends it. */
async function bring(page: Page, url: string, state: State): Promise<() => Promise<void>> {
  if (state === 'full' || state === 'empty') return async () => {}
  // The server would draw the overview at once: here it is only the shell, as every other address is.
  const shell = await (await fetch(`${url}/glossary`, { headers: { Accept: 'text/html' } })).text()
  await page.route(`${url}/`, (route) => route.fulfill({ body: shell, contentType: 'text/html' }))
  const held: Route[] = []
  await page.route('**/api/**', async (route) => {
    const path = new URL(route.request().url()).pathname
    if (/\/api\/(session|people|changes)$/.test(path)) return route.continue()
    if (state === 'loading') return void held.push(route)
    await route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:problem:fault',
        title: 'The server made a mistake. Nothing was saved.',
        status: 500,
      }),
    })
  })
  if (state === 'error') await page.clock.install()
  return async () => {
    await Promise.all(held.map((route) => route.abort().catch(() => {})))
  }
}

/** Waits until the page shows what it is going to show. */
async function arrived(page: Page, state: State): Promise<void> {
  // Inside the frame of the page while it is being read: before that it is the session that is. What reads nothing
  // has its title at once.
  const first = state === 'loading' ? 'main [role=status], main h1' : 'h1, [role=alert]'
  await page.locator(first).first().waitFor({ state: 'attached' })
  await settled(page, state)
}

/** Waits until nothing is read or drawn any more. @throws with the address where it never ends */
async function settled(page: Page, state: State): Promise<void> {
  let before = ''
  for (let turn = 0; turn < 2000; turn++) {
    // Reading again after a fault waits between its tries; here that time passes at once.
    if (state === 'error') await page.clock.runFor(1000)
    const { isWaiting, shape } = await page.evaluate(standing)
    if (shape === before && (state === 'loading' || !isWaiting)) return
    before = shape
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${page.url()} does not come to rest.`)
}

/** Runs in the page: whether something is still to come, and a shape that changes with all that does. */
function standing(): { readonly isWaiting: boolean; readonly shape: string } {
  const { scrollWidth, scrollHeight, innerHTML } = document.body
  return {
    isWaiting:
      document.querySelector('.waiting-words') !== null ||
      // Drawings come in a chunk of their own.
      [...document.querySelectorAll('.chart-drawing')].some((drawing) => drawing.querySelector('svg') === null),
    shape: [scrollWidth, scrollHeight, innerHTML.length].join(' '),
  }
}

/** The document as it stands, but for the name of who reads it. */
export async function documentOf(page: Page): Promise<string> {
  const [html, name] = await page.evaluate(() => [
    document.documentElement.outerHTML,
    document.querySelector('.person .menu-button')?.textContent ?? '',
  ])
  return hash('sha256', name === '' ? html : html.replaceAll(name, 'the reader'))
}

/**
 * Everything that is wrong with a page that stands open, one sentence each.
 *
 * @param only `colours`: of what axe looks for, what can differ where the same document is drawn in other colours
 */
export async function faultsOf(page: Page, state: State, only?: 'colours'): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource)
  const runOnly = only === 'colours' ? ofColours : tags
  const found = await page.evaluate(lookInPage, { runOnly, isLoading: state === 'loading' })
  return [...found, ...(await sidewaysIn(page))]
}

/** Whether the page scrolls sideways, in a sentence. */
export async function sidewaysIn(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return beyond > 0 ? [`the page scrolls sideways: ${beyond} px`] : []
}

/** Runs in the page. */
async function lookInPage({
  runOnly,
  isLoading,
}: {
  readonly runOnly: string[]
  readonly isLoading: boolean
}): Promise<string[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    runOnly,
    ...(runOnly.includes('wcag2a')
      ? {
          rules: {
            'target-size': { enabled: true },
            // While a page is being read it has no title yet; what it says then is a status.
            'page-has-heading-one': { enabled: !isLoading },
          },
        }
      : {}),
    resultTypes: ['violations'],
  })
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  )
  const titles = document.querySelectorAll('h1').length
  if (isLoading ? titles > 1 : titles !== 1) found.push(`${titles} h1`)
  // Laid out as something else, a table is none any more for some readers, unless its parts say what they are.
  for (const table of document.querySelectorAll('table')) {
    const bare = [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, th, td')].filter(
      (part) => !/^(table|none$)/.test(getComputedStyle(part).display) && !part.hasAttribute('role'),
    )
    const names = [...new Set(bare.map(({ localName }) => localName))].join(', ')
    if (names !== '') found.push(`table.${table.className}: laid out as no table and without a role: ${names}`)
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  for (const twice of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) found.push(`the id ${twice} twice`)
  if (/\b(undefined|NaN|null|\[object Object\])\b/.test(document.body.innerText))
    found.push('a value that is none, in words')
  return found
}
