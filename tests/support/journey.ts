import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { axeFinds } from './axeFinds.ts'
import { buildPage } from './builtPage.ts'
import { findChromium } from './chromium.ts'
import { startServer, type ServerOptions } from './server.ts'
import { serveFolder } from './staticSite.ts'
import { takenOver } from './takenOver.ts'

/** Journeys of people through the built page, in a real browser: over the server, and over the static demonstration. */

const staticPath = '/some/where/'
const found = await findChromium()

export type HomeName = 'live' | 'static'

export interface Look {
  /** In CSS pixels; 1366 × 768 where nothing is said. */
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active'
  /** What the console may say all the same, because the journey means it to happen. */
  readonly expected?: RegExp
}

/** One person before one page. A click is a press, a choice or Enter; typing is not counted. */
export interface Visit {
  readonly page: Page
  /** Clicks so far. */
  clicks(): number
  click(what: Locator): Promise<void>
  /** Chooses an entry of a list by its value or what it says. */
  choose(list: Locator, what: string | { label: string }): Promise<void>
  /** Presses a key where the focus is; each counts but Tab and the arrows, which only lead there. */
  press(key: string): Promise<void>
  /** Goes to an address below the root of the home, as by a bookmark. */
  go(path: string): Promise<void>
  /** The words of a part as people read them: one line, plain spaces. */
  words(part?: Locator): Promise<string>
  /** What axe finds wrong, by rule and place; empty where it finds nothing. */
  axe(): Promise<string[]>
  /** From now on nothing answers; `reconnect` ends that. */
  disconnect(): Promise<void>
  reconnect(): Promise<void>
  /** Ends the visit. Fails on a console error, an uncaught one, or a page that scrolls sideways. */
  close(): Promise<void>
}

export interface Home {
  readonly name: HomeName
  /** The address of the root, with a slash at its end. */
  readonly address: string
  /** Opens a page as a person of the demonstration, by the person's id; null: nobody is signed in. */
  open(person: string | null, path?: string, look?: Look): Promise<Visit>
  /** Asks the API as a person; the answer's body as JSON. */
  ask<T>(person: string, path: string): Promise<T>
}

type Tests = (home: () => Home, name: HomeName) => void

const isFull = Boolean(process.env['FULL'])

/** Runs journeys in both homes. Within a home its tests see what those before them did. */
export function inBothHomes(name: string, tests: Tests): void {
  inLiveHome(name, tests)
  inHome(name, 'static', openStatic, tests)
}

/** The same where one home is enough in short: over the server, and with FULL=1 in the static demonstration too. */
export function inHomes(name: string, tests: Tests): void {
  if (isFull) inBothHomes(name, tests)
  else inLiveHome(name, tests)
}

/** The looks of a script: all of them with FULL=1; in short every second one, those that the other home leaves out. */
export const looksIn = <L>(name: HomeName, looks: readonly L[]): readonly L[] => {
  const first = name === 'live' ? 0 : 1
  // Of light and dark at two widths, so that each home meets both widths and both themes.
  return isFull ? looks : looks.filter((_, place) => (place + (place >= 2 ? 1 : 0)) % 2 === first)
}

/** In short the first look and the last, which differ in width and in colours; with FULL=1 all. Every page meets all in tests/accessibility. */
export const fewLooks = <L>(looks: readonly L[]): readonly L[] => (isFull ? looks : [looks[0]!, looks.at(-1)!])

/** Runs journeys over the server only. */
export function inLiveHome(name: string, tests: Tests, options?: ServerOptions): void {
  inHome(name, 'live', (browser) => openLive(browser, options), tests)
}

interface Opened extends Home {
  close(): Promise<void>
}

function inHome(name: string, homeName: HomeName, open: (browser: Browser) => Promise<Opened>, tests: Tests): void {
  describe.skipIf('missing' in found)(`${name}, ${homeName}`, () => {
    vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
    let browser: Browser | undefined
    let home: Opened | undefined
    beforeAll(async () => {
      browser = await chromium.launch('launch' in found ? found.launch : {})
      home = await open(browser)
    })
    afterAll(async () => {
      await home?.close()
      await browser?.close()
    })
    tests(() => {
      if (!home) throw new Error('The home opens before the first test, not while tests are named.')
      return home
    }, homeName)
  })
}

