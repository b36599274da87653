import { createApi, type Api } from '../src/api/createApi.ts'
import { clearUnnamed } from '../src/api/contents.ts'
import type { Ledger } from '../src/api/ledger.ts'
import { MemoryLedger } from '../src/api/memoryLedger.ts'
import { foundingId } from '../src/domain/log/founding.ts'
import type { StoredEntry } from '../src/domain/log/entry.ts'
import { DemonstrationDay, engagementClock } from './demonstrationDay.ts'
import { persons } from './demonstration/persons.ts'
import { answeringWith, faults, type Answering, type Fault } from './faults.ts'
import type { Keeping } from './keeping.ts'
import type { KeptFiles } from './keptFiles.ts'
import type { KeptLedger } from './keptLedger.ts'
import { unpacked } from './packedLog.ts'
import { sha256Hex } from './sha256.ts'
import { TabPeople } from './tabPeople.ts'

/** What the home is made of; the page and the tests bring their own. */
export interface HomeParts {
  /** The days there is a founding load for. */
  readonly days: readonly {
    readonly day: string
    whole(): Promise<string>
    empty(): Promise<string>
  }[]
  readonly firstDay: string
  /** Kept for all tabs of this browser, and for this tab alone. */
  readonly browser: Keeping
  readonly tab: Keeping
  readonly openLedger: (base: readonly StoredEntry[]) => Promise<KeptLedger>
  readonly openFiles: () => Promise<KeptFiles>
}

/** The API in a browser, with what the demonstration's menu changes about it. */
export interface BrowserHome {
  readonly api: Api
  readonly demonstration: DemonstrationDay
  /** Answers a request whose path begins with `/api/`, with the fault that was chosen. */
  readonly answer: Answering
  readonly kept: KeptLedger
  readonly persons: readonly { readonly id: string; readonly name: string }[]
  /** Who is signed in in this tab. */
  person(): Promise<string | null>
  /** Null signs out. */
  choosePerson(id: string | null): Promise<void>
  fault(): Fault
  chooseFault(fault: Fault): void
  /** Begins again on one of the days there is a load for. All edits are gone. */
  startAgain(day: string): Promise<void>
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** @throws where the data of the demonstration does not arrive. */
export async function openBrowserHome(parts: HomeParts): Promise<BrowserHome> {
  const { browser, tab, days } = parts
  const demonstration = new DemonstrationDay(
    browser,
    days.map(({ day }) => day),
    parts.firstDay,
  )
  const clock = engagementClock(demonstration)
  const people = new TabPeople(
    persons((name) => foundingId(sha256Hex, name)),
    { tab, browser },
  )
  const files = await parts.openFiles()
  const apiOver = async (ledger: Ledger): Promise<Api> => {
    const api = createApi({
      ledger,
      files,
      digest: sha256Hex,
      random,
      engagementClock: clock,
      systemClock: { now: () => Date.now() },
      pause,
      people,
      demonstration,
      onFault: (error) => console.error(error),
    })
    await api.start()
    return api
  }

  const load = days.find(({ day }) => day === demonstration.loaded)!
  const base = unpacked(await load.whole(), sha256Hex)
  const kept = await parts.openLedger(base)
  const api = await apiOver(kept.ledger)
  const clear = () => clearUnnamed(api.engine, files).catch((error: unknown) => console.error(error))
  void clear()
  setInterval(() => void clear(), 3_600_000)

  let empty: Promise<Api> | undefined
  const fault = () => faults.find((each) => each === tab.get('fault')) ?? 'none'
  return {
    api,
    demonstration,
    kept,
    answer: answeringWith({
      api,
      empty: () => (empty ??= load.empty().then((text) => apiOver(new MemoryLedger(unpacked(text, sha256Hex))))),
      fault,
      pause,
      now: () => clock.now(),
    }),
    persons: people.choices,
    person: async () => (await people.identify())?.id ?? null,
    choosePerson: async (id) => void (await (id === null ? people.end() : people.choose(id))),
    fault,
    chooseFault: (chosen) => tab.set('fault', chosen === 'none' ? null : chosen),
    startAgain: async (day) => {
      await files.reset()
      await kept.reset()
      demonstration.startAgain(day)
    },
  }
}

const random = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
