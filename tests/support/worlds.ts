import { hash } from 'node:crypto'
import { createApi, type Api } from '../../src/api/createApi.ts'
import type { Ledger } from '../../src/api/ledger.ts'
import { MemoryFiles } from '../../src/api/files.ts'
import { MemoryLedger } from '../../src/api/memoryLedger.ts'
import type { Session } from '../../src/api/people.ts'
import { foundingEntries, foundingId, type FoundingAct } from '../../src/domain/log/founding.ts'
import type { StoredEntry } from '../../src/domain/log/entry.ts'

/** A small engagement for tests: made-up agencies and five persons, and an API over it with fixed clocks. */

export const sha256 = (text: string): string => hash('sha256', text, 'hex')
export const named = (name: string): string => foundingId(sha256, name)

const agency = (name: string, shortName: string, sector: string, part: string) => ({
  kind: 'agency' as const,
  name: `agency ${shortName}`,
  body: { name, shortName, sector, part, audience: 'public', provenance: { kind: 'sample' } },
})
const post = (shortName: string) => ({
  kind: 'post' as const,
  name: `post ${shortName}`,
  body: {
    agencyId: named(`agency ${shortName}`),
    title: `${shortName} contact`,
    audience: 'partners',
    provenance: { kind: 'sample' },
    mail: `contact@${shortName.toLowerCase()}.example`,
  },
})

const founder = { account: 'founding', role: 'administrator', agencyId: null, postId: null } as const

export const founding: readonly FoundingAct[] = [
  {
    name: 'start',
    at: '2015-09-28T19:00:00.000Z',
    actor: founder,
    make: [
      {
        kind: 'engagement',
        name: 'engagement',
        body: {
          site: 'Sample City',
          name: 'Sample engagement',
          programmes: [],
          starts: { on: '2015-09-28', precision: 'day' },
          firstPlannedEnd: { on: '2017-09-01', precision: 'month' },
          laterEnds: [],
          audience: 'partners',
          provenance: { kind: 'sample' },
        },
      },
      agency('Sample Station', 'LASD', 'county', 'host'),
      agency('Sample Prosecutor', 'USAO', 'federal', 'prosecutor'),
      agency('Sample Bureau', 'FBI', 'federal', 'doj-component'),
      agency('Sample Firearms', 'ATF', 'federal', 'doj-component'),
      agency('Sample City Hall', 'CITY', 'city', 'host'),
      post('LASD'),
      post('USAO'),
      post('FBI'),
      post('ATF'),
      ...[1, 2, 3].map((number) => ({
        kind: 'focus-area' as const,
        name: `area ${number}`,
        body: {
          number,
          name: { en: `Area ${number}` },
          shortName: { en: `Area ${number}` },
          naming: 'named',
          audience: 'partners',
          provenance: { kind: 'sample' },
          leadAgencyId: named('agency LASD'),
        },
      })),
    ],
  },
]

export const people: Readonly<Record<string, Session>> = Object.fromEntries(
  (
    [
      ['coordinator', 'coordinator', 'USAO'],
      ['coordinator-2', 'coordinator', 'USAO'],
      ['official', 'official', 'LASD'],
      ['fbi-lead', 'lead', 'FBI'],
      ['atf-lead', 'lead', 'ATF'],
      ['partner', 'partner', null],
      ['administrator', 'administrator', null],
    ] as const
  ).map(([id, role, of]) => [
    id,
    { id, account: id, name: id, role, agencyId: of && named(`agency ${of}`), postId: of && named(`post ${of}`) },
  ]),
)

let salts = 0
/** Salts of tests need not be secret; they must differ. */
export const testSalt = (): string => (salts++).toString(16).padStart(32, '0')

export const foundingLoad = (acts: readonly FoundingAct[] = founding): StoredEntry[] =>
  foundingEntries(sha256, testSalt, '2017-11-09T20:00:00.000Z', acts)

export interface World {
  readonly api: Api
  readonly ledger: Ledger
  /** Sends a request as a person; the body as JSON. */
  as(
    person: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
}

/** An API over a ledger, on 9 Nov 2017, noon in Los Angeles, or by a clock that a test moves. Who asks is a header, as only a test may have it. */
export async function aWorld(
  ledger: Ledger = new MemoryLedger(foundingLoad()),
  at: number | (() => number) = Date.parse('2017-11-09T20:00:00.000Z'),
  persons = people,
): Promise<World> {
  const now = typeof at === 'number' ? () => at : at
  const api = createApi({
    ledger,
    digest: sha256,
    files: new MemoryFiles((content) => hash('sha256', content, 'hex')),
    random: testSalt,
    engagementClock: { now },
    systemClock: { now },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    people: { identify: async (request) => persons[request.headers.get('X-Person') ?? ''] ?? null },
    onFault: (error) => console.error(error),
  })
  await api.start()
  let keys = 0
  return {
    api,
    ledger,
    as: (person, method, path, body, headers = {}) =>
      api.fetch(
        new Request(`http://test.example${path}`, {
          method,
          headers: {
            'X-Person': person,
            ...(body === undefined
              ? {}
              : { 'Content-Type': 'application/json', 'Idempotency-Key': `test-key-${person}-${keys++}` }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      ),
  }
}

/** The body of a new commitment, with what a test says otherwise. */
export const aCommitment = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: { en: 'Evening walks' },
  givingAgencyId: named('agency FBI'),
  receivingAgencyId: named('agency LASD'),
  focusAreaIds: [named('area 1')],
  postId: named('post FBI'),
  dates: { agreed: { on: '2018-03-01', precision: 'day' } },
  ...over,
})

/** Makes a record and answers it with its tag. */
export async function made<T = Record<string, unknown>>(
  world: World,
  person: string,
  path: string,
  body: unknown,
): Promise<{ id: string; tag: string; record: T }> {
  const response = await world.as(person, 'POST', `/api/${path}`, body)
  const record = (await response.json()) as T & { id: string }
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${JSON.stringify(record)}`)
  return { id: record.id, tag: response.headers.get('ETag')!, record }
}
