import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The real server as a process of its own, on a free port and a data folder of its own. */

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>
  /** A folder of the test's own, which stays; without it, a new one that goes when the server stops. */
  readonly dataDir?: string
  readonly databaseUrl?: string
  /** Words before the Node that runs the server, such as `prlimit --fsize=…`. */
  readonly under?: readonly string[]
}

export interface RunningServer {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** Sends a request as a person of the demonstration, signed in on first use; the body as JSON. */
  as(
    person: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  /** The Cookie header of a person who is signed in. */
  cookie(person: string): Promise<string>
  /** Asks it to stop; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Ends it as a power cut would. Its data folder stays. */
  kill(): Promise<void>
  stderr(): string
  stdout(): string
}

export interface EndedServer {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Spawned {
  readonly child: ReturnType<typeof spawn>
  readonly ended: Promise<number | null>
  readonly out: { stdout: string; stderr: string }
}

function spawnServer(
  { env = {}, databaseUrl, under = [] }: ServerOptions,
  dataDir: string,
  args: readonly string[],
): Spawned {
  const [command, ...words] = [...under, process.execPath, main, ...args]
  const child = spawn(command!, words, {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, ended, out }
}

/** A folder of its own for a test, to be removed by whoever made it. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'server-'))

/** Runs the server until it ends by itself: for starts that are refused. */
export async function runServer(options: ServerOptions = {}, args: readonly string[] = []): Promise<EndedServer> {
  const dataDir = options.dataDir ?? newFolder()
  const { child, ended, out } = spawnServer(options, dataDir, args)
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const code = await ended
  clearTimeout(late)
  if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  return { code, ...out }
}

/** Starts the server and waits until it is ready. @throws with what it said where it ends instead. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? newFolder()
  const { child, ended, out } = spawnServer(options, dataDir, [])
  const clear = () => {
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
  const url = await new Promise<string>((resolve, reject) => {
    let isReady = false
    child.stdout!.on('data', () => {
      const line = /^ready (\S+)$/m.exec(out.stdout)
      if (!line) return
      isReady = true
      resolve(line[1]!)
    })
    void ended.then((code) => {
      if (isReady) return
      clear()
      reject(new Error(`The server ended with ${code}: ${out.stderr}`))
    })
  })
  const cookies = new Map<string, Promise<string>>()
  const cookie = (person: string): Promise<string> => {
    let known = cookies.get(person)
    if (!known) cookies.set(person, (known = signIn(url, person)))
    return known
  }
  let keys = 0
  return {
    url,
    dataDir,
    pid: child.pid!,
    cookie,
    as: async (person, method, path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method,
        headers: {
          Cookie: await cookie(person),
          ...(body === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Idempotency-Key': `key-${child.pid}-${Date.now()}-${keys++}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      const code = await ended
      clear()
      return code
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stderr: () => out.stderr,
    stdout: () => out.stdout,
  }
}

async function signIn(url: string, person: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  const [cookie] = response.headers.getSetCookie()
  if (!response.ok || cookie === undefined) throw new Error(`Signing in as ${person}: ${response.status}`)
  return cookie.split(';')[0]!
}
