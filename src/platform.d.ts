// What every home of the API gives besides the language: the part of the fetch standard that the portable code may use.
// Only tsconfig.portable.json reads this file; elsewhere the browser's or Node's own types stand in its place.
// Clock, random numbers, digests and storage are left out on purpose: they are handed in (createApi).

type BodyInit = string | Uint8Array<ArrayBuffer> | ArrayBuffer | ReadableStream | Blob | FormData | URLSearchParams
type HeadersInit = Headers | Record<string, string> | [string, string][]

interface Headers extends Iterable<[string, string]> {
  append(name: string, value: string): void
  delete(name: string): void
  get(name: string): string | null
  getSetCookie(): string[]
  has(name: string): boolean
  set(name: string, value: string): void
  forEach(callback: (value: string, name: string, headers: Headers) => void): void
  entries(): IteratorObject<[string, string]>
  keys(): IteratorObject<string>
  values(): IteratorObject<string>
}
declare var Headers: { prototype: Headers; new (init?: HeadersInit): Headers }

interface Body {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null
  readonly bodyUsed: boolean
  arrayBuffer(): Promise<ArrayBuffer>
  blob(): Promise<Blob>
  bytes(): Promise<Uint8Array<ArrayBuffer>>
  formData(): Promise<FormData>
  json(): Promise<unknown>
  text(): Promise<string>
}

interface RequestInit {
  body?: BodyInit | null
  headers?: HeadersInit
  method?: string
  signal?: AbortSignal | null
}
interface Request extends Body {
  readonly headers: Headers
  readonly method: string
  readonly signal: AbortSignal
  readonly url: string
  clone(): Request
}
declare var Request: { prototype: Request; new (input: string | URL | Request, init?: RequestInit): Request }

interface ResponseInit {
  headers?: HeadersInit
  status?: number
  statusText?: string
}
interface Response extends Body {
  readonly headers: Headers
  readonly ok: boolean
  readonly status: number
  readonly statusText: string
  clone(): Response
}
declare var Response: {
  prototype: Response
  new (body?: BodyInit | null, init?: ResponseInit): Response
  json(data: unknown, init?: ResponseInit): Response
}

interface URL {
  hash: string
  host: string
  hostname: string
  href: string
  readonly origin: string
  pathname: string
  port: string
  protocol: string
  search: string
  readonly searchParams: URLSearchParams
  toString(): string
}
declare var URL: {
  prototype: URL
  new (url: string | URL, base?: string | URL): URL
  canParse(url: string, base?: string): boolean
}

interface URLSearchParams extends Iterable<[string, string]> {
  readonly size: number
  append(name: string, value: string): void
  delete(name: string): void
  get(name: string): string | null
  getAll(name: string): string[]
  has(name: string): boolean
  set(name: string, value: string): void
  entries(): IteratorObject<[string, string]>
  keys(): IteratorObject<string>
  toString(): string
}
declare var URLSearchParams: {
  prototype: URLSearchParams
  new (init?: string | Record<string, string> | [string, string][]): URLSearchParams
}

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder }

interface TextDecoder {
  decode(bytes?: ArrayBuffer | Uint8Array, options?: { stream?: boolean }): string
}
declare var TextDecoder: {
  prototype: TextDecoder
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder
}

interface ReadableStreamDefaultController<T = unknown> {
  readonly desiredSize: number | null
  close(): void
  enqueue(chunk: T): void
  error(reason?: unknown): void
}
interface ReadableStreamDefaultReader<T = unknown> {
  cancel(reason?: unknown): Promise<void>
  read(): Promise<{ done: false; value: T } | { done: true; value: T | undefined }>
  releaseLock(): void
}
interface ReadableStream<T = unknown> {
  readonly locked: boolean
  cancel(reason?: unknown): Promise<void>
  getReader(): ReadableStreamDefaultReader<T>
}
declare var ReadableStream: {
  prototype: ReadableStream
  new <T = unknown>(source?: {
    start?: (controller: ReadableStreamDefaultController<T>) => void | Promise<void>
    pull?: (controller: ReadableStreamDefaultController<T>) => void | Promise<void>
    cancel?: (reason?: unknown) => void | Promise<void>
  }): ReadableStream<T>
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
  throwIfAborted(): void
}
interface AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}
declare var AbortController: { prototype: AbortController; new (): AbortController }

interface Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
  text(): Promise<string>
}
interface File extends Blob {
  readonly name: string
}
interface FormData {
  get(name: string): File | string | null
  getAll(name: string): (File | string)[]
  has(name: string): boolean
}

declare function structuredClone<T>(value: T): T
