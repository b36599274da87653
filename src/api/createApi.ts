import { Hono } from 'hono'
import type * as z from 'zod'
import { Refusal } from '../domain/rules/refused.ts'
import { canonical } from '../domain/log/canonical.ts'
import { classOf, json, type Asking } from './context.ts'
import { signInBody } from './contract.ts'
import { Engine, type EngineParts } from './engine.ts'
import { EventStreams } from './events.ts'
import { LedgerUnavailable } from './ledger.ts'
import { openApi } from './openapi.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import type { People, Session } from './people.ts'
import { missing, ProblemError, problemOf, type Problem } from './problem.ts'

export interface ApiOptions extends EngineParts {
  readonly people: People
  /** The largest body taken, in bytes. */
  readonly maxBody?: number
  /** Told of faults that are ours: what the asker is not told. */
  readonly onFault?: (error: unknown, request: Request) => void
}

/** The API as one fetch-style application, the same in every home. */
export interface Api {
  fetch(request: Request): Promise<Response>
  /** Reads and verifies the log. Until then nothing is answered. */
  start(): Promise<void>
  /** Ends streams and stops following the log. */
  stop(): void
  readonly engine: Engine
}

export function createApi(options: ApiOptions): Api {
  const engine = new Engine(options)
  const streams = new EventStreams()
  const app = new Hono()
  const document = JSON.stringify(openApi())

  app.all('/api/openapi.json', (context) =>
    only(context.req.raw, ['get'], () => new Response(document, { headers: { 'Content-Type': 'application/json' } })),
  )
  app.all('/api/session', (context) => sessionAnswer(options, context.req.raw))
  app.all('/api/people', (context) =>
    only(context.req.raw, ['get'], () => json(200, { items: options.people.choices ?? [], next: null })),
  )
  for (const [path, among] of Map.groupBy(operations, (operation) => operation.path)) {
    app.all(path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      const request = context.req.raw
      const operation = among.find((each) => each.method === methodOf(request))
      if (!operation)
        throw notAllowed(
          request,
          among.map((each) => each.method),
        )
      return answered(operation, request, context.req.param(), { engine, streams, options })
    })
  }
  app.notFound(() => problemAnswer(missing().problem))
  app.onError((error, context) => faultAnswer(error, context.req.raw, options))

  return {
    engine,
    fetch: async (request) => {
      const response = await app.fetch(request)
      return request.method === 'HEAD'
        ? new Response(null, { status: response.status, headers: response.headers })
        : response
    },
    start: () => engine.start(),
    stop: () => {
      streams.endAll()
      engine.stop()
    },
  }
}

interface Home {
  readonly engine: Engine
  readonly streams: EventStreams
  readonly options: ApiOptions
}

async function answered(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  { engine, streams, options }: Home,
): Promise<Response> {
  const writes = operation.body !== undefined
  if (writes) refuseForeign(request)
  const session = await options.people.identify(request)
  if (!session) throw new ProblemError(401, 'signed-out', 'Nobody is signed in. Sign in; your draft is waiting.')
  await caughtUp(request, engine, session)
  if (operation.id === 'read-changes' && request.headers.get('Accept')?.includes('text/event-stream'))
    return streams.open(request, engine, options.people)
  const body = operation.body ? await readBody(request, operation.body, options.maxBody ?? 1_000_000) : undefined
  const url = new URL(request.url)
  const viewer = classOf(session)
  const asking: Asking = {
    request,
    url,
    params,
    engine,
    session,
    viewer,
    sight: engine.sight(viewer),
    body,
    key: writes ? keyOf(request) : '',
    requestDigest: writes
      ? engine.digest(canonical([request.method, url.pathname, url.search, request.headers.get('If-Match'), body]))
      : '',
  }
  return operation.does(asking)
}

/** A HEAD is answered as the GET it stands for. */
const methodOf = (request: Request): string => (request.method === 'HEAD' ? 'get' : request.method.toLowerCase())

const notAllowed = (request: Request, methods: readonly string[]): ProblemError => {
  const allow = [...new Set(methods.map((each) => each.toUpperCase()).concat(methods.includes('get') ? ['HEAD'] : []))]
    .sort()
    .join(', ')
  return new ProblemError(405, 'method', `${request.method} is not a method of this address.`, {}, { Allow: allow })
}

function only(
  request: Request,
  methods: readonly string[],
  does: () => Response | Promise<Response>,
): Response | Promise<Response> {
  if (!methods.includes(methodOf(request))) throw notAllowed(request, methods)
  return does()
}

