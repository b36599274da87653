// Runs a command with the Node this project pins, installing the packages first when they are missing or out of date:
//   node scripts/first.mjs [--page] [--demo] [NAME=value …] [command argument …]
// `--page` also builds the page first when it is missing or older than its sources, `--demo` the static demonstration.
// Plain JavaScript that Node 18 understands: on a fresh clone nothing is installed yet, and any Node may be the one running.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const onWindows = process.platform === 'win32'
const pinnedNode = join(bin, onWindows ? 'node.cmd' : 'node')

/**
 * Whether every package of the lock file is installed as locked. Packages for other machines may be absent; those for this
 * one may not: npm leaves them out without a word where the Node that runs it is too old for them.
 */
function isInstalled(folder) {
  const installedPath = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(installedPath)) return false
  const locked = readPackages(join(folder, 'package-lock.json'))
  const installed = readPackages(installedPath)
  const needed = Object.keys(locked).filter((path) => path !== '' && (path in installed || isNeeded(locked[path])))
  return (
    needed.every((path) => isSame(locked[path], installed[path])) &&
    Object.keys(installed).every((path) => path in locked)
  )
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true
  return (
    os?.includes(process.platform) && cpu?.includes(process.arch) && (libc === undefined || libc.includes(ownLibc()))
  )
}

function ownLibc() {
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
}

function isSame(locked, installed) {
  return installed !== undefined && locked.version === installed.version && locked.integrity === installed.integrity
}

function install() {
  console.log('Installing the packages (only this once) …')
  npmCi(process.execPath)
  // Run by an old Node npm has left out what needs a newer one; but the pinned Node is there now.
  if (!isInstalled(root) && existsSync(pinnedNode)) npmCi(realpathSync(pinnedNode))
}

function npmCi(node) {
  const npm = process.env.npm_execpath
  // Run from npm, its own script is known; else the shell finds `npm` (on Windows `npm.cmd`, which needs a shell).
  const { status } = npm
    ? spawnSync(node, [npm, 'ci'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', ['ci'], {
        cwd: root,
        env: environment(),
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: onWindows,
      })
  if (status !== 0) {
    console.error('`npm ci` failed: see above. Nothing was started.')
    process.exit(status ?? 1)
  }
}

function warnOfAnotherNode() {
  if (existsSync(pinnedNode)) return
  console.error(
    `No pinned Node for ${process.platform} ${process.arch} is installed; going on with ${process.version}, ` +
      'which works from version 26.',
  )
}

function environment(settings = {}) {
  return { ...process.env, ...settings, PATH: bin + delimiter + (process.env.PATH ?? '') }
}

function buildIfOlder(...which) {
  const { status } = spawnSync('node', [join(root, 'scripts', 'page.mjs'), '--if-older', ...which], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
    shell: onWindows,
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Hands signals on and ends as the command ended, so that a supervisor cannot tell this process from the command. */
function become(command, args, settings) {
  const child = spawn(command, args, { cwd: root, env: environment(settings), stdio: 'inherit', shell: onWindows })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Could not run ${command}: ${error.message}`)
    process.exit(127)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function main(words) {
  if (!isInstalled(root)) install()
  const rest = [...words]
  const wants = (flag) => rest[0] === flag && rest.shift() === flag
  const [withPage, withDemo] = [wants('--page'), wants('--demo')]
  const settings = {}
  while (/^[A-Z_]+=/.test(rest[0] ?? '')) {
    const [name, value] = rest.shift().split(/=(.*)/s, 2)
    settings[name] = value
  }
  const [command, ...args] = rest
  if (command === undefined) return
  warnOfAnotherNode()
  if (withPage) buildIfOlder()
  if (withDemo) buildIfOlder('--demo')
  become(command, args, settings)
}

main(process.argv.slice(2))
