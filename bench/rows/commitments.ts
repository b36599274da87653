import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Items } from '../../src/domain/views/items.ts'
import { findChromium } from '../../tests/support/chromium.ts'
import { startServer } from '../../tests/support/server.ts'
import { median, type Figure } from '../figure.ts'
import { openTableFloor } from '../floor/table/site.ts'
import { manyItems, withManyItems } from '../manyItems.ts'

const root = join(import.meta.dirname, '..', '..')
const size = { width: 1366, height: 768 }

/**
 * The table of ten thousand commitments against the least windowed table of React over the same ones: from a key, or a
 * press on a head, to the rows it leaves on screen. Both are asked in turn in every round.
 */
export async function commitments(quick: boolean): Promise<readonly Figure[]> {
  const found = await findChromium()
  if ('missing' in found) return skipped(found.missing)
  if (!existsSync(join(root, 'dist', 'index.html'))) return skipped('the page is not built: `npm run build`')
  const [server, browser] = [await startServer(), await chromium.launch(found.launch)]
  try {
    const count = quick ? 1_000 : 10_000
    const answer = (await (await server.as('coordinator', 'GET', '/api/views/items')).json()) as Items
    const floorSite = await openTableFloor(manyItems(answer, count))
    const cookie = await server.cookie('coordinator')
    const ours = await ourPage(browser, server.url, cookie, count)
    const floor = await browser.newPage({ viewport: size })
    await floor.goto(floorSite.url)
    await floor.locator('[data-record]').first().waitFor()
    const rounds = quick ? 3 : 11
    const taken = { typed: pair(), sorted: pair(), painted: pair() }
    for (let round = 0; round < rounds; round++) {
      for (const [name, page] of [
        ['ours', ours],
        ['floor', floor],
      ] as const) {
        for (const text of ['c', 'co', 'cou', 'cour', 'cours', '']) {
          const { work, paint } = await typed(page, text)
          taken.typed[name].push(work)
          taken.painted[name].push(paint)
        }
        taken.sorted[name].push((await pressed(page, name === 'ours' ? '.sort >> text=Commitment' : '.sort')).paint)
      }
    }
    const longTasks = await longTasksWhile(ours, async () => {
      for (const text of ['s', 'se', 'ses', '']) await typed(ours, text)
      await pressed(ours, '.sort >> text=Agreed')
      for (let step = 1; step <= 20; step++) await ours.evaluate((to) => window.scrollTo(0, to), step * 2000)
    })
    floorSite.close()
    const name = `${count.toLocaleString('en-US')} commitments`
    return [
      { name: `${name}: last key to painted rows`, value: median(taken.painted.ours), unit: 'ms' },
      ratio(`${name}: last key to painted rows, times its floor`, taken.painted, 1.3),
      { name: `${name}: work of a key on the main thread`, value: median(taken.typed.ours), unit: 'ms' },
      { name: `${name}: the same of its floor`, value: median(taken.typed.floor), unit: 'ms' },
      { name: `${name}: sort, press to painted rows`, value: median(taken.sorted.ours), unit: 'ms' },
      ratio(`${name}: sort, times its floor`, taken.sorted, 1.1),
      {
        name: `${name}: tasks over 50 ms while typing, sorting, scrolling`,
        value: longTasks,
        unit: 'tasks',
        atMost: 0,
      },
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

interface Pair {
  readonly ours: number[]
  readonly floor: number[]
}
const pair = (): Pair => ({ ours: [], floor: [] })
const ratio = (name: string, { ours, floor }: Pair, atMost: number): Figure => ({
  name,
  value: median(ours) / median(floor),
  unit: '×',
  atMost,
})

async function ourPage(browser: Browser, url: string, cookie: string, count: number): Promise<Page> {
  const context = await browser.newContext({ viewport: size })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }])
  const page = await context.newPage()
  await page.addInitScript(withManyItems(count))
  await page.goto(`${url}/commitments?group=none`)
  await page.locator('[data-record]').first().waitFor()
  return page
}

interface Taken {
  /** Milliseconds until everything is drawn and laid out. */
  readonly work: number
  /** Milliseconds until the frame with it has been painted. */
  readonly paint: number
}

/** Puts a text into the field as a key would, in one step. */
const typed = (page: Page, text: string): Promise<Taken> =>
  page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')!
    await new Promise((resolve) => setTimeout(resolve, 60))
    const began = performance.now()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await Promise.resolve()
    void document.body.offsetHeight
    const work = performance.now() - began
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return { work, paint: performance.now() - began }
  }, text)

async function pressed(page: Page, what: string): Promise<Taken> {
  const button = await page.locator(what).elementHandle()
  return page.evaluate(async (pressedOn) => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    const began = performance.now()
    ;(pressedOn as HTMLElement).click()
    await Promise.resolve()
    void document.body.offsetHeight
    const work = performance.now() - began
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return { work, paint: performance.now() - began }
  }, button)
}

/** How many tasks of the main thread take longer than 50 ms while something is done. */
async function longTasksWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen = globalThis as { longTasks?: number }
    seen.longTasks = 0
    new PerformanceObserver((list) => {
      seen.longTasks! += list.getEntries().length
    }).observe({ type: 'longtask' })
  })
  await act()
  await page.waitForTimeout(300)
  return page.evaluate(() => (globalThis as { longTasks?: number }).longTasks!)
}

function skipped(why: string): readonly Figure[] {
  console.log(`commitments: skipped, because ${why}`)
  return []
}
