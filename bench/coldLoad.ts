import type { Browser, CDPSession, Page } from 'playwright-core'

/** What a first visit to a page came to, measured in the browser with nothing kept from before. */
export interface ColdLoad {
  /** Requests the page made, its event stream among them, and those that went to another host. */
  readonly requests: number
  readonly elsewhere: number
  /** Bytes on the wire with their headers, all together and by what the browser calls them. */
  readonly bytes: number
  readonly bytesOf: Readonly<Record<string, number>>
  readonly elements: number
  /** Cumulative layout shift: 0 where nothing moved by itself. */
  readonly shift: number
  /** Bytes of script objects after a collection. */
  readonly heap: number
  /** Milliseconds from the start of the visit: the largest thing painted, and the data on screen. */
  readonly largestPaint: number
  readonly dataShown: number
  /** Milliseconds of the page's main thread: of its own clock where `slowed` is false, else as a slow processor spends them. */
  readonly mainThread: number
}

export interface Visit {
  /** Of the server, without a slash at its end. */
  readonly url: string
  readonly path?: string
  /** As a request sends it: `name=value`. */
  readonly cookie?: string
  /** What is there once the data is on screen. */
  readonly ready: { readonly selector: string; readonly count: number }
  /** A processor four times slower and the slow 4G of the browser's own tools; else as fast as this machine is. */
  readonly slowed?: boolean
}

/** 1.6 Mbit/s down and 750 kbit/s up, nine tenths of them used; a round trip of 150 ms counted 3.75 times. */
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
}
const slower = 4
/** Nothing more comes once this many milliseconds passed without a byte or a long task. */
const quiet = 1000

interface Probe {
  paint: number
  shift: number
  shown: number
  busyUntil: number
}

/** Runs in the page before any script of its own. */
function probe({ selector, count }: Visit['ready']): void {
  const seen: Probe = { paint: 0, shift: 0, shown: 0, busyUntil: 0 }
  Object.assign(window, { seen })
  const observe = (
    type: 'longtask' | 'layout-shift' | 'largest-contentful-paint',
    take: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
  ) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('largest-contentful-paint', (entry) => (seen.paint = entry.startTime))
  observe('layout-shift', (entry) => (seen.shift += entry.hadRecentInput ? 0 : (entry.value ?? 0)))
  observe('longtask', (entry) => (seen.busyUntil = entry.startTime + entry.duration))
  const look = () => {
    if (document.querySelectorAll(selector).length >= count) seen.shown = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Visits a page once, in a browser context of its own. @throws where the data does not come within a minute. */
export async function coldLoad(browser: Browser, visit: Visit): Promise<ColdLoad> {
  const { url, path = '/', cookie, ready, slowed = false } = visit
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } })
  try {
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split('=')
      await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }])
    }
    const page = await context.newPage()
    const tools = await context.newCDPSession(page)
    const wire = await watched(tools, url)
    await tools.send('Performance.enable', slowed ? {} : { timeDomain: 'threadTicks' })
    if (slowed) {
      await tools.send('Network.emulateNetworkConditions', slow4g)
      await tools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    }
    await page.addInitScript(probe, ready)
    await page.goto(url + path, { waitUntil: 'commit', timeout: 60_000 })
    const seen = await settled(page, wire)
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    const spent = await metrics(tools)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await tools.send('HeapProfiler.collectGarbage')
    const { JSHeapUsedSize = 0 } = await metrics(tools)
    const bytesOf: Record<string, number> = {}
    for (const { kind, bytes } of wire.requests.values()) bytesOf[kind] = (bytesOf[kind] ?? 0) + bytes
    return {
      requests: wire.requests.size,
      elsewhere: wire.elsewhere(),
      bytes: Object.values(bytesOf).reduce((sum, each) => sum + each, 0),
      bytesOf,
      elements,
      shift: seen.shift,
      heap: JSHeapUsedSize,
      largestPaint: seen.paint,
      // What stands in the first paint was found by the frame before it.
      dataShown: Math.max(seen.shown, await firstPaint(page)),
      mainThread: (spent['TaskDuration'] ?? 0) * 1000,
    }
  } finally {
    await context.close()
  }
}

interface Wire {
  readonly requests: Map<string, { readonly to: string; kind: string; bytes: number; hasEnded: boolean }>
  readonly elsewhere: () => number
  /** When the last byte came, by this process's clock. */
  last: number
  /** Something is still on its way; an event stream, which never ends, is not counted. */
  readonly isBusy: () => boolean
}

async function watched(tools: CDPSession, url: string): Promise<Wire> {
  const requests: Wire['requests'] = new Map()
  const wire: Wire = {
    requests,
    elsewhere: () => [...requests.values()].filter(({ to }) => !to.startsWith(`${url}/`)).length,
    last: performance.now(),
    isBusy: () => [...requests.values()].some(({ kind, hasEnded }) => !hasEnded && kind !== 'EventSource'),
  }
  const of = (id: string) => {
    wire.last = performance.now()
    return requests.get(id)
  }
  tools.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (/^(data|blob):/.test(request.url)) return
    requests.set(requestId, { to: request.url, kind: type ?? 'Other', bytes: 0, hasEnded: false })
    wire.last = performance.now()
  })
  tools.on('Network.responseReceived', ({ requestId, response }) => {
    const known = of(requestId)
    if (known) known.bytes = response.encodedDataLength
  })
  tools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const known = of(requestId)
    if (known) known.bytes += encodedDataLength
  })
  // The whole of it, where it ends: an event stream does not.
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = of(requestId)
    if (known) Object.assign(known, { bytes: encodedDataLength, hasEnded: true })
  })
  tools.on('Network.loadingFailed', ({ requestId }) => {
    const known = of(requestId)
    if (known) known.hasEnded = true
  })
  await tools.send('Network.enable')
  return wire
}

async function settled(page: Page, wire: Wire): Promise<Probe> {
  const latest = performance.now() + 60_000
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    const { seen, now } = await page.evaluate(() => ({
      seen: (window as unknown as { seen: Probe }).seen,
      now: performance.now(),
    }))
    const isQuiet = !wire.isBusy() && performance.now() - wire.last > quiet && now - seen.busyUntil > quiet
    if (seen.shown > 0 && isQuiet) return seen
    if (performance.now() > latest) throw new Error(`${page.url()} did not show its data within a minute.`)
  }
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)

async function metrics(tools: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics: all } = await tools.send('Performance.getMetrics')
  return Object.fromEntries(all.map(({ name, value }) => [name, value]))
}
