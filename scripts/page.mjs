// Builds the live page into dist/ and its twin that draws the first view on the server into dist-server/.
// `--if-older`: only when they are missing or older than what they are built from.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts']
const results = ['dist/index.html', 'dist-server/render.js']
/** Made at the start of the last good build: a source saved while it ran counts as newer. */
const stamp = join(root, 'node_modules', '.cache', 'page-built')

/** The latest change in a file or a folder; a folder's own time tells of deleted files. */
function lastChange(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return 0
  const inside = entry.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : []
  return Math.max(entry.mtimeMs, ...inside)
}

function isOlder() {
  if (![stamp, ...results.map((path) => join(root, path))].every(existsSync)) return true
  return Math.max(...sources.map((path) => lastChange(join(root, path)))) > statSync(stamp).mtimeMs
}

function vite(...args) {
  const script = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(process.execPath, [script, 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

function build() {
  console.log('Building the page …')
  mkdirSync(dirname(stamp), { recursive: true })
  const started = `${stamp}.started`
  writeFileSync(started, '')
  rmSync(stamp, { force: true })
  vite()
  vite('--ssr', 'src/app/render.tsx', '--outDir', 'dist-server')
  renameSync(started, stamp)
}

if (!process.argv.includes('--if-older') || isOlder()) build()
