import { viewNames } from '../../src/api/views.ts'
import { named, type World } from '../support/worlds.ts'
import { logAddress } from './logAddress.ts'

/** Everything a viewer can call, described so that both worlds are asked the same. Ids of secrets are guesses in one. */

export interface Call {
  readonly name: CallName
  readonly a: number
  readonly b: number
}

/** What a viewer knows and guesses. */
export interface Known {
  readonly viewer: string
  /** Looks as a wider audience, and then only reads. */
  readonly viewAs?: string
  /** Records by id: open ones, secrets of the other world, and the milestone last. */
  readonly ids: readonly string[]
  /** Entries by id: some that are hidden, some there are not. */
  readonly entries: readonly string[]
  /** What this viewer was told: tags, cursors, entries. One for each world. */
  readonly memory: Map<string, string>
}

const day = (on: string) => ({ on, precision: 'day' })

const lists = [
  'commitments',
  'milestones',
  'updates',
  'proofs',
  'requests',
  'agencies',
  'posts',
  'releases',
  'risks',
  'decisions',
  'meetings',
  'set-asides',
  'focus-areas',
  'measures',
  'observations',
  'briefings',
]
const days = ['2017-11-08', '2017-11-09', '2015-09-28', '2015-09-27', '2017-11-10']
const words = ['canary', 'open', 'C-', 'shared', 'walks', '']

type Asks = (
  known: Known,
  a: number,
  b: number,
) => readonly [method: string, path: string, body?: unknown, headers?: Record<string, string>]

const at = <T>(from: readonly T[], n: number): T => from[n % from.length]!
const tagOf = ({ memory }: Known, id: string): string => memory.get(`tag ${id}`) ?? '"none"'
const kindOf = (b: number): string => at(['commitments', 'milestones', 'decisions'], b)

/** What only reads. */
const reads = {
  document: () => ['GET', '/api/engagement'],
  'document again': ({ memory }) => [
    'GET',
    '/api/engagement',
    undefined,
    { 'If-None-Match': `"${memory.get('etag') ?? 'none'}"` },
  ],
  'document then': (_known, _a, b) => ['GET', `/api/engagement?asOf=${at(days, b)}`],
  list: (_known, a, b) => ['GET', `/api/${at(lists, b)}${a % 2 ? '?limit=2' : ''}`],
  'next page': ({ memory }, _a, b) => [
    'GET',
    `/api/${at(lists, b)}?limit=2${memory.has('next') ? `&cursor=${memory.get('next')}` : ''}`,
  ],
  about: ({ ids }, a, b) => [
    'GET',
    `/api/${at(['updates', 'proofs', 'requests', 'risks', 'set-asides', 'releases'], b)}?subject=${at(ids, a)}`,
  ],
  record: ({ ids }, a, b) => ['GET', `/api/${kindOf(b)}/${at(ids, a)}`],
  'record then': ({ ids }, a, b) => ['GET', `/api/${kindOf(a)}/${at(ids, a)}?asOf=${at(days, b)}`],
  head: ({ ids }, a, b) => ['HEAD', `/api/${kindOf(b)}/${at(ids, a)}`],
  history: ({ ids }, a, b) => ['GET', `/api/${kindOf(b)}/${at(ids, a)}/history${b % 3 ? '' : '?limit=1'}`],
  'history from': ({ ids, entries }, a, b) => [
    'GET',
    `/api/commitments/${at(ids, a)}/history?cursor=${at(entries, b)}`,
  ],
  view: ({ ids }, a, b) => {
    const name = at(viewNames, b)
    const id = name === 'agency' ? named('agency ATF') : at(ids, a)
    const to = at(['partners', 'public', 'agencies'], a)
    const then = a % 4 ? '' : '&asOf=2017-11-08'
    return [
      'GET',
      `/api/views/${name}?number=${1 + (a % 12)}&from=2017-11-0${1 + (a % 8)}&id=${id}&ids=${id},${at(ids, b)}&to=${to}${then}`,
    ]
  },
  file: ({ ids }, a) => ['GET', `/api/proofs/${at(ids, a)}/file`],
  log: ({ ids, memory }, a, b) => ['GET', logAddress(b, at(ids, a), memory.get('next'))],
  'log from': ({ entries }, a, b) => ['GET', `/api/log?limit=${1 + (a % 3)}&cursor=${at(entries, b)}`],
  search: (_known, a, b) => ['GET', `/api/search?q=${at(words, b)}${a % 3 ? '' : '&limit=1'}`],
  items: ({ memory }) => ['GET', `/api/views/items?since=${memory.get('items') ?? 'none'}`],
  changes: ({ memory }) => ['GET', `/api/changes?since=${memory.get('etag') ?? 'none'}`],
  session: () => ['GET', '/api/session'],
  people: () => ['GET', '/api/people'],
  odd: (_known, a, b) =>
    at<ReturnType<Asks>>(
      [
        ['GET', '/api/views/nothing'],
        ['DELETE', '/api/commitments'],
        ['GET', '/api/commitments?sort=id'],
        ['GET', `/api/commitments?cursor=${a}`],
        ['GET', '/api/nothing'],
      ],
      b,
    ),
} satisfies Readonly<Record<string, Asks>>

