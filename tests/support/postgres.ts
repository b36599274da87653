import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server to test with. */
export interface TestServer {
  /** Makes a database with an owner of its own, and answers its address. */
  createDatabase(): Promise<string>
  /** Asks as the server's administrator, in the database of this address or in the server's own. */
  ask(sql: string, address?: string): Promise<Record<string, unknown>[]>
  /** Power over the process of the server; undefined where TEST_DATABASE_URL gave somebody else's. */
  readonly process?: {
    /** Where it keeps all it has on disk. */
    readonly folder: string
    /** Ends it in order and waits; connections break. */
    halt(): Promise<void>
    /** Ends it as a crash would, with nothing written on the way out. */
    crash(): Promise<void>
    /** Starts it again on the same port and data. */
    start(): Promise<void>
  }
  /** Ends it and deletes its data; of somebody else's server, the databases made here. */
  stop(): Promise<void>
}

/** A server for one file of tests, or why there is none; `stop` it after the last test. */
export async function startPostgres(): Promise<TestServer | { missing: string }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given === 'none') return { missing: 'no PostgreSQL: TEST_DATABASE_URL=none' }
  if (given) return givenServer(given)
  const binaries = findBinaries()
  if (binaries === undefined) {
    return {
      missing:
        'no PostgreSQL: neither postgres and initdb in PATH nor in /usr/lib/postgresql. Install it, or set TEST_DATABASE_URL to an administrator’s address.',
    }
  }
  const owner = ownerOfProcess()
  if ('missing' in owner) return owner
  return ownServer(binaries, owner)
}

function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  return [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ].find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')))
}

interface Owner {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root; then it runs as the account its package made, or as nobody. */
function ownerOfProcess(): Owner | { missing: string } {
  if (process.getuid?.() !== 0) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = ['postgres', 'nobody'].flatMap((name) => accounts.filter(([known]) => known === name))[0]
  if (!account) return { missing: 'no PostgreSQL: it does not run as root, and there is no account to run it as.' }
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

async function ownServer(binaries: string, owner: Owner): Promise<TestServer> {
  const folder = mkdtempSync(join(quickPlace(), 'postgres-'))
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid!)
  const data = join(folder, 'data')
  // Speaks PostgreSQL's own English whatever the machine's language; sorts and folds nothing by itself.
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  const made = spawnSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'admin',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--wal-segsize=1',
      '--no-sync',
    ],
    { ...owner, env, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  }
  const port = await freePort()
  const admin = `postgres://admin:${password}@127.0.0.1:${port}/postgres`
  let guard: ChildProcess | undefined

  const start = async () => {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'fsync=on',
      'synchronous_commit=on',
      'shared_buffers=16MB',
      // Within its folder, so that a crash leaves nothing elsewhere.
      'dynamic_shared_memory_type=mmap',
      'timezone=UTC',
    ]
    const command = [join(binaries, 'postgres'), '-D', data, ...settings.flatMap((each) => ['-c', each])]
    // The shell waits on its input and ends the server when that closes, so that a killed test run leaves nothing behind.
    guard = spawn('/bin/sh', ['-c', guarding, 'sh', folder, ...command], {
      ...owner,
      env,
      cwd: folder,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    let said = ''
    guard.stderr!.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)))
    guard.stdin!.on('error', () => {})
    for (const end = Date.now() + 60_000; ;) {
      try {
        await askOnce(admin, 'SELECT 1')
        return
      } catch (error) {
        if (guard.exitCode !== null || Date.now() > end)
          throw new Error(`PostgreSQL did not start: ${said || String(error)}`, { cause: error })
      }
      await pause(25)
    }
  }
  // QUIT ends it at once, with nothing written out and nothing tidied; the next start recovers as after a crash.
  const end = async (signal: 'INT' | 'QUIT') => {
    const ending = guard
    if (!ending || ending.exitCode !== null) return
    const gone = new Promise((resolve) => ending.once('exit', resolve))
    ending.stdin!.write(`${signal}\n`)
    await gone
  }
  const atExit = () => void guard?.stdin?.destroy()
  process.once('exit', atExit)
  await start()
  return {
    createDatabase: () => createDatabase(admin),
    ask: (sql, address) => askOnce(address ? withDatabase(admin, new URL(address).pathname) : admin, sql),
    process: { folder, halt: () => end('INT'), crash: () => end('QUIT'), start },
    stop: async () => {
      await end('QUIT')
      process.removeListener('exit', atExit)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** In memory where there is plenty: a disk that others use too makes every sync a wait. */
function quickPlace(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 1_000_000_000 ? memory : tmpdir()
}

/** $1 is the folder. A line on the input is the signal to end with; no line is the end of the test run, and the folder goes too. */
const guarding = `folder=$1; shift
"$@" </dev/null & server=$!
if read -r signal; then kill -s "$signal" $server; wait $server
else kill -s QUIT $server; wait $server; rm -rf "$folder"; fi`

/** Distinct, so that a test can look for it where it must not show. */
export const password = 'not-to-be-shown'

async function createDatabase(admin: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await askOnce(admin, `CREATE ROLE ${name} LOGIN PASSWORD '${password}'`)
  await askOnce(admin, `CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  const address = new URL(withDatabase(admin, name))
  address.username = name
  address.password = password
  return address.href
}

async function givenServer(admin: string): Promise<TestServer> {
  const made: string[] = []
  return {
    createDatabase: async () => {
      const address = await createDatabase(admin)
      made.push(new URL(address).pathname.slice(1))
      return address
    },
    ask: (sql, address) => askOnce(address ? withDatabase(admin, new URL(address).pathname) : admin, sql),
    stop: async () => {
      for (const name of made) {
        await askOnce(admin, `DROP DATABASE ${name} WITH (FORCE)`)
        await askOnce(admin, `DROP ROLE ${name}`)
      }
    },
  }
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = name
  return url.href
}

async function askOnce(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
