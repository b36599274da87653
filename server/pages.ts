import { existsSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Logger } from 'pino'
import type { Api } from '../src/api/createApi.ts'
import { encode, EncodedCache, encodingFor } from './encoding.ts'
import { encodedFile, encodingHeader, readFiles, sendBytes, sendFile, type PageFile } from './files.ts'
import { firstViews, type FirstView, type Render } from './firstView.ts'
import { refuse, type Answers } from './http.ts'
import { withStyleInline } from './inlineStyle.ts'
import { faultFields } from './logger.ts'
import { isPageAddress } from './pageAddresses.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const notBuilt = Buffer.from(
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built</title><h1>The page has not been built.</h1>' +
    '<p>Run <code>npm run build</code> in the folder of the dashboard and start the server again.</p></html>\n',
)

/** The built page: its files, and every address of the page itself. */
export async function openPages(api: Api, logger: Logger, folder = root): Promise<Answers> {
  const files = readFiles(join(folder, 'dist'))
  const built = files.get('/index.html')
  if (!built) {
    logger.warn('the page has not been built: run `npm run build`')
    return (_incoming, outgoing) => sendBytes(outgoing, 503, notBuilt, { 'Content-Type': 'text/html; charset=utf-8' })
  }
  files.delete('/index.html')
  const { index, policy } = withStyleInline(built, files)
  const view = await firstViewOf(api, index, logger, join(folder, 'dist-server', 'render.js'))
  const encodedViews = new EncodedCache(8_000_000)
  // Made ahead one after the other, so that the first visitor need not wait for it.
  void warm([...files.values(), index])

  return async (incoming, outgoing) => {
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
      return refuse(outgoing, 405, 'method', `${incoming.method} is not a method of this address.`, {
        Allow: 'GET, HEAD',
      })
    const path = pathOf(incoming)
    if (path === null) return refuse(outgoing, 400, 'malformed', 'The address cannot be read.')
    const file = files.get(path)
    if (file) return sendFile(incoming, outgoing, file)
    if (path.startsWith('/assets/') || !wantsPage(incoming))
      return refuse(outgoing, 404, 'missing', 'This does not exist, or is not open to you.')
    outgoing.setHeader('Content-Security-Policy', policy)
    // Whoever goes to an address that is no page is told so by the page itself, with the ways on.
    if (!isPageAddress(path)) return sendFile(incoming, outgoing, index, 404)
    const first = path === '/' ? await view(incoming) : null
    if (!first) return sendFile(incoming, outgoing, index)
    const encoding = encodingFor(incoming.headers['accept-encoding'])
    let bytes = first.html
    if (encoding !== null) {
      const key = `${encoding}\n${first.key}`
      const isAskedAgain = encodedViews.has(key)
      bytes = await encodedViews.get(key, () => encode(first.html, encoding, 'quick'))
      if (isAskedAgain) void encodedViews.improve(key, () => encode(first.html, encoding, 'most'))
    }
    sendBytes(outgoing, 200, bytes, {
      'Content-Type': 'text/html; charset=utf-8',
      Vary: 'Accept-Encoding, Cookie',
      ...encodingHeader(encoding),
    })
  }
}

/** A first view that cannot be drawn is no reason to show nothing: the page without it draws itself. */
async function firstViewOf(api: Api, index: PageFile, logger: Logger, script: string) {
  if (!existsSync(script)) {
    logger.warn('the first view is not drawn on the server: dist-server is missing, run `npm run build`')
    return async () => null
  }
  const { render } = (await import(pathToFileURL(script).href)) as { render: Render }
  const views = firstViews(api, index, render)
  return async (incoming: IncomingMessage): Promise<FirstView | null> => {
    try {
      return await views(incoming)
    } catch (error) {
      logger.error(faultFields(error), 'the first view could not be drawn')
      return null
    }
  }
}

async function warm(files: readonly PageFile[]): Promise<void> {
  for (const file of files) if (!file.dense) await encodedFile(file, 'br')
}

/** The path without query, decoded; null where it is no UTF-8. Files are looked up by it whole, so `..` leads nowhere. */
function pathOf({ url }: IncomingMessage): string | null {
  try {
    return decodeURIComponent((url ?? '/').split(/[?#]/)[0]!)
  } catch {
    return null
  }
}

/** A page is asked for by a browser that goes somewhere; a script that asks for another thing is not given HTML. */
const wantsPage = ({ headers, url }: IncomingMessage): boolean =>
  url?.split('?')[0] === '/' || (headers.accept?.includes('text/html') ?? false)
