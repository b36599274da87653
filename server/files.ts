import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { encode, encodingFor, worthEncoding, type Encoding } from './encoding.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
/** Their own format is compressed already. */
const dense = new Set(['.ico', '.png', '.woff2'])

/** One file of the built page, in memory with its encoded forms. */
export interface PageFile {
  readonly bytes: Buffer
  readonly type: string
  readonly tag: string
  readonly cacheControl: string
  readonly dense: boolean
}

/** The files of a built page by their path on the site; empty where there is no such folder. */
export function readFiles(folder: string): Map<string, PageFile> {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const site = path.slice(folder.length).replaceAll('\\', '/')
        const bytes = readFileSync(path)
        const ending = extname(path)
        return [
          site,
          {
            bytes,
            type: types[ending] ?? 'application/octet-stream',
            tag: hash('sha256', bytes, 'hex').slice(0, 24),
            // The build names these by their content, so a name never means anything else.
            cacheControl: site.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
            dense: dense.has(ending) || bytes.byteLength < worthEncoding,
          },
        ] as const
      }),
  )
}

const encoded = new WeakMap<PageFile, Map<Encoding, Promise<Buffer>>>()

/** The file's encoded form, made once. */
export function encodedFile(file: PageFile, encoding: Encoding): Promise<Buffer> {
  let forms = encoded.get(file)
  if (!forms) encoded.set(file, (forms = new Map<Encoding, Promise<Buffer>>()))
  let form = forms.get(encoding)
  if (!form) forms.set(encoding, (form = encode(file.bytes, encoding, 'most')))
  return form
}

/** Sends a file in the best form the client takes, or 304 where the client has it. @param status what is answered with it */
export async function sendFile(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  file: PageFile,
  status = 200,
): Promise<void> {
  const encoding = file.dense ? null : encodingFor(incoming.headers['accept-encoding'])
  const tag = `"${file.tag}${encoding === null ? '' : `-${encoding}`}"`
  outgoing.setHeader('ETag', tag)
  outgoing.setHeader('Cache-Control', file.cacheControl)
  if (!file.dense) outgoing.setHeader('Vary', 'Accept-Encoding')
  if (status === 200 && has(incoming.headers['if-none-match'] ?? '', tag)) {
    outgoing.writeHead(304)
    outgoing.end()
    return
  }
  const bytes = encoding === null ? file.bytes : await encodedFile(file, encoding)
  sendBytes(outgoing, status, bytes, { 'Content-Type': file.type, ...encodingHeader(encoding) })
}

const has = (known: string, tag: string): boolean =>
  known.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')))

export const encodingHeader = (encoding: Encoding | null): Record<string, string> =>
  encoding === null ? {} : { 'Content-Encoding': encoding }

/** Sends bytes with their length; of an answer to HEAD the head alone. */
export function sendBytes(
  outgoing: ServerResponse,
  status: number,
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  outgoing.writeHead(status, { ...headers, 'Content-Length': bytes.byteLength })
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : bytes)
}
