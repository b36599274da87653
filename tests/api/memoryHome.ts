import { demonstrationEntries } from '../../mocks/demonstration/load.ts'
import { persons } from '../../mocks/demonstration/persons.ts'
import { bytesDigest, sha256Hex } from '../../mocks/sha256.ts'
import { MemoryFiles, type Files } from '../../src/api/files.ts'
import { createApi, type Api } from '../../src/api/createApi.ts'
import type { Ledger } from '../../src/api/ledger.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import type { Session } from '../../src/api/people.ts'
import { foundingId } from '../../src/domain/log/founding.ts'
import { asPersons, type Home } from './home.ts'

/** The API over a ledger in this process or page, with a session in a header of the tests' own. */
export interface MemoryHome extends Home {
  readonly api: Api
  readonly ledger: Ledger
  readonly files: Files
}

const day = '2017-11-09'
let salts = 0
const salt = (): string => (salts++).toString(16).padStart(32, '0')

/** The founding load of the demonstration, as every home begins with it. */
export const demonstrationLoad = () => demonstrationEntries(sha256Hex, salt, '2026-01-01T00:00:00.000Z', day)

export async function openMemoryHome(ledger: Ledger = new MemoryLedger(demonstrationLoad())): Promise<MemoryHome> {
  let today = day
  const noon = () => Date.parse(`${today}T20:00:00.000Z`)
  const people = new Map<string, Session>(
    persons((name) => foundingId(sha256Hex, name)).map((person) => [person.id, { ...person, account: person.id }]),
  )
  const sessions = new Map<string, Session>()
  let tokensGiven = 0
  const files = new MemoryFiles(bytesDigest)
  const api = createApi({
    ledger,
    digest: sha256Hex,
    files,
    random: salt,
    engagementClock: { now: noon },
    systemClock: { now: noon },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    people: {
      identify: async (request) => sessions.get(request.headers.get('X-Session') ?? '') ?? null,
      choices: [...people.values()].map(({ id, name }) => ({ id, name })),
      choose: async (id) => {
        const session = people.get(id)
        if (!session) return null
        const token = `session-${tokensGiven++}`
        sessions.set(token, session)
        return { session, headers: { 'X-Session': token } }
      },
      end: async (request) => {
        sessions.delete(request.headers.get('X-Session') ?? '')
        return {}
      },
    },
    demonstration: { day: () => today, move: async (next) => void (today = next) },
    onFault: (error) => console.error(error),
  })
  await api.start()
  return {
    api,
    ledger,
    files,
    as: asPersons((path, init) => api.fetch(new Request(`http://test.example${path}`, init))),
    close: async () => {
      api.stop()
      await ledger.close()
    },
  }
}
