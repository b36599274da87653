/** A leaf that somebody else changed meanwhile: both values, who, and when. */
export interface ConflictTold {
  readonly field: string
  readonly yours: unknown
  readonly theirs: unknown
  readonly who: { readonly agencyId?: string | null } | null
  readonly at: string | null
}

/** What the API says went wrong, in its words. Status 0: it did not answer. */
export class ApiError extends Error {
  readonly status: number
  readonly errors: readonly { readonly field: string; readonly message: string }[]
  readonly conflicts: readonly ConflictTold[]
  constructor(
    status: number,
    title: string,
    { errors = [], conflicts = [] }: Partial<Pick<ApiError, 'errors' | 'conflicts'>> = {},
  ) {
    super(title)
    this.name = 'ApiError'
    this.status = status
    this.errors = errors
    this.conflicts = conflicts
  }
}

/** How requests and event streams reach the API: over the wire, or to the API in this page. */
export interface Transport {
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
  /**
   * Opens an event stream and tells the events of these names as they come. `open` and `error` are the stream's own: it
   * has been opened, it was cut and is being opened again. Answers a function that closes it.
   */
  readonly listen: (path: string, names: readonly string[], hear: (name: string, data: string) => void) => () => void
}

let transport: Transport = {
  send: (path, init) => fetch(path, init),
  listen: (path, names, hear) => {
    const source = new EventSource(path)
    for (const name of names)
      source.addEventListener(name, (event: Event) =>
        hear(name, 'data' in event && typeof event.data === 'string' ? event.data : ''),
      )
    return () => source.close()
  },
}

/** The mock brings the API along, so what is sent waits until it is there. */
export function reachBy(other: Transport): void {
  transport = other
}

/** Opens an event stream of the API: `Transport.listen`. */
export const listen: Transport['listen'] = (path, names, hear) => transport.listen(path, names, hear)

/** The last entry this page wrote: a replica that lacks it catches up before it answers. */
let lastEntry: string | null = null

export async function read<T>(path: string): Promise<T> {
  return answerOf<T>(await sent(path, { headers: after() }))
}

/** The same with the ETag of the answer, from which its changes can be followed; null where it has none. */
export async function readTagged<T>(path: string): Promise<{ readonly value: T; readonly tag: string | null }> {
  const response = await sent(path, { headers: after() })
  const tag = response.headers.get('ETag')?.replace(/^W\//, '').replaceAll('"', '') ?? null
  return { value: await answerOf<T>(response), tag }
}

/** The bytes of a file, as they were brought. @throws ApiError */
export async function readBytes(path: string): Promise<Blob> {
  const response = await sent(path, { headers: after() })
  if (!response.ok) await answerOf(response)
  return response.blob()
}

/** A write as it is sent, under a key of its own: sent again, it has one effect. */
export interface Writing {
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly ifMatch?: string | undefined
  readonly key: string
}

/** What a write came to: its answer, and the entry it made; null where nothing changed. */
export interface Written<T> {
  readonly value: T
  readonly entryId: string | null
}

export async function send<T>({ method, path, body, ifMatch, key }: Writing): Promise<Written<T>> {
  const init: RequestInit = {
    method,
    headers: {
      ...after(),
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(ifMatch ? { 'If-Match': `"${ifMatch.replaceAll('"', '')}"` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  const response = await sent(path, init)
  const entryId = response.headers.get('Entry-Id')
  lastEntry = entryId ?? lastEntry
  return { value: await answerOf<T>(response), entryId }
}

/** A write of which only the answer counts. */
export const write = async <T>(method: Writing['method'], path: string, body?: unknown, ifMatch?: string): Promise<T> =>
  (await send<T>({ method, path, body, ifMatch, key: newKey() })).value

const after = (): Record<string, string> => (lastEntry === null ? {} : { 'After-Entry': lastEntry })

async function sent(path: string, init: RequestInit): Promise<Response> {
  try {
    return await transport.send(path, init)
  } catch {
    throw new ApiError(0, 'The server did not answer. What you typed is kept here.')
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const text = await response.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ApiError(response.status, 'The answer of the server could not be read.')
  }
  if (response.ok) return value as T
  const problem = value as { title?: string; errors?: ApiError['errors']; conflicts?: ApiError['conflicts'] }
  throw new ApiError(response.status, problem.title ?? 'The server could not do this.', problem)
}

/** A key no other write has. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