/** What writes, or tries to. */
const writes = {
  update: ({ ids }, a, b) => [
    'POST',
    '/api/updates',
    { subjectId: at(ids, a), happened: { en: `Said ${b}` }, willHold: 'yes', saidOn: day('2017-11-09') },
  ],
  'update with a date': (known, a, b) => [
    'POST',
    '/api/updates?cause=scope&reason=Later.',
    {
      subjectId: at(known.ids, a),
      happened: { en: `Later ${b}` },
      willHold: 'no',
      expected: day(`2018-1${b % 3}-01`),
      saidOn: day('2017-11-09'),
    },
    { 'If-Match': tagOf(known, at(known.ids, a)) },
  ],
  date: (known, a, b) => [
    'PATCH',
    `/api/commitments/${at(known.ids, a)}`,
    { patch: { dates: { expected: day(`2018-0${1 + (b % 9)}-01`) } }, cause: 'scope', reason: 'Another day.' },
    { 'If-Match': tagOf(known, at(known.ids, a)) },
  ],
  deliver: (known, a) => [
    'PATCH',
    `/api/commitments/${at(known.ids, a)}`,
    { patch: { stage: 'under-way' } },
    { 'If-Match': tagOf(known, at(known.ids, a)) },
  ],
  link: (known, a) => [
    'PATCH',
    `/api/milestones/${known.ids.at(-1)}`,
    { patch: { restsOnIds: [at(known.ids, a)] } },
    { 'If-Match': tagOf(known, known.ids.at(-1)!) },
  ],
  key: (known, a) => [
    'PATCH',
    `/api/commitments/${at(known.ids, a)}`,
    { patch: { key: true } },
    { 'If-Match': tagOf(known, at(known.ids, a)) },
  ],
  narrow: (known, a) => [
    'PATCH',
    `/api/commitments/${at(known.ids, a)}`,
    { patch: { audience: 'agencies' } },
    { 'If-Match': tagOf(known, at(known.ids, a)) },
  ],
  ask: ({ ids }, a) => [
    'POST',
    '/api/requests',
    {
      fromAgencyId: named('agency ATF'),
      toAgencyId: named('agency FBI'),
      subjectId: at(ids, a),
      what: { en: 'A room' },
      askedOn: day('2017-11-09'),
    },
  ],
  prove: ({ ids }, a) => [
    'POST',
    '/api/proofs',
    { subjectId: at(ids, a), title: 'Minutes', link: 'https://proof.example/', addedOn: day('2017-11-09') },
  ],
  'prove by file': ({ ids }, a, b) => [
    'POST',
    '/api/files',
    {
      subjectId: at(ids, a),
      title: 'Minutes',
      addedOn: day('2017-11-09'),
      name: at(['minutes.txt', 'page.html'], b),
      content: 'V2hhdCB3YXMgc2FpZC4=',
    },
  ],
  'set aside': ({ ids }, a) => [
    'POST',
    '/api/set-asides',
    { subjectId: at(ids, a), reason: 'never', because: 'On leave.', until: day('2018-01-01') },
  ],
  propose: ({ ids }, a) => ['POST', '/api/releases', { subjectId: at(ids, a), to: 'public' }],
  meeting: ({ ids }, a) => [
    'POST',
    '/api/meetings',
    { type: 'site-call', title: { en: 'Call' }, heldOn: day('2017-11-09'), agendaIds: [at(ids, a)] },
  ],
  several: (known, a, b) => [
    'POST',
    '/api/changes',
    {
      changes: [
        { kind: 'risk', create: { title: { en: `Risk ${b}` }, subjectId: at(known.ids, a) } },
        {
          kind: 'commitment',
          id: at(known.ids, b),
          ifMatch: tagOf(known, at(known.ids, b))
            .replaceAll('"', '')
            .padEnd(32, '0')
            .slice(0, 32)
            .replace(/[^0-9a-f]/g, '0'),
          patch: { updateEveryDays: 1 + b },
        },
      ],
    },
  ],
  undo: ({ memory }) => ['POST', `/api/changes/${memory.get('entry') || '000000000000'}/undo`, {}],
  'undo a guess': ({ entries }, a) => ['POST', `/api/changes/${at(entries, a)}/undo`, {}],
  'seal a guess': ({ entries, ids }, a, b) => [
    'POST',
    `/api/changes/${at(entries, a)}/seal`,
    { text: b % 2 ? 'reason' : { recordId: at(ids, b), leaf: 'title.en' }, reason: 'By mistake.' },
  ],
  'erase a guess': ({ entries }, a) => ['POST', `/api/changes/${at(entries, a)}/erase`, {}],
  'correct a guess': (known, a, b) => [
    'POST',
    '/api/changes',
    {
      changes: [{ kind: 'commitment', id: at(known.ids, b), ifMatch: '0'.repeat(32), patch: { key: true } }],
      corrects: at(known.entries, a),
      reason: 'A typing error.',
    },
  ],
} satisfies Readonly<Record<string, Asks>>

