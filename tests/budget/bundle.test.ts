import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What the first view loads: its size, and what must never be in it. */

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'node_modules/.cache', `bundle-of-${process.pid}`)
let manifest: Readonly<Record<string, Chunk>>

beforeAll(() => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const made = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'error', '--manifest', 'manifest.json', '--outDir', folder],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`The page could not be built: ${made.stderr}`)
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as typeof manifest
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A chunk with all that it imports before it runs. */
function withImports(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const imported of manifest[name]!.imports ?? []) withImports(imported, found)
  return found
}

const textOf = (names: Iterable<string>): string =>
  [...names].map((name) => readFileSync(join(folder, manifest[name]!.file), 'utf8')).join('\n')

/** A text that only this library's code holds, also when it is minified. */
const traces = {
  recharts: 'recharts-',
  zod: '$ZodType',
  msw: '[MSW]',
  'the queries of other screens': '/api/views/record',
} as const

function criticalPath(): ReadonlySet<string> {
  const entry = Object.keys(manifest).find((name) => manifest[name]!.isEntry)
  return withImports(entry!)
}

test('the first view needs at most 110 kB of script', () => {
  const sizes = [...criticalPath()].map((name) => gzipSync(readFileSync(join(folder, manifest[name]!.file))).length)
  const size = sizes.reduce((sum, each) => sum + each, 0)
  expect(size).toBeGreaterThan(50_000)
  expect(size).toBeLessThanOrEqual(110_000)
})

test.each(Object.entries(traces))('the first view holds nothing of %s', (_library, trace) => {
  expect(textOf(criticalPath())).not.toContain(trace)
})

test.each(['zod', 'msw'] as const)(
  'no page of the live build holds %s: it is the API’s, in either of its homes',
  (library) => {
    const chunks = Object.keys(manifest).filter((name) => manifest[name]!.file.endsWith('.js'))
    expect(chunks.length).toBeGreaterThan(20)
    expect(chunks.filter((name) => textOf([name]).includes(traces[library]))).toEqual([])
  },
)

test('the chart library comes with the drawing, which comes later than the page of results', () => {
  const holders = Object.keys(manifest).filter(
    (name) => manifest[name]!.file.endsWith('.js') && textOf([name]).includes(traces.recharts),
  )
  expect(holders.length).toBeGreaterThan(0)
  const page = Object.keys(manifest).find((name) => name.endsWith('ResultsPage.tsx'))!
  for (const holder of holders) expect(withImports(page)).not.toContain(holder)
})
