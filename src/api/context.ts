import type { Projection, Sight } from '../domain/log/visibleTo.ts'
import { isDay } from '../domain/records/calendarDate.ts'
import { viewerClass, type Viewer } from '../domain/rules/sight.ts'
import type { Engine } from './engine.ts'
import type { Files } from './files.ts'
import type { Session } from './people.ts'
import { ProblemError } from './problem.ts'

/** One request on its way to its answer, by somebody who is known. */
export interface Asking {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly engine: Engine
  readonly session: Session
  readonly viewer: Viewer
  readonly sight: Sight
  readonly files: Files
  /** The body as its schema read it; undefined where the operation has none. */
  readonly body: unknown
  /** The digest of the request, for telling a repeated key from a misused one. */
  readonly requestDigest: string
  readonly key: string
}

/** The class of viewer that a session's person belongs to. */
export const classOf = (session: Session): Viewer => viewerClass(session)

/**
 * The class a request is answered for: the asker's own, or with `viewAs` a wider audience, so that people see what
 * others will. It only ever sees less. @throws 422 for an audience there is not, or beside a write.
 */
export function viewerAsked(url: URL, session: Session, writes: boolean): Viewer {
  const own = classOf(session)
  const as = url.searchParams.get('viewAs')
  if (as === null) return own
  const wrong = (message: string) =>
    new ProblemError(422, 'no-such-view', message, { errors: [{ field: 'viewAs', message }] })
  if (writes) throw wrong('Nothing is changed while looking as somebody else.')
  if (as !== 'partners' && as !== 'public') throw wrong('One can look as "partners" or "public".')
  return own.audience === 'public' || (own.audience === 'partners' && as === 'partners')
    ? own
    : { audience: as, agencyId: null }
}

/** The state asked for: now, or as it stood on the day `asOf`. @throws 422 for no day, one before the start or after today. */
export function stateAsked({ url, engine, sight }: Asking): {
  readonly projection: Projection
  readonly today: string
  readonly past: boolean
} {
  const asOf = url.searchParams.get('asOf')
  if (asOf === null) return { projection: sight.current(), today: engine.today, past: false }
  const wrong = (message: string) =>
    new ProblemError(422, 'no-such-day', message, { errors: [{ field: 'asOf', message }] })
  if (!isDay(asOf)) throw wrong(`That date does not exist: ${asOf.slice(0, 40)}.`)
  if (asOf > engine.today) throw wrong(`That day is still to come: ${asOf}. Today is ${engine.today}.`)
  const starts = sight.current().engagement?.starts.on
  if (starts !== undefined && asOf < starts) throw wrong(`The engagement began on ${starts}; ${asOf} is before that.`)
  return { projection: sight.kept(engine.seqAsOf(asOf)), today: asOf, past: asOf < engine.today }
}

/** A tag as it stands in an ETag header. */
export const quoted = (tag: string): string => `"${tag}"`

/** The tags of an If-Match or If-None-Match header, quotes and weak marks taken off. */
export const tagsIn = (header: string | null): readonly string[] =>
  (header ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, '').replace(/^"|"$/g, ''))
    .filter((each) => each !== '')

/** JSON with a strong ETag from its own content; 304 where the reader has it already. */
export function answer(
  asking: Asking,
  value: unknown,
  { tag, text }: { readonly tag?: string; readonly text?: string | (() => string) } = {},
): Response {
  let written: string | undefined
  const body = (): string => (written ??= typeof text === 'function' ? text() : (text ?? JSON.stringify(value)))
  const etag = tag ?? asking.engine.digest(body()).slice(0, 32)
  const headers = { ETag: quoted(etag), 'Cache-Control': 'private, no-cache' }
  const known = tagsIn(asking.request.headers.get('If-None-Match'))
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers })
  return new Response(body(), { status: 200, headers: { ...headers, 'Content-Type': 'application/json' } })
}

/** An answer that is not kept by anybody: of a write, or of an address that is no state of the record. */
export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  })
