import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/first.mjs', import.meta.url))
let clone: string

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'first-'))
  mkdirSync(join(clone, 'scripts'))
  cpSync(script, join(clone, 'scripts/first.mjs'))
  writeLock('package-lock.json', '1.0.0')
  // Stands in for npm: notes how it was called and installs what is locked.
  writeFileSync(
    join(clone, 'npm.cjs'),
    `const fs = require('node:fs')
    fs.mkdirSync('node_modules', { recursive: true })
    fs.cpSync('package-lock.json', 'node_modules/.package-lock.json')
    fs.writeFileSync('called', process.argv[2])`,
  )
})

afterEach(() => rmSync(clone, { recursive: true }))

function writeLock(path: string, version: string) {
  const packages = {
    'node_modules/needed': { version, integrity: version },
    'node_modules/for-another-machine': { version, integrity: version, optional: true },
  }
  if (path.startsWith('node_modules')) Reflect.deleteProperty(packages, 'node_modules/for-another-machine')
  mkdirSync(join(clone, 'node_modules'), { recursive: true })
  writeFileSync(join(clone, path), JSON.stringify({ packages }))
}

const env = () => ({ PATH: process.env['PATH'], npm_execpath: join(clone, 'npm.cjs') })

function first(...args: string[]) {
  return spawnSync(process.execPath, [join(clone, 'scripts/first.mjs'), ...args], { env: env(), encoding: 'utf8' })
}

test('a fresh clone is installed by `npm ci`, said in one line, before the command runs', () => {
  rmSync(join(clone, 'node_modules'), { recursive: true })
  const { stdout, status } = first('node', '-p', '"ran"')
  expect(stdout).toMatch(/^Installing .*\nran\n$/)
  expect(readFileSync(join(clone, 'called'), 'utf8')).toBe('ci')
  expect(status).toBe(0)
})

test('what is installed as locked is left alone, also where packages for other machines are absent', () => {
  writeLock('node_modules/.package-lock.json', '1.0.0')
  expect(first('node', '-p', '"ran"').stdout).toBe('ran\n')
})

test('a lock file that has changed is installed again', () => {
  writeLock('node_modules/.package-lock.json', '0.9.0')
  expect(first().stdout).toMatch(/^Installing .*\n$/)
})

test('a package for this machine that an old Node left out is installed', () => {
  const packages = {
    'node_modules/for-here': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
  }
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }))
  writeFileSync(join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages: {} }))
  expect(first().stdout).toMatch(/^Installing .*\n$/)
})

test('settings reach the command, and its exit code comes back', () => {
  writeLock('node_modules/.package-lock.json', '1.0.0')
  expect(first('FULL=1', 'node', '-e', 'process.exit(Number(process.env.FULL) + 6)').status).toBe(7)
})

test('a signal reaches the command, and its own way of ending counts', async () => {
  writeLock('node_modules/.package-lock.json', '1.0.0')
  const command = "process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('ready')"
  const running = spawn(process.execPath, [join(clone, 'scripts/first.mjs'), 'node', '-e', command], { env: env() })
  const ended = new Promise((resolve) => running.once('exit', resolve))
  await new Promise((resolve) => running.stdout.once('data', resolve))
  running.kill('SIGTERM')
  expect(await ended).toBe(9)
})
