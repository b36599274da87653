import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, launchOptions } from '../support/chromium.ts'
import { coldLoad, type ColdLoad } from '../../bench/coldLoad.ts'
import { startServer, type RunningServer } from '../support/server.ts'

/**
 * What a first visit costs, measured in the browser against the live server with the page it serves: counts and bytes
 * only, which no busy machine moves. Times are rows of the bench.
 */

const found = await findChromium()
let server: RunningServer
let browser: Browser

describe.skipIf('missing' in found)('a first visit to the overview', () => {
  beforeAll(async () => {
    server = await startServer()
    browser = await chromium.launch(await launchOptions())
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  /** Bytes of the first view as a browser is sent it. */
  const sizeOf = async (path: string, cookie: string): Promise<number> => {
    const headers = { Cookie: cookie, Accept: 'text/html', 'Accept-Encoding': 'br' }
    const answer = await fetch(server.url + path, { headers })
    await answer.text()
    return Number(answer.headers.get('Content-Length'))
  }

  const visit = async (person: string, path = '/'): Promise<ColdLoad> => {
    const ready = { selector: '[data-focus-area]', count: 12 }
    const cookie = await server.cookie(person)
    // What is asked for again is encoded as well as can be, in the background; the visits after that meet it.
    const once = await sizeOf(path, cookie)
    await expect.poll(() => sizeOf(path, cookie)).toBeLessThan(once)
    return coldLoad(browser, { url: server.url, path, cookie, ready })
  }

  test.each([
    ['official', '/'],
    ['coordinator', '/'],
    ['partner', '/'],
    ['official', '/?asOf=2016-06-30'],
  ])(
    'of the %s at %s stays within its bytes, requests, elements and memory, and nothing moves',
    async (person, path) => {
      const load = await visit(person, path)
      expect(load.elsewhere).toBe(0)
      expect(load.requests).toBeLessThanOrEqual(6)
      // The least the page can be: a smaller figure would mean that something was not counted.
      expect(load.bytes).toBeGreaterThan(90_000)
      expect(load.bytes).toBeLessThanOrEqual(140_000)
      expect(load.bytesOf['Font']).toBeGreaterThan(20_000)
      expect(load.elements).toBeLessThanOrEqual(900)
      expect(load.shift).toBeLessThanOrEqual(0.01)
      expect(load.heap).toBeLessThanOrEqual(6_000_000)
    },
  )
})
