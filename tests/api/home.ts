import { Documented, type OpenApiDocument } from './documented.ts'

/** Who may ask in the demonstration; `nobody` is not signed in. */
export type Asker = 'coordinator' | 'official' | 'fbi-lead' | 'atf-lead' | 'partner' | 'administrator' | 'nobody'

/** One home of the API with the demonstration of 9 Nov 2017 in it, as its tests reach it. */
export interface Home {
  /**
   * Sends a request as a person, who is signed in on first use. The body goes as JSON, a text as it is; a body brings
   * `Content-Type` and an `Idempotency-Key` of its own unless the headers say otherwise.
   */
  as(
    person: Asker,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  close(): Promise<void>
}

/**
 * Requests as persons over any way to send them: signs a person in on first use and carries the token that a home under
 * test answers in `X-Session`, because a page cannot read cookies.
 */
export function asPersons(send: (path: string, init: RequestInit) => Promise<Response>): Home['as'] {
  const tokens = new Map<Asker, string>()
  let keys = 0
  const sent = (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    send(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': `home-key-${keys++}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  return async (person, method, path, body, headers = {}) => {
    if (person === 'nobody') return sent(method, path, body, headers)
    let token = tokens.get(person)
    if (token === undefined) {
      token = (await sent('POST', '/api/session', { person })).headers.get('X-Session')!
      tokens.set(person, token)
    }
    const response = await sent(method, path, body, { 'X-Session': token, ...headers })
    if (method === 'DELETE' && response.status === 204) tokens.delete(person)
    return response
  }
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: T
  readonly etag: string
}

export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly agencyId: string | null
  readonly postId: string | null
}

export interface AnyRecord {
  readonly id: string
  readonly kind: string
  readonly [field: string]: unknown
}

/** A home whose every answer is held against the OpenAPI document, with what tests look up in it. */
export class Desk {
  readonly home: Home
  readonly documented: Documented
  /** The operations that were answered, by id and status. */
  readonly seen = new Set<string>()
  #agencies: ReadonlyMap<string, string> | undefined
  #areas: readonly AnyRecord[] | undefined

  constructor(home: Home, documented: Documented) {
    this.home = home
    this.documented = documented
  }

  static async at(home: Home): Promise<Desk> {
    const response = await home.as('nobody', 'GET', '/api/openapi.json')
    return new Desk(home, new Documented((await response.json()) as OpenApiDocument))
  }

  /** @throws where the answer is not one that the document promises. */
  async as<T = Record<string, unknown>>(
    person: Asker,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const response = await this.home.as(person, method, path, body, headers)
    const text = await response.text()
    const faults = this.documented.faultsOf(method, path, response, text)
    if (faults.length > 0) throw new Error(faults.join('\n'))
    const own = this.documented.pathOf(path)
    if (own !== undefined)
      this.seen.add(`${method === 'HEAD' ? 'get' : method.toLowerCase()} ${own} ${response.status}`)
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (text === '' || !response.headers.get('Content-Type')?.includes('json') ? {} : JSON.parse(text)) as T,
      etag: response.headers.get('ETag') ?? '',
    }
  }

  /** @throws where it is not there to be read. */
  async get<T = Record<string, unknown>>(person: Asker, path: string): Promise<T> {
    const answer = await this.as<T>(person, 'GET', path)
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`)
    return answer.body
  }

  /** A problem, whole: its status and nothing half-said. */
  async problem(
    person: Asker,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{
    readonly type: string
    readonly title: string
    readonly status: number
    readonly detail?: string
    readonly errors?: readonly { readonly field: string; readonly message: string }[]
    readonly conflicts?: readonly Record<string, unknown>[]
  }> {
    const answer = await this.as(person, method, path, body, headers)
    if (answer.headers.get('Content-Type') !== 'application/problem+json' || answer.body['status'] !== answer.status)
      throw new Error(`${method} ${path}: no problem but ${answer.status} ${answer.text}`)
    return answer.body as never
  }

  async session(person: Asker): Promise<SignedIn> {
    return this.get<SignedIn>(person, '/api/session')
  }

  async agency(shortName: string): Promise<string> {
    this.#agencies ??= new Map(
      (
        await this.get<{ items: { id: string; shortName: string }[] }>('coordinator', '/api/agencies?limit=1000')
      ).items.map((each) => [each.shortName, each.id]),
    )
    const id = this.#agencies.get(shortName)
    if (id === undefined) throw new Error(`There is no agency ${shortName} among ${[...this.#agencies.keys()].join()}.`)
    return id
  }

  /** The id of the focus area with this number. */
  async area(number: number): Promise<string> {
    this.#areas ??= (await this.get<{ items: AnyRecord[] }>('coordinator', '/api/focus-areas')).items
    return this.#areas.find((each) => each['number'] === number)!.id
  }

  /** A body for a commitment that the FBI gives the station, with what a test says otherwise. */
  async commitment(over: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return {
      title: { en: 'Evening walks' },
      givingAgencyId: await this.agency('FBI'),
      receivingAgencyId: (await this.session('official')).agencyId,
      focusAreaIds: [await this.area(1)],
      postId: (await this.session('fbi-lead')).postId,
      dates: { agreed: { on: '2018-03-01', precision: 'day' } },
      ...over,
    }
  }

  /** Creates a record. @throws where it is refused. */
  async made(
    person: Asker,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ id: string; etag: string; entryId: string; record: AnyRecord }> {
    const answer = await this.as<AnyRecord>(person, 'POST', `/api/${path}`, body, headers)
    if (answer.status !== 201) throw new Error(`POST /api/${path}: ${answer.status} ${answer.text}`)
    return {
      id: answer.body.id,
      etag: answer.etag,
      entryId: answer.headers.get('Entry-Id')!,
      record: answer.body,
    }
  }

  /** Changes a record from its state now. @throws where it is refused. */
  async changed(
    person: Asker,
    path: string,
    patch: unknown,
    more: Record<string, unknown> = {},
  ): Promise<{ etag: string; entryId: string | null; record: AnyRecord }> {
    const now = await this.as<AnyRecord>(person, 'GET', `/api/${path}`)
    const answer = await this.as<AnyRecord>(
      person,
      'PATCH',
      `/api/${path}`,
      { patch, ...more },
      { 'If-Match': now.etag },
    )
    if (answer.status !== 200 && answer.status !== 204)
      throw new Error(`PATCH /api/${path}: ${answer.status} ${answer.text}`)
    return { etag: answer.etag, entryId: answer.headers.get('Entry-Id'), record: answer.body }
  }
}
