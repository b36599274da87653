import { Hono } from 'hono'
import { Refusal } from '../domain/rules/refused.ts'
import { canonical } from '../domain/log/canonical.ts'
import { idPattern } from '../domain/records/id.ts'
import { readBody } from './body.ts'
import { json, viewerAsked, type Asking } from './context.ts'
import { refuseForeign } from './crossSite.ts'
import { demonstrationAnswer, type Demonstration } from './demonstration.ts'
import { Engine, type EngineParts } from './engine.ts'
import { EventStreams } from './events.ts'
import type { Files } from './files.ts'
import { LedgerUnavailable } from './ledger.ts'
import { methodOf, notAllowed, only } from './method.ts'
import { openApiText } from './openapi.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import type { People, Session } from './people.ts'
import { checkParameters, refuseParameters } from './parameters.ts'
import { missing, ProblemError, problemOf, type Problem } from './problem.ts'
import { sessionAnswer } from './session.ts'

/** All that a home hands to the API, which itself reaches for no clock, store or chance. */
export interface ApiOptions extends EngineParts {
  readonly people: People
  readonly files: Files
  /** The largest body taken, in bytes. */
  readonly maxBody?: number
  /** Present where the API serves a demonstration. */
  readonly demonstration?: Demonstration
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

/** The API over what a home hands to it. It answers once `start` has read the log. */
export function createApi(options: ApiOptions): Api {
  const engine = new Engine(options)
  const streams = new EventStreams()
  const app = new Hono()
  const maxBody = options.maxBody ?? 1_000_000

  app.all('/api/openapi.json', (context) =>
    only(
      context.req.raw,
      ['get'],
      () => new Response(openApiText(), { headers: { 'Content-Type': 'application/json' } }),
    ),
  )
  app.all('/api/session', (context) => sessionAnswer(options.people, maxBody, context.req.raw))
  app.all('/api/demonstration', (context) =>
    demonstrationAnswer(options.demonstration, { people: options.people, engine, maxBody }, context.req.raw),
  )
  app.all('/api/people', (context) =>
    only(context.req.raw, ['get'], () => {
      refuseParameters(context.req.raw)
      return json(200, { items: options.people.choices ?? [], next: null })
    }),
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
      return answered(operation, request, context.req.param(), { engine, streams, options, maxBody })
    })
  }
  app.notFound(() => problemAnswer(missing().problem))
  app.onError((error, context) => faultAnswer(error, context.req.raw, options))

  return {
    engine,
    fetch: async (request) => {
      const response = await app.fetch(request)
      if (request.method !== 'HEAD') return response
      // A stream that nobody reads would else stay open.
      await response.body?.cancel()
      return new Response(null, { status: response.status, headers: response.headers })
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
  readonly maxBody: number
}

async function answered(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  { engine, streams, options, maxBody }: Home,
): Promise<Response> {
  const writes = operation.body !== undefined
  if (writes) refuseForeign(request)
  const session = await options.people.identify(request)
  if (!session) throw new ProblemError(401, 'signed-out', 'Nobody is signed in. Sign in; your draft is waiting.')
  const url = new URL(request.url)
  checkParameters(url, operation)
  const viewer = viewerAsked(url, session, writes)
  await caughtUp(request, engine, session)
  if (operation.id === 'read-changes' && request.headers.get('Accept')?.includes('text/event-stream'))
    return streams.open(request, engine, options.people)
  const body = operation.body ? await readBody(request, operation.body, operation.maxBody ?? maxBody) : undefined
  const asking: Asking = {
    request,
    url,
    params,
    engine,
    session,
    viewer,
    sight: engine.sight(viewer),
    files: options.files,
    body,
    key: writes ? keyOf(request) : '',
    requestDigest: writes
      ? engine.digest(canonical([request.method, url.pathname, url.search, request.headers.get('If-Match'), body]))
      : '',
  }
  return operation.does(asking)
}

async function caughtUp(request: Request, engine: Engine, session: Session): Promise<void> {
  const after = request.headers.get('After-Entry')
  if (after === null) return
  if (!idPattern.test(after))
    throw new ProblemError(400, 'no-such-entry', 'After-Entry is the Entry-Id of your last write.', {
      errors: [{ field: 'After-Entry', message: 'It has another form.' }],
    })
  if (await engine.caughtUpTo(after, session.account)) return
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
      : methodOf(request) === 'get'
        ? 'The database did not answer, so this cannot be read for now. Try again in a few seconds.'
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
