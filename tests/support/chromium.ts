import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What playwright-core's `chromium.launch` needs to start the browser that was found. */
export interface LaunchOptions {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

/** A browser to test with, or why there is none. */
export type Found = { launch: LaunchOptions } | { missing: string }

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']

let found: Promise<Found> | undefined

/**
 * Looks for a browser: `CHROMIUM_PATH` (`bundled` means the one from the npm package, `none` none at all), else Chromium
 * or Chrome as the system has it, else the one from the package `@sparticuz/chromium`.
 */
export function findChromium(): Promise<Found> {
  found ??= look(process.env['CHROMIUM_PATH'])
  return found
}

/** The options to launch the browser with. @throws where there is none; ask `findChromium` first to skip instead. */
export async function launchOptions(): Promise<LaunchOptions> {
  const chromium = await findChromium()
  if ('missing' in chromium) throw new Error(chromium.missing)
  return chromium.launch
}

async function look(wish: string | undefined): Promise<Found> {
  if (wish === 'none') return { missing: 'no browser: CHROMIUM_PATH=none' }
  if (wish === 'bundled') return bundled()
  if (wish !== undefined && wish !== '') {
    return existsSync(wish)
      ? { launch: withArgs(wish) }
      : { missing: `no browser: CHROMIUM_PATH=${wish} does not exist` }
  }
  const system = systemPaths.find((path) => existsSync(path))
  return system === undefined ? bundled() : { launch: withArgs(system) }
}

function withArgs(executablePath: string, args: string[] = [], env: Record<string, string> = {}): LaunchOptions {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  // Chromium refuses to sandbox for root, so only root goes without.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executablePath, args: [...sandbox, ...quiet, ...args], env: { ...Object.fromEntries(own), ...env } }
}

async function bundled(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      missing: `no browser: no Chromium or Chrome found, and the bundled one is for Linux x64, not ${process.platform} ${process.arch}. Set CHROMIUM_PATH.`,
    }
  }
  try {
    const folder = await unpacked()
    return {
      launch: withArgs(join(folder, 'chromium'), [], {
        FONTCONFIG_PATH: folder,
        LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
          .filter(Boolean)
          .join(delimiter),
      }),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      missing: `no browser: no Chromium or Chrome found, and the bundled one failed (${reason}). Set CHROMIUM_PATH.`,
    }
  }
}

/** Unpacks the packaged browser once a version, and answers its folder. */
async function unpacked(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  // Unpacked aside and then renamed, so that a second test run never meets half a browser.
  const aside = mkdtempSync(join(cache, 'chromium-unpacking-'))
  try {
    await inflateInto(aside, packageFolder)
    writeFileSync(join(aside, 'fonts.conf'), fontsConf(join(folder, 'fonts')))
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function inflateInto(folder: string, packageFolder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  // The package unpacks into the temporary folder, wherever that is said to be.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      await inflate(join(packageFolder, 'bin', name))
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** Without a fonts.conf of its own that names its fonts, this browser dies at the first `<input>`. */
function fontsConf(fonts: string): string {
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui']
  const aliases = families.map(
    (name) => `<alias><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${fonts}</dir>`,
    `<cachedir>${join(fonts, 'cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n')
}
