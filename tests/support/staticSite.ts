import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A plain web server with a folder under a path of its own, as any host of static files has it. */
export interface StaticSite {
  /** Where the folder lies, with a slash at its end. */
  readonly address: string
  /** The paths asked for so far. */
  readonly asked: readonly string[]
  /** Lets nobody have files of this name until the function it answers is called. */
  hold(name: string): () => void
  close(): Promise<void>
}

/**
 * Serves `folder` under `path`, which begins and ends with a slash; folders by their index.html, what is not there by
 * the folder's 404.html if it has one.
 */
export async function serveFolder(folder: string, path: string): Promise<StaticSite> {
  const asked: string[] = []
  const held = new Map<string, PromiseWithResolvers<void>>()
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site.example')
    asked.push(pathname)
    void (async () => {
      await held.get(basename(pathname))?.promise
      const inside = pathname.startsWith(path) ? normalize(decodeURIComponent(pathname.slice(path.length))) : '..'
      let file = join(folder, inside)
      let found = inside.startsWith('..') ? undefined : await stat(file).catch(() => undefined)
      if (found?.isDirectory() && !pathname.endsWith('/')) {
        response.writeHead(301, { Location: `${pathname}/${search}` }).end()
        return
      }
      if (found?.isDirectory()) found = await stat((file = join(file, 'index.html'))).catch(() => undefined)
      const status = found ? 200 : 404
      if (!found) found = await stat((file = join(folder, '404.html'))).catch(() => undefined)
      if (!found) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(status, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
      createReadStream(file).pipe(response)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${path}`,
    asked,
    hold: (name) => {
      const waiting = Promise.withResolvers<void>()
      held.set(name, waiting)
      return () => {
        held.delete(name)
        waiting.resolve()
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
