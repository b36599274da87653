import type { Logger } from 'pino'
import { createApi, type Api } from '../src/api/createApi.ts'
import { clearUnnamed } from '../src/api/contents.ts'
import type { Files } from '../src/api/files.ts'
import { LedgerUnavailable, type LoadableLedger } from '../src/api/ledger.ts'
import { demonstrationPeople, type SessionStore } from './accounts/sessions.ts'
import { sessionsInDatabase } from './accounts/sessionsInDatabase.ts'
import { sessionsInFolder } from './accounts/sessionsInFolder.ts'
import { digest, salt } from './chance.ts'
import type { Config } from './config.ts'
import { openDemonstration } from './demonstration.ts'
import { dayInDatabase, dayInFolder, type DayStore } from './demonstrationDay.ts'
import { filesInDatabase } from './proofFiles/filesInDatabase.ts'
import { filesInFolder } from './proofFiles/filesInFolder.ts'
import { openSqliteLedger } from './ledgers/sqlite.ts'
import { faultFields } from './logger.ts'

/** The API over its log, with its sessions: everything but the way in. */
export interface Site {
  readonly api: Api
  /** Ends streams and closes what is open; whatever is being written is written first. */
  close(): Promise<void>
}

interface Storage {
  readonly ledger: LoadableLedger
  readonly sessions: SessionStore
  readonly days: DayStore
  readonly files: Files
  readonly place: string
  readonly reset: string
  close(): Promise<void>
}

const systemClock = { now: Date.now }

/** Opens the log, loads the demonstration where it is empty, verifies the whole chain. @throws with one sentence of why not. */
export async function openSite(config: Config, logger: Logger): Promise<Site> {
  const storage = config.databaseUrl === null ? inFolder(config.dataDir) : await inDatabase(config.databaseUrl, logger)
  try {
    const demonstration = await openDemonstration({ ...storage, demoDate: config.demoDate, logger })
    const api = createApi({
      ledger: storage.ledger,
      files: storage.files,
      digest,
      random: salt,
      engagementClock: demonstration.clock,
      systemClock,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      people: demonstrationPeople({
        store: storage.sessions,
        persons: demonstration.persons,
        clock: systemClock,
        secure: config.publicUrl?.protocol === 'https:',
      }),
      demonstration,
      onFault: (error, request) => {
        // Whoever asked has gone in the middle of sending: nothing failed, and nobody is answered.
        if (request.signal.aborted && (error as NodeJS.ErrnoException).code === 'ECONNRESET') return
        const path = new URL(request.url).pathname
        if (error instanceof LedgerUnavailable)
          logger.warn({ reason: error.reason, cause: String(error.cause), method: request.method, path }, error.message)
        else logger.error({ ...faultFields(error), method: request.method, path }, 'a request failed')
      },
    })
    await api.start()
    demonstration.follow(() => api.engine.dayMoved())
    await storage.sessions.sweep(systemClock.now())
    const sweeping = setInterval(() => {
      storage.sessions
        .sweep(systemClock.now())
        .catch((error: unknown) => logger.warn(faultFields(error), 'old sessions were not swept'))
    }, 60_000).unref()
    const clear = () =>
      clearUnnamed(api.engine, storage.files)
        .then((gone) => gone > 0 && logger.info({ gone }, 'contents of files that no entry names were cleared away'))
        .catch((error: unknown) =>
          logger.warn(faultFields(error), 'contents that no entry names were not cleared away'),
        )
    await clear()
    const clearing = setInterval(() => void clear(), 3_600_000).unref()
    return {
      api,
      close: async () => {
        clearInterval(sweeping)
        clearInterval(clearing)
        demonstration.close()
        api.stop()
        await storage.close()
      },
    }
  } catch (error) {
    await storage.close()
    throw error
  }
}

function inFolder(folder: string): Storage {
  const ledger = openSqliteLedger(folder)
  let sessions: SessionStore | undefined
  let files: ReturnType<typeof filesInFolder>
  try {
    sessions = sessionsInFolder(folder)
    files = filesInFolder(folder)
  } catch (error) {
    void sessions?.close()
    void ledger.close()
    throw error
  }
  return {
    ledger,
    sessions,
    files,
    days: dayInFolder(folder),
    place: folder,
    reset: `remove the folder ${folder} or set DATA_DIR to an empty one`,
    close: async () => {
      await files.close()
      await sessions.close()
      await ledger.close()
    },
  }
}

async function inDatabase(databaseUrl: string, logger: Logger): Promise<Storage> {
  const onLost = (error: Error) => logger.warn({ cause: error.message }, 'a connection to the database was lost')
  // Loaded only where it is used: the embedded database needs no driver.
  const [{ openPostgresLedger }, { openTables }] = await Promise.all([
    import('./ledgers/postgres.ts'),
    import('./accounts/tables.ts'),
  ])
  const ledger = await openPostgresLedger(databaseUrl, { onLost })
  for (const caution of ledger.cautions) logger.warn(caution)
  try {
    const connections = await openTables(databaseUrl, onLost)
    const sessions = sessionsInDatabase(connections)
    return {
      ledger,
      sessions,
      days: dayInDatabase(connections),
      files: filesInDatabase(connections),
      place: `the database ${connections.place}`,
      reset: 'empty the database or set DATABASE_URL to an empty one',
      close: async () => {
        await ledger.close()
        await sessions.close()
      },
    }
  } catch (error) {
    await ledger.close()
    throw error
  }
}