/** A write that another site makes a browser send is refused: an Origin that is not ours, or a fetch that says it is cross-site. */
function refuseForeign(request: Request): void {
  const site = request.headers.get('Sec-Fetch-Site')
  const origin = request.headers.get('Origin')
  const foreignSite = site !== null && site !== 'same-origin' && site !== 'none'
  const host = request.headers.get('Host') ?? new URL(request.url).host
  const foreignOrigin = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)
  if (foreignSite || foreignOrigin)
    throw new ProblemError(403, 'cross-site', 'This was sent from another site. Nothing was saved.')
}

async function caughtUp(request: Request, engine: Engine, session: Session): Promise<void> {
  const after = request.headers.get('After-Entry')
  if (after === null || (await engine.caughtUpTo(after, session.account))) return
  throw new ProblemError(
    503,
    'behind',
    'This server has not read your last change yet. Try again in a second.',
    {},
    { 'Retry-After': '1' },
  )
}

function keyOf(request: Request): string {
  const key = request.headers.get('Idempotency-Key')
  if (key !== null && /^[A-Za-z0-9_.:-]{8,80}$/.test(key)) return key
  throw new ProblemError(
    400,
    'key-needed',
    'A write carries an Idempotency-Key of 8 to 80 letters, digits or . _ : -',
    { errors: [{ field: 'Idempotency-Key', message: key === null ? 'It is missing.' : 'It has another form.' }] },
  )
}

async function readBody(request: Request, schema: z.ZodType, max: number): Promise<unknown> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ProblemError(415, 'not-json', 'The body is application/json.')
  const tooLarge = () => new ProblemError(413, 'too-large', `The body is larger than ${max} bytes. Nothing was saved.`)
  if (Number(request.headers.get('Content-Length') ?? 0) > max) throw tooLarge()
  const bytes = await bytesOf(request, max, tooLarge)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    throw new ProblemError(400, 'malformed', 'The body is not JSON. Nothing was saved.', {
      detail: error instanceof Error ? error.message.slice(0, 200) : '',
    })
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.flatMap(fieldProblems).slice(0, 50)
  throw new ProblemError(422, 'unsound', errors[0]?.message ?? 'The body is not sound.', { errors })
}

/** Counts as it reads, so that a body without a length is stopped at the limit too. */
async function bytesOf(request: Request, max: number, tooLarge: () => ProblemError): Promise<Uint8Array> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const step = await reader?.read()
    if (!step || step.done) break
    size += step.value.byteLength
    if (size > max) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(step.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

type Issue = z.core.$ZodIssue

/** Every field by name: a field that does not exist, is the server's own, or has the wrong form. */
function fieldProblems(issue: Issue): { field: string; message: string }[] {
  const at = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [at, key.slice(0, 80)].filter(Boolean).join('.'),
      message: 'There is no such field to be written here.',
    }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((one, other) => one.length - other.length)[0]!
    return nearest.flatMap((each) => fieldProblems({ ...each, path: [...issue.path, ...each.path] }))
  }
  return [{ field: at, message: issue.message.slice(0, 300) }]
}

async function sessionAnswer({ people, maxBody }: ApiOptions, request: Request): Promise<Response> {
  const told = ({ account: _account, ...session }: Session) => session
  switch (methodOf(request)) {
    case 'get': {
      const session = await people.identify(request)
      if (!session) throw new ProblemError(401, 'signed-out', 'Nobody is signed in.')
      return json(200, told(session))
    }
    case 'post': {
      refuseForeign(request)
      const { person } = (await readBody(request, signInBody, maxBody ?? 1_000_000)) as { person: string }
      const chosen = await people.choose?.(person, request)
      if (!chosen) throw new ProblemError(404, 'missing', 'There is no such person to choose.')
      return json(200, told(chosen.session), chosen.headers)
    }
    case 'delete': {
      refuseForeign(request)
      return new Response(null, { status: 204, headers: (await people.end?.(request)) ?? {} })
    }
    default:
      throw notAllowed(request, ['get', 'post', 'delete'])
  }
}

function problemAnswer(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

function faultAnswer(error: unknown, request: Request, { onFault }: ApiOptions): Response {
  if (error instanceof Refusal) {
    const { problem, headers } = problemOf(error.why)
    return problemAnswer(problem, headers)
  }
  if (error instanceof ProblemError) return problemAnswer(error.problem, error.headers)
  if (error instanceof LedgerUnavailable) {
    const full = error.reason === 'full'
    const title = full
      ? 'The disk is full, so nothing can be saved. Reading still works. Tell your administrator: storage, data folder.'
      : 'Not saved: the database did not answer. Your text is kept here and sent again when it does.'
    onFault?.(error, request)
    return problemAnswer(
      { type: `urn:problem:${error.reason}`, title, status: full ? 507 : 503 },
      { 'Retry-After': '5' },
    )
  }
  onFault?.(error, request)
  return problemAnswer({
    type: 'urn:problem:fault',
    title: 'The server made a mistake. Nothing was saved.',
    status: 500,
  })
}
