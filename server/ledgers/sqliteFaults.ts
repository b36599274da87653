import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { LedgerUnavailable } from '../../src/api/ledger.ts'

/** The folder cannot hold a log, its log is damaged, or another server holds it. The message says which folder and what to do. */
export class FolderRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'FolderRefused'
  }
}

/** SQLite's primary result code of an error, https://www.sqlite.org/rescode.html; undefined where it is none of SQLite's. */
export function resultCode(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: number }
  return errcode === undefined ? undefined : errcode & 0xff
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** SQLite's codes for a file that is broken. */
export function damage(error: unknown, file: string): FolderRefused | undefined {
  const code = resultCode(error)
  return code === 11 || code === 26
    ? new FolderRefused(
        `The log file ${file} is damaged: ${wordsOf(error)}. Nothing was changed. Stop the server, keep a copy of the whole data folder ${dirname(file)}, and restore the last backup into an empty one.`,
        { cause: error },
      )
    : undefined
}

/** SQLite's codes for what may pass, as what they mean to the person who tried. */
export function unavailable(error: unknown, file: string): LedgerUnavailable | undefined {
  switch (resultCode(error)) {
    case 5: // busy
    case 6: // locked
      return new LedgerUnavailable('busy', 'The database is busy.', { cause: error })
    case 8: // read-only
      return new LedgerUnavailable('read-only', 'The database can only be read.', { cause: error })
    case 13: // full
      return new LedgerUnavailable('full', 'The disk is full.', { cause: error })
    case 10: // input or output failed
    case 14: // cannot open
      return isFull(file)
        ? new LedgerUnavailable('full', 'The disk is full.', { cause: error })
        : new LedgerUnavailable('unreachable', 'The database file cannot be read or written.', { cause: error })
    default:
      return undefined
  }
}

/** The index beside the write-ahead file is a mapped one, and a disk too full for it shows as a failure of another name. */
function isFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file))
    return bavail * bsize < 65_536
  } catch {
    return false
  }
}