export type CallName = keyof typeof reads | keyof typeof writes | 'verify'
export const readNames = Object.keys(reads) as CallName[]
export const writeNames = Object.keys(writes) as CallName[]

/** Makes the call and answers all that the viewer gets: status, headers and body, byte for byte. */
export async function callAs(world: World, known: Known, { name, a, b }: Call): Promise<string> {
  const asks: Asks = name === 'verify' ? () => ['GET', '/api/log/verify'] : { ...reads, ...writes }[name]
  const [method, path, body, headers] = asks(known, a, b)
  const address = known.viewAs === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}viewAs=${known.viewAs}`
  const key = body === undefined ? {} : { 'Idempotency-Key': `viewer-${known.viewer}-${a}-${b}` }
  const response = await world.as(known.viewer, method, address, body, { ...key, ...headers })
  const text = await response.text()
  remember(known, path, response, text)
  return JSON.stringify([name, a, b, response.status, [...response.headers].map(String).sort(), text])
}

/** Keeps what a page would keep: the tag of each record, where the document stood, the last entry and cursor. */
function remember({ memory, ids }: Known, path: string, response: Response, text: string): void {
  const tag = response.headers.get('ETag')
  const id = ids.find((each) => path.endsWith(`/${each}`))
  if (id !== undefined && tag !== null) memory.set(`tag ${id}`, tag)
  if (path.startsWith('/api/views/items'))
    memory.set('items', /"tag":"(\w+)"/.exec(text)?.[1] ?? tag?.replaceAll('"', '') ?? 'none')
  if (path === '/api/engagement' && tag !== null) memory.set('etag', tag.replaceAll('"', ''))
  const entry = response.headers.get('Entry-Id')
  if (entry !== null) memory.set('entry', entry)
  const next = /"next":"([^"]+)"\}$/.exec(text)?.[1]
  if (next !== undefined && /^[0-9a-z]{12}$/.test(next)) memory.set('next', next)
}

/** An event stream that is read as its frames come. */
export class Listening {
  text = ''
  readonly #ending = new AbortController()
  readonly #done: Promise<void>

  constructor(world: World, { viewer, viewAs }: Pick<Known, 'viewer' | 'viewAs'>) {
    const path = `/api/changes${viewAs === undefined ? '' : `?viewAs=${viewAs}`}`
    this.#done = this.#follow(world.as(viewer, 'GET', path, undefined, { Accept: 'text/event-stream' }))
  }

  async #follow(opened: Promise<Response>): Promise<void> {
    const response = await opened
    const reader: ReadableStreamDefaultReader<Uint8Array> = response.body!.getReader()
    this.#ending.signal.addEventListener('abort', () => void reader.cancel())
    const decoder = new TextDecoder()
    for (;;) {
      const step = await reader.read()
      if (step.done) return
      this.text += decoder.decode(step.value, { stream: true })
    }
  }

  async end(): Promise<void> {
    this.#ending.abort()
    await this.#done
  }
}
