import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { readFiles } from '../../server/files.ts'
import { withStyleInline } from '../../server/inlineStyle.ts'
import type { Figure } from '../figure.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')

/** What the first view needs: bytes of the live build, which `npm run build` makes. */
export async function bundle(): Promise<readonly Figure[]> {
  const built = readFiles(dist)
  const page = built.get('/index.html')
  if (!page) {
    console.log('bundle: skipped, because the page is not built. Run `npm run build` first.')
    return []
  }
  // As the server sends it: the style stands in the page and is no file of its own.
  const html = withStyleInline(page, built).index.bytes.toString('utf8')
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
  const files = [...new Set(named)].map((path) => ({ path, bytes: built.get(path)!.bytes }))
  const scripts = files.filter(({ path }) => path.endsWith('.js'))
  const sent = (path: string, bytes: Buffer) =>
    path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length
  const sum = (sizes: readonly number[]) => sizes.reduce((whole, each) => whole + each, 0) / 1000
  return [
    {
      name: 'critical-path script, gzip',
      value: sum(scripts.map(({ bytes }) => gzipSync(bytes, { level: 9 }).length)),
      unit: 'kB',
      atMost: 110,
    },
    {
      name: 'first view without what is drawn in it: script, style, fonts, brotli',
      value: sum([sent('style', Buffer.from(style)), ...files.map(({ path, bytes }) => sent(path, bytes))]),
      unit: 'kB',
      atMost: 140,
    },
    { name: 'files of the first view, with its HTML', value: files.length + 1, unit: 'requests', atMost: 6 },
  ]
}
