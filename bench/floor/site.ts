import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { floorAreas } from './areas.ts'

/** The floor pages on a server that does nothing but send bytes it holds ready, compressed as well as can be. */
export interface FloorSite {
  readonly url: string
  close(): void
}

export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

/** `/html`: the twelve lines as HTML, and nothing else. `/`: a page of React and its queries that reads them. */
export async function openFloorSite(): Promise<FloorSite> {
  const files = new Map<string, Buffer>([
    ['/areas.json', Buffer.from(JSON.stringify(floorAreas))],
    ['/html/index.html', Buffer.from(htmlPage())],
    ...builtFrom(import.meta.dirname),
  ])
  const ready = new Map(
    [...files].map(([path, bytes]) => [
      path.replace(/index\.html$/, ''),
      { type: types[extname(path)] ?? 'application/octet-stream', bytes: brotliCompressSync(bytes) },
    ]),
  )
  const server = createServer((request, response) => {
    const file = ready.get(request.url ?? '/')
    if (!file) return void response.writeHead(404).end()
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Encoding': 'br',
      'Content-Length': file.bytes.length,
    })
    response.end(file.bytes)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function htmlPage(): string {
  const style = readFileSync(join(import.meta.dirname, 'floor.css'), 'utf8')
  const rows = floorAreas.map(
    ({ name, open, done, atRisk, late }) =>
      `<tr class="area"><td>${name}<td>${open}<td>${done}<td>${atRisk}<td>${late}</tr>`,
  )
  const bars = floorAreas.map(
    ({ done }, place) => `<rect x="${place * 50}" y="${200 - done}" width="40" height="${done}"/>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title><style>${style}</style><h1>Overview</h1><table><tbody>${rows.join('')}</tbody></table><svg width="600" height="200">${bars.join('')}</svg></html>`
}

/** Builds the React page of a folder with the page's own build tool and answers its files. */
export function builtFrom(source: string): readonly (readonly [string, Buffer])[] {
  const root = join(import.meta.dirname, '..', '..')
  const folder = join(root, 'node_modules', '.cache', `floor-${basename(source)}-${process.pid}`)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const words = ['build', source, '--outDir', folder, '--logLevel', 'error']
  const made = spawnSync(process.execPath, [vite, ...words], { env: { ...process.env, NODE_ENV: 'production' } })
  if (made.status !== 0) throw new Error(`The floor page could not be built: ${made.stderr.toString('utf8')}`)
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length), readFileSync(path)] as const
      })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
