import type { Logger } from 'pino'
import type { Demonstration } from '../src/api/demonstration.ts'
import type { Clock } from '../src/api/engine.ts'
import type { LoadableLedger } from '../src/api/ledger.ts'
import type { Session } from '../src/api/people.ts'
import { readEntry } from '../src/domain/log/chain.ts'
import type { StoredEntry } from '../src/domain/log/entry.ts'
import { foundingId } from '../src/domain/log/founding.ts'
import { digest, salt } from './chance.ts'
import type { DayStore, KeptDay } from './demonstrationDay.ts'
import { faultFields } from './logger.ts'
import { StartRefused } from './startRefused.ts'

const zone = 'America/Los_Angeles'
const firstDay = '2015-09-28'

interface Parts {
  readonly ledger: LoadableLedger
  readonly days: DayStore
  /** The day asked for, if any. */
  readonly demoDate: string | null
  /** What holds the log, as a person would say it, and how to begin again. */
  readonly place: string
  readonly reset: string
  readonly logger: Logger
}

/** A demonstration that is loaded: its day, the clock that follows from it, and who may be chosen. */
export interface LoadedDemonstration extends Demonstration {
  readonly persons: readonly Session[]
  readonly clock: Clock
  /** Calls back when another replica has moved the day. */
  follow(moved: () => void): void
  close(): void
}

/**
 * Loads the demonstration into an empty log, or takes up the one that is there.
 * @throws StartRefused where the log is no demonstration's, or was loaded for another day than the one asked for.
 */
export async function openDemonstration(parts: Parts): Promise<LoadedDemonstration> {
  const { ledger, days, demoDate, place, reset, logger } = parts
  const [load, people, record] = await Promise.all([
    import('../mocks/demonstration/load.ts'),
    import('../mocks/demonstration/persons.ts'),
    import('../mocks/demonstration/publicRecord.ts'),
  ])
  const wanted = demoDate ?? record.defaultDay
  if (wanted < firstDay)
    throw new StartRefused(
      `DEMO_DATE is ${wanted}; the demonstration begins on ${firstDay}. Choose that day or a later one.`,
    )
  const first = await firstEntry(ledger)
  const kept = first && (await days.read())
  if (!first) {
    // The day before the log: a log without its day would count as somebody's real one.
    await days.begin(wanted)
    const entries = load.demonstrationEntries(digest, salt, new Date().toISOString(), wanted)
    if (await ledger.load(entries))
      logger.info(
        { day: wanted, entries: entries.length },
        `the log was empty: the demonstration was loaded into ${place}`,
      )
  } else if (kept) {
    refuseOtherDay(kept, demoDate, reset)
  } else {
    refuseReal(first, place)
    await days.begin(wanted)
    logger.info({ day: wanted }, `${place} holds a made-up engagement: it is shown as a demonstration`)
  }
  return loaded(
    parts,
    (await days.read())?.day ?? wanted,
    people.persons((name) => foundingId(digest, name)),
  )
}

async function firstEntry(ledger: LoadableLedger): Promise<StoredEntry | undefined> {
  for await (const [first] of ledger.read(0, 1)) return first
  return undefined
}

function refuseOtherDay({ loadedFor, day }: KeptDay, demoDate: string | null, reset: string): void {
  if (demoDate === null || demoDate === loadedFor || demoDate === day) return
  throw new StartRefused(
    `DEMO_DATE is ${demoDate}, but this demonstration was loaded for ${loadedFor} and stands on ${day}. ` +
      `Leave DEMO_DATE out to go on with it. To begin again on ${demoDate}, stop the server, ${reset}, and start again.`,
  )
}

/** Choosing a person is no sign-in: nothing but made-up or public records may be shown behind it. */
function refuseReal(first: StoredEntry, place: string): void {
  const engagement = readEntry(first).parts.find((part) => part?.part === 'change' && part.kind === 'engagement')
  const isMadeUp =
    engagement?.part === 'change' &&
    (engagement.set?.['provenance'] as { kind?: string } | undefined)?.kind === 'sample'
  if (isMadeUp) return
  throw new StartRefused(
    `The log in ${place} is not the demonstration's, and npm start shows nothing else. Set DATA_DIR to another folder, or DATABASE_URL to another database.`,
  )
}

function loaded(
  { days, logger }: Parts,
  begin: string,
  persons: readonly Omit<Session, 'account'>[],
): LoadedDemonstration {
  let day = begin
  let timer: NodeJS.Timeout | undefined
  return {
    persons: persons.map((person) => ({ ...person, account: person.id })),
    clock: standingDay(() => day),
    day: () => day,
    move: async (next) => {
      await days.move(next)
      day = (await days.read())?.day ?? next
    },
    follow: (moved) => {
      if (!days.shared) return
      let isAway = false
      const look = async () => {
        const now = (await days.read())?.day ?? day
        isAway = false
        if (now === day) return
        day = now
        moved()
      }
      timer = setInterval(() => {
        look().catch((error: unknown) => {
          if (!isAway) logger.warn(faultFields(error), 'the day of the demonstration was not read')
          isAway = true
        })
      }, 1000).unref()
    },
    close: () => clearInterval(timer),
  }
}

/** The day stands still, the present time of day runs: both in Los Angeles, where the site is. */
export function standingDay(day: () => string, present: () => number = Date.now): Clock {
  let known = { day: '', minute: NaN, offset: 0 }
  return {
    now: () => {
      const now = present()
      // Both zones' clocks change on a full minute, so the distance between the two holds for one.
      const minute = Math.floor(now / 60_000)
      if (known.minute !== minute || known.day !== day()) {
        const start = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone)
        const then = Temporal.PlainDate.from(day()).toZonedDateTime({ timeZone: zone, plainTime: start.toPlainTime() })
        known = { day: day(), minute, offset: then.epochMilliseconds - start.epochMilliseconds }
      }
      return now + known.offset
    },
  }
}
