// Builds the live page into dist/ and its twin that draws the first view on the server into dist-server/.
// `--demo`: the static demonstration, into dist-demo/.
// `--if-older`: only when they are missing or older than what they are built from.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const demo = process.argv.includes('--demo')
const sources = [...['index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts'], ...(demo ? ['mocks'] : [])]
const results = demo ? ['dist-demo/index.html'] : ['dist/index.html', 'dist-server/render.js']
const cache = join(root, 'node_modules', '.cache')
/** Made at the start of the last good build: a source saved while it ran counts as newer. */
const stamp = join(cache, demo ? 'demo-built' : 'page-built')
/** Held while a build runs, so that two who want one do not write over each other. */
const lock = `${stamp}.lock`

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
    // Whoever asks may be a test, for which React would be another one.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Waits for a build that runs, up to two minutes; a lock older than that was left by one that was killed. */
function hold() {
  mkdirSync(cache, { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      process.on('exit', () => rmSync(lock, { recursive: true, force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
}

function build() {
  console.log(demo ? 'Building the demonstration …' : 'Building the page …')
  const started = `${stamp}.started`
  writeFileSync(started, '')
  rmSync(stamp, { force: true })
  if (demo) vite('--mode', 'demo')
  else {
    vite()
    vite('--ssr', 'src/app/render.tsx', '--outDir', 'dist-server')
  }
  renameSync(started, stamp)
}

hold()
if (!process.argv.includes('--if-older') || isOlder()) build()
