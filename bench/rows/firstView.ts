import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../../tests/support/chromium.ts'
import { startServer } from '../../tests/support/server.ts'
import { coldLoad, type ColdLoad, type Visit } from '../coldLoad.ts'
import { median, type Figure } from '../figure.ts'
import { openFloorSite } from '../floor/site.ts'

const root = join(import.meta.dirname, '..', '..')

/**
 * The first view of an official against two floors: twelve lines as bare HTML, and a bare page of React and its queries.
 * All three are visited in every round of one run, so that what else the machine does hits them alike; what is judged
 * are the ratios.
 */
export async function firstView(quick: boolean): Promise<readonly Figure[]> {
  const found = await findChromium()
  if ('missing' in found) return skipped(found.missing)
  if (!existsSync(join(root, 'dist-server', 'render.js'))) return skipped('the page is not built: `npm run build`')
  const [server, floors, browser] = [await startServer(), await openFloorSite(), await chromium.launch(found.launch)]
  try {
    const floorReady = { selector: 'tr.area', count: 12 }
    const visits: Readonly<Record<'ours' | 'html' | 'react', Visit>> = {
      ours: {
        url: server.url,
        cookie: await server.cookie('official'),
        ready: { selector: '[data-focus-area]', count: 12 },
      },
      html: { url: floors.url, path: '/html/', ready: floorReady },
      react: { url: floors.url, ready: floorReady },
    }
    const rounds = quick ? 3 : 9
    const slowed = await interleaved(rounds, visits, (visit) => coldLoad(browser, { ...visit, slowed: true }))
    const free = await interleaved(rounds, visits, (visit) => coldLoad(browser, visit))
    const of = (loads: readonly ColdLoad[], what: 'largestPaint' | 'dataShown' | 'mainThread') =>
      median(loads.map((load) => load[what]))
    const against = (name: string, ours: number, floor: number, atMost: number): readonly Figure[] => [
      { name, value: ours, unit: 'ms' },
      { name: `${name}, times its floor`, value: ours / floor, unit: '×', atMost },
    ]
    return [
      ...against(
        'first view, slow 4G: largest paint',
        of(slowed.ours, 'largestPaint'),
        of(slowed.html, 'largestPaint'),
        1.3,
      ),
      ...against(
        'first view, slow 4G: data on screen',
        of(slowed.ours, 'dataShown'),
        of(slowed.html, 'dataShown'),
        1.3,
      ),
      ...against('first view: main thread', of(free.ours, 'mainThread'), of(free.react, 'mainThread'), 1.6),
      {
        name: 'first view: all bytes on the wire',
        value: median(free.ours.map(({ bytes }) => bytes)) / 1000,
        unit: 'kB',
        atMost: 140,
      },
    ]
  } finally {
    await browser.close()
    floors.close()
    await server.stop()
  }
}

function skipped(reason: string): readonly Figure[] {
  console.log(`firstView: skipped, because ${reason}`)
  return []
}

/** Each visited once uncounted, which fills what a server keeps ready, and then once a round. */
async function interleaved<Name extends string>(
  rounds: number,
  visits: Readonly<Record<Name, Visit>>,
  load: (visit: Visit) => Promise<ColdLoad>,
): Promise<Readonly<Record<Name, readonly ColdLoad[]>>> {
  const names = Object.keys(visits) as Name[]
  const loads = Object.fromEntries(names.map((name) => [name, [] as ColdLoad[]])) as Record<Name, ColdLoad[]>
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const seen = await load(visits[name])
      if (round > 0) loads[name].push(seen)
    }
  return loads
}
