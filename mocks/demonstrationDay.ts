import type { Demonstration } from '../src/api/demonstration.ts'
import { isDay } from '../src/domain/records/calendarDate.ts'
import type { Clock } from '../src/api/engine.ts'
import type { Keeping } from './keeping.ts'

const name = 'day'

/** The zone of the demonstration's engagement; its record says so too. */
const zone = 'America/Los_Angeles'

interface Kept {
  /** The day the founding load goes up to. */
  readonly loaded: string
  /** The day it stands on, moved forward by hand. */
  readonly day: string
  /** Grows with every fresh start, so that other tabs can tell. */
  readonly starts: number
}

/** On which day the demonstration was loaded and on which it stands; kept for every tab of this browser. */
export class DemonstrationDay implements Demonstration {
  readonly #keeping: Keeping
  readonly #first: Kept
  readonly #loads: readonly string[]

  /**
   * @param loads the days there is a founding load for
   * @param first the one to start with
   */
  constructor(keeping: Keeping, loads: readonly string[], first: string) {
    this.#keeping = keeping
    this.#loads = loads
    this.#first = { loaded: first, day: first, starts: 0 }
  }

  get loaded(): string {
    return this.#kept().loaded
  }

  get starts(): number {
    return this.#kept().starts
  }

  day(): string {
    return this.#kept().day
  }

  async move(day: string): Promise<void> {
    this.#keep({ ...this.#kept(), day })
  }

  /** Begins again with the load of a day. What was written after the load before is the caller's to take away. */
  startAgain(loaded: string): void {
    this.#keep({ loaded, day: loaded, starts: this.starts + 1 })
  }

  #kept(): Kept {
    const text = this.#keeping.get(name)
    if (text === null) return this.#first
    try {
      const kept = JSON.parse(text) as Partial<Kept>
      const { loaded = '', day = '', starts = 0 } = kept
      if (this.#loads.includes(loaded) && isDay(day) && day >= loaded) return { loaded, day, starts }
    } catch {
      // Not ours, or of another version: the demonstration starts where it would for a newcomer.
    }
    return this.#first
  }

  #keep(kept: Kept): void {
    this.#keeping.set(name, JSON.stringify(kept))
  }
}

/** The demonstration's day with the present time of day: the day stands still, the hours run. */
export const engagementClock = (demonstration: Demonstration): Clock => ({
  now: () =>
    Temporal.PlainDate.from(demonstration.day()).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.Now.plainTimeISO(zone),
    }).epochMilliseconds,
})