async function openLive(browser: Browser, options?: ServerOptions): Promise<Opened> {
  buildPage()
  const server = await startServer(options)
  const address = `${server.url}/`
  return {
    name: 'live',
    address,
    open: async (person, path = '', look = {}) => {
      const context = await contextOf(browser, look)
      if (person !== null) {
        const [name = '', value = ''] = (await server.cookie(person)).split('=')
        await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }])
      }
      return visit(await context.newPage(), address, path, look, {
        disconnect: () => context.setOffline(true),
        reconnect: () => context.setOffline(false),
        end: () => context.close(),
      })
    },
    ask: async <T>(person: string, path: string) => (await (await server.as(person, 'GET', path)).json()) as T,
    close: async () => void (await server.stop()),
  }
}

/** One browser with a tab for each visit: the static demonstration lives in it. */
async function openStatic(browser: Browser): Promise<Opened> {
  const site = await serveFolder(`${buildPage('--demo')}/dist-demo`, staticPath)
  const shared = await contextOf(browser, {})
  const kept = `compton-psp ${staticPath} `
  const open: Home['open'] = async (person, path = '', look = {}) => {
    const page = await shared.newPage()
    const { width = 1366, height = 768, colorScheme = 'light', forcedColors = 'none' } = look
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, forcedColors })
    await page.addInitScript(
      `sessionStorage.getItem('${kept}person') ?? sessionStorage.setItem('${kept}person', '${person ?? 'nobody'}')`,
    )
    const fault = (value: string) =>
      page.evaluate(`sessionStorage.setItem('${kept}fault', '${value}')`).then(() => undefined)
    return visit(page, site.address, path, look, {
      disconnect: () => fault('down'),
      reconnect: () => fault('none'),
      // A host of static files answers a page that is no file with the one page there is, as one that is missing.
      // And a page that is left while its worker looks whether there is a newer one breaks that off.
      isExpected: (text, url) =>
        (text.includes('404') && !url.includes('/api/')) ||
        /^Failed to update a ServiceWorker .*: Not found$/.test(text),
      end: () => page.close(),
    })
  }
  return {
    name: 'static',
    address: site.address,
    open,
    ask: async <T>(person: string, path: string) => {
      const asking = await open(person)
      try {
        return (await asking.page.evaluate(
          `fetch(${JSON.stringify(staticPath + path.replace(/^\//, ''))}).then((answer) => answer.json())`,
        )) as T
      } finally {
        await asking.page.close()
      }
    },
    close: async () => {
      await shared.close()
      await site.close()
    },
  }
}

async function contextOf(browser: Browser, look: Look): Promise<BrowserContext> {
  const { width = 1366, height = 768, colorScheme = 'light', forcedColors = 'none' } = look
  const viewport = { width, height }
  const context = await browser.newContext({ viewport, colorScheme, forcedColors, acceptDownloads: true })
  context.setDefaultTimeout(60_000)
  return context
}

interface Ways {
  disconnect(): Promise<void>
  reconnect(): Promise<void>
  end(): Promise<void>
  /** Whether the browser writes this down as an error where nothing is wrong. */
  isExpected?(text: string, url: string): boolean
}

async function visit(page: Page, address: string, path: string, { expected }: Look, ways: Ways): Promise<Visit> {
  const faults: string[] = []
  let isCut = false
  page.on('console', (message) => {
    // While nothing answers, the browser writes each unanswered request down as an error.
    const { url } = message.location()
    const meant =
      (isCut && /Failed to load resource/.test(message.text())) ||
      expected?.test(message.text()) ||
      ways.isExpected?.(message.text(), url)
    if (message.type() === 'error' && !meant) faults.push(`${message.text()} ${url}`)
  })
  page.on('pageerror', ({ message }) => !ways.isExpected?.(message, '') && faults.push(message))
  const go = async (to: string) => {
    await page.goto(new URL(to.replace(/^\//, ''), address).href)
    await page.locator('h1').first().waitFor()
    await takenOver(page)
  }
  await go(path)
  let clicks = 0
  const counted = async (act: Promise<unknown>) => {
    clicks++
    await act
  }
  return {
    page,
    clicks: () => clicks,
    click: (what) => counted(what.click()),
    choose: (list, what) => counted(list.selectOption(what)),
    press: (key) => {
      const pressed = page.keyboard.press(key)
      return /^(Shift\+)?Tab$|^Arrow/.test(key) ? pressed : counted(pressed)
    },
    go,
    words: async (part = page.locator('main')) =>
      (await part.innerText()).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim(),
    axe: () => axeFinds(page),
    disconnect: async () => {
      isCut = true
      await ways.disconnect()
    },
    reconnect: async () => {
      await ways.reconnect()
      isCut = false
    },
    close: async () => {
      const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      await ways.end()
      expect(faults).toEqual([])
      expect(beyond).toBeLessThanOrEqual(0)
    },
  }
}
