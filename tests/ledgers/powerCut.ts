import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One thing a process did to its files, as strace saw it; `said` is a line on its output. */
export type Deed =
  | { readonly does: 'create' | 'remove' | 'sync'; readonly path: string }
  | Change
  | { readonly does: 'say'; readonly line: string }

/** What a file's bytes were told to become. */
type Change =
  | { readonly does: 'write'; readonly path: string; readonly at: number; readonly bytes: Uint8Array }
  | { readonly does: 'cut'; readonly path: string; readonly size: number }

const calls = 'openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,mkdir'

/** Why deeds cannot be recorded here; undefined where they can. */
export function whyNoRecording(): string | undefined {
  const { status, error, stderr } = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'trace=openat', 'true'], {
    encoding: 'utf8',
  })
  return status === 0 ? undefined : `strace does not work here: ${error?.message ?? stderr}`
}

/** Runs a command to its end and answers what it did to files, in order. */
export function recorded(command: readonly string[], logFile: string): Deed[] {
  const { status, stderr } = spawnSync(
    'strace',
    ['-f', '-y', '-xx', '-s', '100000', '-e', `trace=${calls}`, '-o', logFile, ...command],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`)
  const deeds: Deed[] = []
  const unfinished = new Map<string, string>()
  for (const line of readFileSync(logFile, 'latin1').split('\n')) {
    const [, task, rest] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (task === undefined || rest === undefined) continue
    const [, before] = /^(.*) <unfinished \.\.\.>$/.exec(rest) ?? []
    if (before !== undefined) {
      unfinished.set(task, before)
      continue
    }
    const [, after] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? []
    const deed = deedOf(after === undefined ? rest : (unfinished.get(task) ?? '') + after)
    if (deed) deeds.push(deed)
  }
  return deeds
}

function deedOf(call: string): Deed | undefined {
  const [, name, inside, answer] = /^(\w+)\((.*)\) += (-?\d+)/.exec(call) ?? []
  if (inside === undefined || Number(answer) < 0) return undefined
  const [path = '', text = ''] = [/^\d+<([^>]*)>/.exec(inside)?.[1], /"([^"]*)"/.exec(inside)?.[1]].map(
    (hex) => hex && bytesOf(hex).toString('latin1'),
  )
  const last = Number(/(\d+)$/.exec(inside)?.[1])
  switch (name) {
    case 'openat':
      return inside.includes('O_CREAT') ? { does: 'create', path: text } : undefined
    case 'mkdir':
      return { does: 'create', path: text }
    case 'unlink':
      return { does: 'remove', path: text }
    case 'fsync':
    case 'fdatasync':
      return { does: 'sync', path }
    case 'ftruncate':
      return { does: 'cut', path, size: last }
    case 'pwrite64':
      return { does: 'write', path, at: last, bytes: Buffer.from(text, 'latin1') }
    case 'write':
      return inside.startsWith('1<') ? { does: 'say', line: text.trim() } : undefined
    default:
      return undefined
  }
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex')

interface File {
  /** What is on disk for certain. */
  synced: Uint8Array
  /** What was done since: all, some or nothing of it may be on disk. */
  since: Change[]
}

/** The files of one folder, and what a power cut may leave of them: all that was synced, and by chance more. */
export class Disk {
  readonly #folder: string
  readonly #random: () => number
  readonly #files = new Map<string, File>()
  /** Names are on disk once their folder is synced. */
  #names = new Map<string, File>()

  constructor(folder: string, random: () => number) {
    this.#folder = folder
    this.#random = random
  }

  take(deed: Deed): void {
    if (deed.does === 'say') return
    if (deed.path === this.#folder) {
      if (deed.does === 'sync') this.#names = new Map(this.#files)
      return
    }
    if (!deed.path.startsWith(`${this.#folder}/`)) return
    const name = basename(deed.path)
    const file = this.#files.get(name)
    if (deed.does === 'create') {
      if (!file) this.#files.set(name, { synced: new Uint8Array(), since: [] })
    } else if (deed.does === 'remove') this.#files.delete(name)
    else if (!file) throw new Error(`${deed.path} was never made.`)
    else if (deed.does === 'write' || deed.does === 'cut') file.since.push(deed)
    else {
      for (const each of file.since) file.synced = done(file.synced, each)
      file.since = []
    }
  }

  /** Writes what the power cut leaves into a new folder. */
  cutPower(folder: string): void {
    mkdirSync(folder)
    for (const name of new Set([...this.#names.keys(), ...this.#files.keys()])) {
      const [named, now] = [this.#names.get(name), this.#files.get(name)]
      const file = named === now || this.#random() < 0.5 ? named : now
      // The index beside the write-ahead file is made anew after a restart of the machine.
      if (file && !name.endsWith('-shm')) writeFileSync(join(folder, name), this.#left(file))
    }
  }

  #left({ synced, since }: File): Uint8Array {
    const share = this.#random()
    let left = synced
    for (const deed of since) {
      if (this.#random() > share) continue
      const isTorn = deed.does === 'write' && this.#random() < 0.2
      // A sector is written whole or not at all.
      const sectors = isTorn ? Math.floor((deed.bytes.length / 512) * this.#random()) : 0
      left = done(left, isTorn ? { ...deed, bytes: deed.bytes.subarray(0, 512 * sectors) } : deed)
    }
    return left
  }
}

function done(before: Uint8Array, deed: Change): Uint8Array {
  const size = deed.does === 'cut' ? deed.size : Math.max(before.length, deed.at + deed.bytes.length)
  const after = new Uint8Array(size)
  after.set(before.subarray(0, size))
  if (deed.does === 'write') after.set(deed.bytes, deed.at)
  return after
}
