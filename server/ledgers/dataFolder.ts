import { accessSync, closeSync, constants, fsyncSync, mkdirSync, openSync } from 'node:fs'
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
    throw new FolderRefused(
      code === 5 || code === 6
        ? `Another server is running on the data folder ${folder}. Stop it, or set DATA_DIR to another folder.`
        : `The file ${join(folder, 'lock')} cannot be locked: ${wordsOf(error)}. It holds nothing: where no server runs on this folder, remove it and start again.`,
      { cause: error },
    )
  }
}

function makeFolder(folder: string): void {
  try {
    // Readable by this account alone: the log holds what partners were told in confidence.
    const first = mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    if (first === undefined) return
    // A folder that its parent has not on disk yet is gone after a power cut, with every synced file in it.
    const parent = dirname(resolve(first))
    for (let each = resolve(folder); each !== parent && each !== dirname(each); each = dirname(each))
      syncFolder(dirname(each))
  } catch (error) {
    throw new FolderRefused(
      `The data folder ${folder} cannot be made or written (${(error as NodeJS.ErrnoException).code ?? wordsOf(error)}). Give this account the right to write there, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
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
