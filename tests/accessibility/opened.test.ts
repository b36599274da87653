import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { takenOver } from '../support/takenOver.ts'
import { addressOf, further, patterns } from './addresses.ts'
import type { Look } from './cells.ts'
import { faultsOf, open, type Opened } from './looking.ts'
import { openThings, press, pressables, type Pressable } from './pressing.ts'

/**
 * What opens on a page is a state of the page too: dialogs and their faults, menus, panels, the search, the key map.
 * `npm test` looks at a few of them; FULL=1 presses everything that can be pressed on every page, and what that opens,
 * and looks each time, light and dark, wide and narrow. Nothing that is pressed is saved. One page of it: FULL=1 and
 * `-t 'on /monday,'`.
 */

const isFull = Boolean(process.env['FULL'])
vi.setConfig({ testTimeout: isFull ? 3_600_000 : 120_000, hookTimeout: 60_000, maxConcurrency: 2 })

const found = await findChromium()

const pages = [...patterns, ...further]

interface Way {
  readonly address: string
  readonly look: Look
  /** Keys of the keyboard, or what is pressed by its name. */
  readonly steps: readonly (string | RegExp)[]
}

const few: readonly Way[] = [
  { address: '/', look: { colours: 'dark', width: 1280 }, steps: ['?'] },
  { address: '/', look: { colours: 'light', width: 320 }, steps: [/^Menu/] },
  { address: '/', look: { colours: 'dark', width: 320 }, steps: ['l'] },
  { address: '/glossary', look: { colours: 'light', width: 1280 }, steps: ['Control+k', 'd'] },
  {
    address: '/records/:path/:id',
    look: { colours: 'dark', width: 320 },
    steps: [/^Return|^Move|^Log|^Deliver/, /^Save/],
  },
  { address: '/commitments', look: { colours: 'light', width: 1280 }, steps: [/^Filter|filter/] },
  { address: '/commitments', look: { colours: 'dark', width: 320 }, steps: [/^Views/] },
]

