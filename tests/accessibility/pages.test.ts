import { rmSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { persons } from '../../mocks/demonstration/persons.ts'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { emptyFolder } from '../support/emptyFolder.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { addressOf, patterns } from './addresses.ts'
import { allCells, cellName, sampleCells, type Cell } from './cells.ts'
import { walk } from './keyboard.ts'
import { faultsOf, open } from './looking.ts'

/**
 * Every page × person × colours × width × full, empty, being read and not to be read: nothing that axe finds, one h1, no
 * id twice, nothing on the console, no sideways scroll; and the keyboard alone reaches everything. `npm test` looks at a
 * fixed sample in which every page meets every state; FULL=1 at all of it.
 */

const isFull = Boolean(process.env['FULL'])
vi.setConfig({ testTimeout: isFull ? 1_800_000 : 120_000, hookTimeout: 60_000, maxConcurrency: 3 })

const found = await findChromium()
const people = [...persons(String).map(({ id }) => id), null]
const cells = (isFull ? allCells : sampleCells)(patterns, people)

describe.skipIf('missing' in found)('every page', () => {
  let browser: Browser
  let full: RunningServer
  let empty: RunningServer
  let folder: string
  const contexts = new Map<string, Promise<BrowserContext>>()
  beforeAll(async () => {
    folder = await emptyFolder()
    ;[full, empty, browser] = await Promise.all([
      startServer(),
      startServer({ dataDir: folder }),
      chromium.launch(await launchOptions()),
    ])
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([full.stop(), empty.stop()])
    rmSync(folder, { recursive: true, force: true })
  })

  const serverOf = ({ state }: Cell) => (state === 'empty' ? empty : full)

  /** One browser context for all that a person looks at in one look. */
  function contextOf(cell: Cell): Promise<BrowserContext> {
    const { person, colours, width } = cell
    const server = serverOf(cell)
    const key = [server.url, person, colours, width].join(' ')
    let context = contexts.get(key)
    if (!context) contexts.set(key, (context = newContext(server, person, colours, width)))
    return context
  }

  async function newContext(
    server: RunningServer,
    person: string | null,
    colours: Cell['colours'],
    width: number,
  ): Promise<BrowserContext> {
    const context = await browser.newContext({
      viewport: { width, height: 768 },
      colorScheme: colours === 'dark' ? 'dark' : 'light',
      forcedColors: colours === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce',
    })
    if (person === null) return context
    const [name = '', value = ''] = (await server.cookie(person)).split('=')
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }])
    return context
  }

  const addressIn = (cell: Cell): Promise<string> => {
    const server = serverOf(cell)
    return addressOf(cell.pattern, async (path) => (await server.as('coordinator', 'GET', path)).json())
  }

  async function look(cell: Cell, at: 'faults' | 'keyboard'): Promise<string[]> {
    const opened = await open(await contextOf(cell), serverOf(cell).url, await addressIn(cell), cell)
    try {
      const faults = await (at === 'faults' ? faultsOf(opened.page, cell) : walk(opened.page))
      return [...faults, ...opened.said].map((fault) => `${cellName(cell)}: ${fault}`)
    } finally {
      await opened.close()
    }
  }

  test.concurrent.for(patterns)('%s shows nothing that is wrong', async (pattern) => {
    const faults: string[] = []
    for (const cell of cells.filter((each) => each.pattern === pattern)) faults.push(...(await look(cell, 'faults')))
    expect(faults).toEqual([])
  })

  test.concurrent.for(patterns)('%s is reached whole by the keyboard alone', async (pattern) => {
    const wide: Cell = { pattern, person: 'coordinator', colours: 'light', width: 1280, state: 'full' }
    const narrow: Cell = { ...wide, person: 'fbi-lead', colours: 'dark', width: 320 }
    const faults: string[] = []
    for (const cell of isFull ? [wide, narrow] : [wide]) faults.push(...(await look(cell, 'keyboard')))
    expect(faults).toEqual([])
  })

  test('the look at pages can fail', async () => {
    const cell: Cell = { pattern: '/', person: 'official', colours: 'light', width: 320, state: 'full' }
    const opened = await open(await contextOf(cell), full.url, '/', cell)
    const { page, said } = opened
    await page.evaluate(() => {
      for (const [name, text, attributes] of [
        ['h1', 'Twice', {}],
        ['p', 'undefined', { id: 'main' }],
        ['button', '', {}],
        ['p', 'x'.repeat(900), {}],
      ] as const) {
        const wrong = document.createElement(name)
        wrong.textContent = text
        for (const [key, value] of Object.entries(attributes)) wrong.setAttribute(key, value)
        document.body.append(wrong)
      }
      console.error('said')
    })
    const faults = await faultsOf(page, cell)
    for (const part of ['2 h1', 'the id main twice', 'in words', 'sideways', 'button-name'])
      expect(faults.filter((fault) => fault.includes(part)).length).toBeGreaterThan(0)
    expect(said.join()).toContain('said')
    await opened.close()
  })
})

test('a page with an unknown parameter asks to be told, and the sample holds every page in every state', async () => {
  await expect(addressOf('/x/:day', async () => ({}))).rejects.toThrow('":day"')
  const sample = sampleCells(patterns, people)
  for (const pattern of patterns)
    expect(sample.filter((cell) => cell.pattern === pattern).map(({ state }) => state)).toEqual([
      'full',
      'empty',
      'error',
      'loading',
    ])
  for (const state of ['full', 'empty', 'error', 'loading']) {
    const inIt = sample.filter((cell) => cell.state === state)
    expect(new Set(inIt.map(({ person }) => person)).size).toBe(people.length)
    expect(new Set(inIt.map(({ colours, width }) => `${colours} ${width}`)).size).toBe(6)
  }
})
