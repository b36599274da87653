import { persons } from '../../mocks/demonstration/persons.ts'
import { demonstrationEntries } from '../../mocks/demonstration/load.ts'
import { bytesDigest, sha256Hex } from '../../mocks/sha256.ts'
import { MemoryFiles } from '../../src/api/files.ts'
import { createApi, type Api } from '../../src/api/createApi.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import type { Session } from '../../src/api/people.ts'
import { reachBy } from '../../src/data/client.ts'
import { foundingId } from '../../src/domain/log/founding.ts'

/** The API in the page of a test: the demonstration on a day, asked by one person, without a worker or a wire. */
export interface PageHome {
  readonly api: Api
  /** Every address that was asked for, in order. */
  readonly asked: string[]
  /** Who asks from now on; null: nobody is signed in. */
  become(person: string | null): void
}

let salts = 0

/** @param day the day it is loaded up to and stands on; null: nothing has been recorded */
export async function pageHome(person: string | null, day: string | null = '2017-11-09'): Promise<PageHome> {
  const salt = () => (salts++).toString(16).padStart(32, '0')
  const idOf = (name: string) => foundingId(sha256Hex, name)
  const known = new Map(persons(idOf).map((each) => [each.id, each]))
  let who = person
  const session = (id: string | null): Session | null => {
    const found = id === null ? undefined : known.get(id)
    return found ? { ...found, account: found.id } : null
  }
  const noon = `${day ?? '2017-11-09'}T20:00:00.000Z`
  const at = Date.parse(noon)
  const api = createApi({
    ledger: new MemoryLedger(day === null ? [] : demonstrationEntries(sha256Hex, salt, noon, day)),
    digest: sha256Hex,
    files: new MemoryFiles(bytesDigest),
    random: salt,
    engagementClock: { now: () => at },
    systemClock: { now: () => at },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    people: {
      identify: async () => session(who),
      choices: [...known.values()].map(({ id, name }) => ({ id, name })),
      choose: async (id) => {
        const chosen = session(id)
        if (chosen) who = id
        return chosen && { session: chosen, headers: {} }
      },
      end: async () => {
        who = null
        return {}
      },
    },
    onFault: (error) => console.error(error),
  })
  await api.start()
  const asked: string[] = []
  reachBy({
    send: (path, init) => {
      asked.push(path)
      return api.fetch(new Request(new URL(path, location.origin), init))
    },
    listen: (path) => {
      asked.push(path)
      return () => undefined
    },
  })
  return {
    api,
    asked,
    become: (id) => {
      who = id
    },
  }
}
