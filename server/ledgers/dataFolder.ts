import { accessSync, closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderRefused, resultCode, wordsOf } from './sqliteFaults.ts'

/**
 * Takes the data folder for this process, made where it is missing. The hold ends with `close()` or with the process,
 * however it ends, so a killed server's folder is free at once.
 *
 * Nothing in this process may open and close the file `lock` by other means: POSIX drops all of a process's locks on a
 * file with the first descriptor closed.
 *
 * @throws FolderRefused where it cannot be made or written, or another server holds it.
 */
export function takeFolder(folder: string): { close(): void } {
  makeFolder(folder)
  let lock: DatabaseSync | undefined
  try {
    // A file of its own: a lock on the log itself would shut out commands that read beside the server.
    lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    const code = resultCode(error)
    if (code === 5 || code === 6) {
      throw new FolderRefused(
        `Another server is running on the data folder ${folder}. Stop it, or set DATA_DIR to another folder.`,
        { cause: error },
      )
    }
    if (code !== 26) throw notWritable(folder, error)
    throw new FolderRefused(
      `The file ${join(folder, 'lock')} cannot be locked: ${wordsOf(error)}. It holds nothing: where no server runs on this folder, remove it and start again.`,
      { cause: error },
    )
  }
}

function makeFolder(folder: string): void {
  try {
    const missing: string[] = []
    for (let each = resolve(folder); !existsSync(each); each = dirname(each)) missing.unshift(each)
    // Level by level: Node's own recursive making never returns where a parent takes no folders, as in /proc.
    for (const each of missing) makeLevel(each)
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('It is a file.'), { code: 'ENOTDIR' })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw notWritable(folder, error)
  }
}

function notWritable(folder: string, error: unknown): FolderRefused {
  const why = resultCode(error) === undefined ? (error as NodeJS.ErrnoException).code : undefined
  return new FolderRefused(
    `The data folder ${folder} cannot be made or written (${why ?? wordsOf(error)}). Give this account the right to write there, or set DATA_DIR to another folder.`,
    { cause: error },
  )
}

/** Readable by this account alone: the log holds what partners were told in confidence. */
function makeLevel(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another server made it at the same time; the lock decides between the two.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  // A folder that its parent has not on disk yet is gone after a power cut, with every synced file in it.
  syncFolder(dirname(folder))
}

/** Puts the names of a folder's files on disk. Windows has no such call and does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
