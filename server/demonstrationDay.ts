import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isDay } from '../src/domain/records/calendarDate.ts'
import { syncFolder } from './ledgers/dataFolder.ts'
import type { Connections } from './ledgers/postgresConnections.ts'
import { StartRefused } from './startRefused.ts'

/** The day a demonstration was loaded up to, and the one it stands on now; ISO 8601. */
export interface KeptDay {
  readonly loadedFor: string
  readonly day: string
}

/** Where a demonstration's day is kept: beside its log, so that the two are moved and removed together. */
export interface DayStore {
  /** Null where the log beside it is no demonstration's. */
  read(): Promise<KeptDay | null>
  begin(day: string): Promise<void>
  move(day: string): Promise<void>
  /** Whether others may move the day too. */
  readonly shared: boolean
}

/** Beside the embedded database: one small file, replaced whole. */
export function dayInFolder(folder: string): DayStore {
  const path = join(folder, 'demonstration.json')
  const read = (): KeptDay | null => {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
    return keptIn(text, path)
  }
  const write = (kept: KeptDay): void => {
    const next = `${path}.next`
    const file = openSync(next, 'w', 0o600)
    try {
      writeSync(file, `${JSON.stringify(kept)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(next, path)
    syncFolder(folder)
  }
  return {
    shared: false,
    read: async () => read(),
    begin: async (day) => write({ loadedFor: day, day }),
    move: async (day) => write({ loadedFor: read()?.loadedFor ?? day, day }),
  }
}

function keptIn(text: string, path: string): KeptDay {
  try {
    const { loadedFor, day } = JSON.parse(text) as Record<string, unknown>
    if (typeof loadedFor === 'string' && isDay(loadedFor) && typeof day === 'string' && isDay(day))
      return { loadedFor, day }
  } catch {
    // Told below, with what the file should hold.
  }
  throw new StartRefused(
    `The file ${path} cannot be read. It holds the demonstration's day: {"loadedFor":"2017-11-09","day":"2017-11-09"}. Put that back with its own days and start again.`,
  )
}

/** In the database of the log, for all replicas. */
export function dayInDatabase(connections: Connections): DayStore {
  return {
    shared: true,
    read: async () => {
      const [row] = await connections.ask<{ loaded_for: string; day: string }>(
        'SELECT loaded_for, day FROM demonstration',
      )
      return row ? { loadedFor: row.loaded_for, day: row.day } : null
    },
    begin: async (day) => {
      await connections.ask(
        `INSERT INTO demonstration (loaded_for, day) VALUES ($1, $1)
         ON CONFLICT (one) DO UPDATE SET loaded_for = excluded.loaded_for, day = excluded.day`,
        [day],
      )
    },
    move: async (day) => {
      // Two who move it at once: the later day stays.
      await connections.ask('UPDATE demonstration SET day = $1 WHERE day < $1', [day])
    },
  }
}
