import { resolve } from 'node:path'
import { isDay } from '../src/domain/records/calendarDate.ts'
import { StartRefused } from './startRefused.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What the environment asks for; every variable has a value that works without being set. */
export interface Config {
  readonly host: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** The folder of the embedded database, absolute. */
  readonly dataDir: string
  /** PostgreSQL instead of the embedded database. Its ledger says what is wrong with it, without the password in it. */
  readonly databaseUrl: string | null
  /** Where people reach this server, if not at its own address: an origin. */
  readonly publicUrl: URL | null
  readonly logLevel: (typeof logLevels)[number]
  /** The day a demonstration is loaded up to; null leaves it to the demonstration. */
  readonly demoDate: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws StartRefused naming the variable and its value. An empty variable counts as one that is not set. */
export function readConfig(env: Environment): Config {
  const given = (name: string): string | null => env[name]?.trim() || null
  return {
    host: hostIn(given('HOST') ?? '127.0.0.1'),
    port: portIn(given('PORT') ?? '4173'),
    dataDir: resolve(given('DATA_DIR') ?? 'data'),
    databaseUrl: given('DATABASE_URL'),
    publicUrl: publicUrlIn(given('PUBLIC_URL')),
    logLevel: logLevelIn(given('LOG_LEVEL') ?? 'info'),
    demoDate: demoDateIn(given('DEMO_DATE')),
  }
}

function hostIn(value: string): string {
  if (/^[A-Za-z0-9.-]+$/.test(value) || /^[0-9A-Fa-f:.]+$/.test(value)) return value
  throw new StartRefused(`HOST is "${value}"; it is a name or address to listen on, such as 127.0.0.1.`)
}

function portIn(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN
  if (port <= 65_535) return port
  throw new StartRefused(`PORT is "${value}"; it is a whole number from 1 to 65535, or 0 for any free port.`)
}

function publicUrlIn(value: string | null): URL | null {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url
  throw new StartRefused(`PUBLIC_URL is "${value}"; it is an origin without a path, such as https://dashboard.example.`)
}

function logLevelIn(value: string): Config['logLevel'] {
  const level = logLevels.find((each) => each === value.toLowerCase())
  if (level) return level
  throw new StartRefused(`LOG_LEVEL is "${value}"; it is one of ${logLevels.join(', ')}.`)
}

function demoDateIn(value: string | null): string | null {
  if (value === null || isDay(value)) return value
  throw new StartRefused(`DEMO_DATE is "${value}"; that is not a day that exists, written YYYY-MM-DD.`)
}

/** Is this a name by which only this computer reaches itself? */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
