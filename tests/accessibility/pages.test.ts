import { rmSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { persons } from '../../mocks/demonstration/persons.ts'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { emptyFolder } from '../support/emptyFolder.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { addressOf, further, patterns } from './addresses.ts'
import { allOpenings, lookName, sampleOpenings, states, type Look, type Opening } from './cells.ts'
import { walk } from './keyboard.ts'
import { documentOf, faultsOf, open, sidewaysIn, type Opened } from './looking.ts'

/**
 * Every page × person × colours × width × full, empty, being read and not to be read: nothing that axe finds, one h1, no
 * id twice, nothing on the console, no sideways scroll; and the keyboard alone reaches everything. `npm test` looks at a
 * fixed sample in which every page meets every state; FULL=1 at all of it, a page opened once for all its looks. One
 * page of all of it: FULL=1 and `-t '> /agencies/matrix '`.
 */

const isFull = Boolean(process.env['FULL'])
vi.setConfig({ testTimeout: isFull ? 1_800_000 : 300_000, maxConcurrency: 3 })

const found = await findChromium()
const people = [...persons(String).map(({ id }) => id), null]
const pages = isFull ? [...patterns, ...further] : patterns
const openings = (isFull ? allOpenings : sampleOpenings)(pages, people)

describe.skipIf('missing' in found)('every page', () => {
  let browser: Browser
  let full: RunningServer
  let empty: RunningServer
  let folder: string
  /** What was found in a document in a look. */
  const known = new Map<string, readonly string[]>()
  const looked = { now: 0, before: 0 }
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

  const serverOf = ({ state }: Opening) => (state === 'empty' ? empty : full)

  /** One for each page that is opened: what passes as time in it passes in no other. */
  async function newContext(server: RunningServer, person: string | null): Promise<BrowserContext> {
    const context = await browser.newContext()
    if (isFull) context.setDefaultTimeout(300_000)
    if (person === null) return context
    const [name = '', value = ''] = (await server.cookie(person)).split('=')
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }])
    return context
  }

  const opened = async (opening: Opening): Promise<Opened> => {
    const server = serverOf(opening)
    const ask = async (path: string): Promise<unknown> => (await server.as('coordinator', 'GET', path)).json()
    const address = await addressOf(opening.pattern, ask)
    return open(await newContext(server, opening.person), server.url, address, opening)
  }

  async function faultsIn(opening: Opening): Promise<string[]> {
    const { page, said, turn, close } = await opened(opening)
    const faults: string[] = []
    try {
      let before = ''
      for (const [place, look] of opening.looks.entries()) {
        if (place > 0) await turn(look)
        const seen = `${look.width} ${await documentOf(page)}`
        // All but colours was looked at in the look before.
        const only = seen === before ? 'colours' : undefined
        before = seen
        // What was looked at just so as somebody else is not looked at again.
        const key = `${opening.state === 'loading'} ${look.colours} ${only} ${seen}`
        looked[known.has(key) ? 'before' : 'now']++
        const earlier = known.get(key)
        const wrong = earlier ? [...earlier, ...(await sidewaysIn(page))] : await faultsOf(page, opening.state, only)
        known.set(key, wrong)
        faults.push(
          ...[...new Set([...wrong, ...said.splice(0)])].map((fault) => `${lookName(opening, look)}: ${fault}`),
        )
      }
    } finally {
      await close()
    }
    // All of it takes long: what is wrong is told while it runs.
    if (isFull && faults.length > 0) console.log(faults.join('\n'))
    return faults
  }

  async function missedIn(opening: Opening): Promise<string[]> {
    const { page, said, close } = await opened(opening)
    try {
      const faults = [...(await walk(page)), ...said]
      return faults.map((fault) => `${lookName(opening, opening.looks[0])}: ${fault}`)
    } finally {
      await close()
    }
  }

  test.concurrent.for(pages)('%s shows nothing that is wrong', async (pattern) => {
    const faults: string[] = []
    for (const opening of openings.filter((each) => each.pattern === pattern)) faults.push(...(await faultsIn(opening)))
    if (isFull) console.log(`${looked.now} looks so far, and ${looked.before} at what had been looked at just so`)
    expect(faults).toEqual([])
  })

  test.concurrent.for(pages)('%s is reached whole by the keyboard alone', async (pattern) => {
    const wide: Opening = {
      pattern,
      person: 'coordinator',
      state: 'full',
      looks: [{ colours: 'light', width: 1280 }],
    }
    const narrow: Opening = { ...wide, person: 'fbi-lead', looks: [{ colours: 'dark', width: 320 }] }
    const faults: string[] = []
    for (const opening of isFull ? [wide, narrow] : [wide]) faults.push(...(await missedIn(opening)))
    expect(faults).toEqual([])
  })

  test('the look at pages can fail', async () => {
    const { page, said, turn, close } = await opened({
      pattern: '/',
      person: 'official',
      state: 'full',
      looks: [{ colours: 'light', width: 1280 }],
    })
    expect(await faultsOf(page, 'full')).toEqual([])
    await turn({ colours: 'light', width: 320 })
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
      const row = document.createElement('table').insertRow()
      row.style.display = 'block'
      document.body.append(row.closest('table')!)
      console.error('said')
    })
    const faults = await faultsOf(page, 'full')
    for (const part of ['2 h1', 'the id main twice', 'in words', 'sideways', 'button-name', 'laid out as no table'])
      expect(faults.filter((fault) => fault.includes(part)).length).toBeGreaterThan(0)
    expect(said.join()).toContain('said')
    await close()
  })
})

test('a page with an unknown parameter asks to be told, and the sample holds every page in every state', async () => {
  await expect(addressOf('/x/:day', async () => ({}))).rejects.toThrow('":day"')
  const sample = sampleOpenings(patterns, people)
  for (const pattern of patterns)
    expect(sample.filter((each) => each.pattern === pattern).map(({ state }) => state)).toEqual(states)
  for (const state of states) {
    const inIt = sample.filter((each) => each.state === state)
    expect(new Set(inIt.map(({ person }) => person)).size).toBe(people.length)
    expect(new Set(inIt.map(({ looks }) => lookOf(looks[0]))).size).toBe(6)
  }
})

test('all of it is every page as every person in every state and look, each loaded wide and loaded narrow', () => {
  const all = allOpenings(patterns, people)
  const names = all.flatMap((opening) => opening.looks.map((look) => lookName(opening, look)))
  expect(new Set(names).size).toBe(patterns.length * people.length * states.length * 6)
  expect(names.length).toBe(new Set(names).size)
  for (const pattern of patterns)
    for (const state of states) {
      const inIt = all.filter((each) => each.pattern === pattern && each.state === state)
      expect(new Set(inIt.map(({ looks }) => looks[0].width)).size).toBe(2)
    }
})

const lookOf = ({ colours, width }: Look) => `${colours} ${width}`