describe.skipIf('missing' in found)('what is opened', () => {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(), chromium.launch(await launchOptions())])
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  async function newContext(): Promise<BrowserContext> {
    const context = await browser.newContext()
    context.setDefaultTimeout(isFull ? 300_000 : 60_000)
    const [name = '', value = ''] = (await server.cookie('coordinator')).split('=')
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }])
    // What is pressed is asked for and refused: the page shows it, and every test finds the record as it was.
    await context.route('**/api/**', (route) =>
      route.request().method() === 'GET'
        ? route.fallback()
        : route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            body: JSON.stringify({ type: 'urn:problem:invalid', title: 'That was not accepted.', status: 422 }),
          }),
    )
    return context
  }

  const opened = async (pattern: string, look: Look): Promise<Opened> => {
    const ask = async (path: string): Promise<unknown> => (await server.as('coordinator', 'GET', path)).json()
    const address = await addressOf(pattern, ask)
    const one = await open(await newContext(), server.url, address, {
      pattern,
      person: 'coordinator',
      state: 'full',
      looks: [look],
    })
    // What the server drew hears nothing before the page has taken it over.
    await takenOver(one.page)
    await one.turn(look)
    return one
  }
  const isMeant = (text: string) => /Failed to load resource.*422/.test(text)

  async function take(page: Page, step: string | RegExp): Promise<void> {
    if (typeof step === 'string') return page.keyboard.press(step)
    const here = await pressables(page)
    const meant = here.find(({ name }) => step.test(name))
    if (!meant) throw new Error(`${page.url()} has no ${step}, but ${here.map(({ name }) => name).join(', ')}`)
    await press(page, meant)
  }

  /** What is wrong with what stands open, in light and dark. */
  async function faultsIn({ page, said, turn }: Opened, looks: readonly Look[]): Promise<string[]> {
    const faults: string[] = []
    for (const look of looks) {
      await turn(look)
      // What an open menu lies over is reached again when it closes.
      const isMenu = (await openThings(page)).isMenu
      const wrong = (await faultsOf(page, 'full')).filter((fault) => !isMenu || !fault.includes('partially obscured'))
      faults.push(...wrong.map((fault) => `${look.colours}, ${look.width}: ${fault}`))
    }
    if ((await openThings(page)).isOutside) faults.push('the focus is outside the dialog')
    return [...faults, ...said.splice(0).filter((text) => !isMeant(text))]
  }

  /** Presses its way on from what the steps have opened. Answers what is wrong anywhere on the way. */
  async function goOn(pattern: string, width: Look['width'], steps: readonly Pressable[], told: Set<string>) {
    const faults: string[] = []
    const looks = [
      { colours: 'light', width },
      { colours: 'dark', width },
    ] as const
    const one = await opened(pattern, looks[0])
    const { page, turn, close } = one
    const onward: Pressable[][] = []
    const way = () => `${pattern} at ${width}, ${steps.map(({ name }) => name).join(' > ') || 'as it opens'}`
    try {
      const at = page.url()
      let before = await openThings(page)
      for (const step of steps) {
        before = await openThings(page)
        await press(page, step)
        await turn(looks[0])
      }
      const after = await openThings(page)
      const isElsewhere = new URL(page.url()).pathname !== new URL(at).pathname
      if (isElsewhere || (steps.length > 0 && before.shape === after.shape)) return faults
      if (steps.length > 0) {
        told.add(way())
        const wrong = (await faultsIn(one, looks)).map((fault) => `${way()}: ${fault}`)
        // All of it takes long: what is wrong is told while it runs.
        if (wrong.length > 0) console.log(wrong.join('\n'))
        faults.push(...wrong)
      }
      if (steps.length < 2 || (steps.length < 4 && after.isDialog)) onward.push(...(await newOnes()))
      if (after.isDialog || after.isMenu) {
        await page.keyboard.press('Escape')
        await turn(looks[0])
        const left = await openThings(page)
        if (left.isDialog && left.shape === after.shape) faults.push(`${way()}: Escape does not close it`)
        if (left.isLost) faults.push(`${way()}: after Escape the focus is nowhere`)
      }
    } catch (error) {
      faults.push(`${way()}: ${String(error).split('\n')[0]}`)
    } finally {
      await close()
    }
    for (const next of onward) faults.push(...(await goOn(pattern, width, next, told)))
    return faults

    /** What may be pressed now and has not been on this page before. */
    async function newOnes(): Promise<Pressable[][]> {
      const here = (await pressables(page)).filter(({ key }) => !pressed.has(key))
      const inPlace = new Map<string, number>()
      return here.flatMap((each) => {
        pressed.add(each.key)
        // The frame of the page is looked at from the overview.
        if (pattern !== '/' && !/main|dialog|aside/.test(each.place)) return []
        // Of a long list of choices a few.
        const place = (inPlace.get(each.place) ?? 0) + 1
        inPlace.set(each.place, place)
        return place > 16 ? [] : [[...steps, each]]
      })
    }
  }
  let pressed = new Set<string>()

  test.for(isFull ? pages : [])('what is opened on %s, by pressing all there is', async (pattern) => {
    const told = new Set<string>()
    const faults: string[] = []
    for (const width of [1280, 320] as const) {
      pressed = new Set()
      faults.push(...(await goOn(pattern, width, [], told)))
    }
    console.log([...told, `${pattern}: ${told.size} things opened`].join('\n'))
    expect(faults).toEqual([])
  })

  test('what a few keys and presses open shows nothing that is wrong', async () => {
    const faults: string[] = []
    for (const { address, look, steps } of few) {
      const one = await opened(address, look)
      for (const step of steps) {
        const before = await openThings(one.page)
        await take(one.page, step)
        await expect
          .poll(async () => (await openThings(one.page)).shape === before.shape, { message: `${address}: ${step}` })
          .toBe(false)
        await one.turn(look)
      }
      const name = `${address}, ${steps.join(' > ')}`
      faults.push(...(await faultsIn(one, [look])).map((fault) => `${name}: ${fault}`))
      await one.close()
    }
    expect(faults).toEqual([])
  })
})
